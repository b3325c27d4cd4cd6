import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { RecognizerOptions } from "../schema/recognizer-options.ts";
import { gateOf } from "./gate.ts";
import { indexGates } from "./gate-index.ts";
import { areMet, gateNeeds } from "./gate-needs.ts";
import { compilePattern, labelAlternation, phraseAlternation, standsAlone } from "./pattern.ts";
import { read } from "./reading.ts";

const folder = new URL("../../../../policies/hipaa/rules/", import.meta.url);
const patterns = readdirSync(folder)
  .filter((name) => name.endsWith(".yml"))
  .map(
    (name) =>
      parse(readFileSync(new URL(name, folder), "utf8")) as {
        look_for?: { identifier?: RecognizerOptions };
      },
  )
  .flatMap((rule) => rule.look_for?.identifier?.sources ?? [])
  .flatMap((source) => {
    if ("pattern" in source) return [compilePattern(source.pattern, "g", source.case_sensitive)];
    if ("phrases" in source) return [compilePattern(phraseAlternation(source.phrases), "g")];
    if ("labels" in source)
      return [
        compilePattern(`\\b${labelAlternation(source.labels)}`, "g"),
        compilePattern(source.value, "g", source.case_sensitive),
      ];
    return [];
  });

const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.integer({ min: 0, max: 10 ** 12 }).map(String),
  fc.constantFrom("MRN", "ſsn", "_mrn", "\u212A", "é", "Patient", "fax", "her voice", "(01)", "+"),
  fc.constantFrom(
    "078-05-1120",
    "1M8GDM9AXKP042788",
    "A1-",
    "a@gmail.com",
    "#",
    "_",
    "’s",
    "photo",
  ),
);
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom("", " ", ": ", "_", "-")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

/** What a source would take: group 1, or the whole match, where it stands alone. */
function takes(pattern: RegExp, text: string): boolean {
  for (const found of text.matchAll(pattern)) {
    const part = found[1] ?? found[0];
    const start = found.index + (found[1] === undefined ? 0 : found[0].lastIndexOf(part));
    if (part.length > 0 && standsAlone(text, start, start + part.length)) return true;
  }
  return false;
}

test("a closed gate means that there is no match", () => {
  const gates = patterns.map((pattern) => [pattern, gateOf(pattern)] as const);
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      for (const [pattern, gate] of gates) {
        if (!gate.mayMatch(reading))
          expect(takes(pattern, reading.plain), pattern.source).toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
});

test("what opens in the index is what is met gate by gate", () => {
  const needs = patterns.map((pattern) => gateNeeds([pattern]));
  const index = indexGates(needs);
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const open = index.openIn(reading);
      needs.forEach((one, at) => {
        const isOpen = ((open[at >>> 5] as number) & (1 << (at & 31))) !== 0;
        expect(isOpen, patterns[at]?.source).toBe(areMet(one, reading));
      });
    }),
    { numRuns: 300 },
  );
});

describe("a gate is closed", () => {
  test.each<[string, RegExp, string, boolean]>([
    ["without a word that begins alike", /\bmrn\b/g, "our merino wool", false],
    ["inside a word", /visa|amex/g, "an improvisation", false],
    ["without enough digits", /\d{3}-\d{4}/g, "555, 1", false],
    ["without a sign that is needed", /[a-z]{1,9}@[a-z]{1,9}/g, "mail us", false],
    ["without letters that are needed", /(?:the |a )?(?:thumb|finger) ?print/g, "the hand", false],
    ["without one letter run of each kind", /(?:thumb|finger) ?print/g, "a printer", false],
    ["but not with one of each", /(?:thumb|finger) ?print/g, "a printer for a thumb", true],
    ["but not before a match", /\bmrn\b/g, "the MRN", true],
    ["but not after an underscore", /\d{3}/g, "_123", true],
    ["but not for a part of a word that is handed over", /code (\d)/g, "barcode 1", true],
    ["but not for what begins with another script", /[\p{L}]{1,9} 1/gu, "é 1", true],
    ["but not for s written long", /\bssn\b/giu, "ſsn", true],
  ])("%s", (_name, pattern, text, open) => {
    expect(gateOf(pattern).mayMatch(read(text))).toBe(open);
  });
});

describe("twice the text takes about twice the work", () => {
  const hard: readonly [string, (size: number) => string][] = [
    ["one long token", (size) => "a1".repeat(size / 2)],
    ["labels", (size) => "MRN ".repeat(size / 4)],
    ["digits", (size) => "7".repeat(size)],
    ["words with capitals", (size) => "Ana ".repeat(size / 4)],
  ];
  const cpu = (text: string): number => {
    const began = process.cpuUsage();
    const reading = read(text);
    for (const pattern of patterns) gateOf(pattern).mayMatch(reading);
    return process.cpuUsage(began).user / 1000;
  };
  test.each(hard)("%s", (_name, make) => {
    cpu(make(10_000));
    const [one, two] = [cpu(make(500_000)), cpu(make(1_000_000))];
    expect(two).toBeLessThan(4 * one + 150);
  });
});
