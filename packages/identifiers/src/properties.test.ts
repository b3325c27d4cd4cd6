import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { maskIdentifiers } from "./mask/mask-identifiers.ts";
import { compileRecognizer } from "./recognizer.ts";
import type { RecognizerOptions } from "./schema/recognizer-options.ts";

const folder = new URL("../../../policies/hipaa/rules/", import.meta.url);
const recognizers = readdirSync(folder)
  .filter((name) => name.endsWith(".yml"))
  .map(
    (name) =>
      parse(readFileSync(new URL(name, folder), "utf8")) as {
        id: string;
        look_for?: { identifier?: RecognizerOptions };
      },
  )
  .flatMap((rule) =>
    rule.look_for?.identifier
      ? [[rule.id, compileRecognizer(rule.look_for.identifier)] as const]
      : [],
  );

/** Pieces that make the recognisers work, mixed with anything. */
const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "MRN",
    "SSN 078-05-1120",
    "Ana Brook",
    "our patient",
    " ",
    "\n",
    "406-555-0147",
    "jd_hope@example.com",
    "March 3, 2026",
    "97-year-old",
    "of Cold Spring",
    "1M8GDM9AXKP042788",
    "4111 1111 1111 1111",
    "fax",
    ": ",
    "\u200b",
    "Dr.",
    "|",
    "—",
    "418 Birch Lane",
    "59843",
    "https://fundraiser.example/maria-d",
    "@ana_brook",
    "\ud800",
    "J.D.",
    "photo",
  ),
);
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(" "));

describe.each(recognizers)("%s", (_id, recognizer) => {
  test("detections are sorted, in range and apart", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, strict) => {
        const found = recognizer.find(text, { role: "body", own: {}, strict });
        let last = 0;
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1);
          last = one.end;
        }
        if (found.length > 0) expect(recognizer.mayMatch(text)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test("masking any text does not fail", () => {
  fc.assert(
    fc.property(texts, (text) => typeof maskIdentifiers(text) === "string"),
    { numRuns: 200 },
  );
});

const hard: readonly (readonly [string, (size: number) => string])[] = [
  ["one long word", (size) => "a".repeat(size)],
  ["one long number", (size) => "1".repeat(size)],
  ["one long code", (size) => "A1-".repeat(size / 3)],
  ["dots and digits", (size) => "1.".repeat(size / 2)],
  ["colons", (size) => ":a".repeat(size / 2)],
  ["at signs", (size) => "a@".repeat(size / 2)],
  ["capitals", (size) => "Aa ".repeat(size / 3)],
  ["spaces", (size) => " ".repeat(size)],
  ["labels", (size) => "MRN ".repeat(size / 4)],
  ["numbers and spaces", (size) => "12 ".repeat(size / 3)],
  ["lone surrogates", (size) => "\ud800".repeat(size)],
  ["names", (size) => "Ana Brook, ".repeat(size / 11)],
  ["numbers and capitals", (size) => "12 Aa ".repeat(size / 6)],
  ["address lines", (size) => "12 Via Roma 3\n".repeat(size / 14)],
  ["zero-width characters in words", (size) => "a\u200bb ".repeat(size / 4)],
  ["look-alike letters", (size) => "Mа".repeat(size / 2)],
  ["another script", (size) => "пациент ".repeat(size / 8)],
];

describe("twice the text takes about twice the time", () => {
  test.each(hard)(
    "%s",
    (_name, make) => {
      for (const [id, recognizer] of recognizers) {
        const time = (size: number) => {
          const text = make(size);
          const began = process.cpuUsage();
          recognizer.find(text, { role: "body", own: {}, strict: true });
          return process.cpuUsage(began).user / 1000;
        };
        time(6000);
        // The least of three: other work on the machine only adds.
        const least = (size: number) => Math.min(time(size), time(size + 1), time(size + 2));
        const [one, two] = [least(24_000), least(48_000)];
        expect(two, `${id}: ${one.toFixed(0)} ms, then ${two.toFixed(0)} ms`).toBeLessThan(
          5 * one + 150,
        );
        expect(two, id).toBeLessThan(4000);
      }
    },
    60_000,
  );
});
