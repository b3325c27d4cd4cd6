import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { type ReportFormat, reporters } from "./reporters.ts";
import { findingAt, reportOf, rules } from "./sample.ts";
import { plain } from "./style.ts";

/** Published specimens that belong to nobody, with the type under which a rule reports them. */
const canaries: readonly (readonly [type: string, text: string])[] = [
  ["NAME", "Maria Delgado"],
  ["GEO", "14 Alder Street"],
  ["DATE", "March 3, 2024"],
  ["PHONE", "(406) 555-0142"],
  ["FAX", "406-555-0143"],
  ["EMAIL", "maria.delgado@mail.example"],
  ["SSN", "078-05-1120"],
  ["MRN", "00482913"],
  ["HEALTH_PLAN", "1EG4-TE5-MK73"],
  ["ACCOUNT", "4111 1111 1111 1111"],
  ["LICENSE", "D1234-5678-901"],
  ["VEHICLE", "1M8GDM9AXKP042788"],
  ["DEVICE", "PZK600231S"],
  ["URL", "https://fundraiser.example/maria-d"],
  ["IP", "192.0.2.44"],
  ["OTHER_ID", "LMR-ONC-0147"],
];

const path = "stories/s-1.md";
const line = (text: string) => `Your visit, as told: ${text}, was our best.`;
const source = canaries.map(([, text]) => line(text)).join("\n");

/** On every line an identifier finding, and an ordinary one whose excerpt shows the same line. */
const findings: Finding[] = canaries.flatMap(([type, text]) => {
  const found = findingAt(
    "hipaa/ssn",
    path,
    text,
    { identifier: type, masked: `⟨${type}⟩` },
    source,
  );
  const before = { ...found.start, column: 1, offset: found.start.offset - found.start.column + 1 };
  const end = { ...before, column: 11, offset: before.offset + 10 };
  const other = findingAt(
    "hipaa/reply-confirms-patient",
    path,
    "Your visit",
    { start: before, end },
    source,
  );
  return [found, other];
});

/** The text, its digits, its words and its common encodings. */
function traces(text: string): string[] {
  const forms = [
    text,
    text.toLowerCase(),
    encodeURIComponent(text),
    [...text].toReversed().join(""),
  ];
  const digits = text.replace(/\D/g, "");
  const words = text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 5);
  const bytes = Buffer.from(text);
  return [
    ...forms,
    ...words,
    ...(digits.length > 5 ? [digits] : []),
    bytes.toString("hex"),
    bytes.toString("base64").slice(0, -4),
  ];
}

describe.each(Object.keys(reporters) as ReportFormat[])("%s", (format) => {
  test.each([false, true])("repeats no identifier, --verbose %s", (verbose) => {
    const output = reporters[format](reportOf(findings), {
      rule: (id) => rules[id],
      sourceOf: () => source,
      style: plain,
      width: 200,
      verbose,
      maxBytes: 1_000_000,
    });
    expect(output).toContain(path);
    const leaks = canaries.filter(([, text]) =>
      traces(text).some((trace) => output.includes(trace)),
    );
    expect(leaks.map(([type]) => type)).toEqual([]);
  });

  test("shows no identifier of a path", () => {
    const text = "Your best.";
    const named = "notes/maria-delgado.md";
    const numbered = "notes/ssn-078-05-1120.md";
    const output = reporters[format](
      reportOf(
        [
          findingAt(
            "hipaa/ssn",
            named,
            "Y",
            { where: "filename", identifier: "NAME", masked: "⟨NAME⟩" },
            text,
          ),
          findingAt("claims/superlative", named, "best", {}, text),
          findingAt("claims/superlative", numbered, "best", {}, text),
        ],
        {
          notices: [{ path: named, message: "Read as text." }],
          problems: [{ path: named, message: "No." }],
          coverage: {
            files: 2,
            parsed: 2,
            skipped: [{ path: named, reason: "too big" }],
            prose_characters: 9,
            rules: 3,
          },
        },
      ),
      {
        rule: (id) => rules[id],
        sourceOf: () => text,
        style: plain,
        width: 200,
        verbose: true,
        maxBytes: 100_000,
      },
    );
    expect(output).toMatch(/notes(?:\/|%2F)/);
    expect(output).not.toMatch(/maria|delgado|078-05-1120/i);
  });
});
