import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { createExaminer, type Timeless } from "./examine.ts";

const rules = {
  cure: {},
  stale: {
    body: "say: Past.\nlook_for: {date: {value: review_by, must_be: after, than: now}}",
  },
  renamed: {
    body: "say: Say {expected}.\nlook_for: {replace: {registry: [{from: organization.retired_names, find: old, use: new, since: since}]}}",
  },
  ssn: {
    body: "say: No.\nidentifier: SSN\nlook_for: {pattern: {regex: '\\d{3}-\\d{2}-\\d{4}', means: a number}}",
  },
  consent: {
    body: "say: No.\nlook_for: {registry: {value: consent_id, in: consents, must: exist, not_past: expires}}",
  },
};

const registries = {
  organization: { retired_names: [{ old: "St. Orrin", new: "Larkmoor", since: "2026-07-01" }] },
  consents: [{ id: "CR-0101", expires: "2026-06-30" }],
} as unknown as Parameters<typeof housePolicy>[0]["registries"];

function examinerAt(asOf: string) {
  const { policy, world } = housePolicy({ rules, asOf, ...(registries && { registries }) });
  return createExaminer(policy, world);
}

const moments = ["2026-06-02T12:00:00Z", "2026-06-30T12:00:00Z", "2026-07-15T12:00:00Z"] as const;
const examiners = new Map(moments.map((moment) => [moment, examinerAt(moment)]));

function examineAt(moment: (typeof moments)[number], source: string, known?: Timeless) {
  const examine = examiners.get(moment) ?? examinerAt(moment);
  return examine(readDocument({ path: "posts/a.md", source }), known);
}

describe("what a cache may keep", () => {
  const head = fc.constantFrom(
    ...["", "review_by: 2026-06-15", "review_by: 2026-08-01", "consent_id: CR-0101", "author: kho"],
    ...["review_by: soon", "consent_id: CR-0102\nreview_by: 2026-07-01"],
  );
  const body = fc.constantFrom(
    ...["A cure.", "St. Orrin cares.", "Fine.", "Call 078-05-1120 for a cure at St. Orrin."],
    ...["<!-- wardline-ignore-next house/cure -- x -->\n\nA cure."],
  );
  const source = fc
    .tuple(head, fc.array(body, { maxLength: 3 }))
    .map(([front, lines]) => `${front === "" ? "" : `---\n${front}\n---\n`}${lines.join("\n\n")}`);

  test("gives at any later moment what a fresh look gives", () => {
    fc.assert(
      fc.property(
        source,
        fc.constantFrom(...moments),
        fc.constantFrom(...moments),
        (text, then, now) => {
          const { timeless } = examineAt(then, text);
          expect(examineAt(now, text, timeless).result).toEqual(examineAt(now, text).result);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.for<[string, string, string[]]>([
    ["a text without dates", "A cure.", []],
    ["a name that is given up one day", "St. Orrin cares.", ["house/renamed"]],
    ["a date that is compared with now", "---\nreview_by: 2026-06-15\n---\nFine.", ["house/stale"]],
    ["a consent that ends", "---\nconsent_id: CR-0101\n---\nFine.", ["house/consent"]],
  ])("knows which rules asked for the time in %s", ([, text, expected]) => {
    const { timeless } = examineAt("2026-06-02T12:00:00Z", text);
    expect(timeless?.timed.toSorted()).toEqual(expected.toSorted());
  });

  test("holds nothing of an identifier, nor the words of a reason", () => {
    const text =
      "<!-- wardline-ignore-next house/cure -- for 219-09-9999 -->\n\nCall 078-05-1120 for a cure.";
    const { timeless } = examineAt("2026-06-02T12:00:00Z", text);
    expect(timeless?.findings).toHaveLength(2);
    expect(JSON.stringify(timeless)).not.toMatch(/078|1120|219|9999|for 2/);
  });
});
