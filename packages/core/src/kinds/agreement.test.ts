import { describe, expect, test } from "vitest";
import { type AgreementOptions, agreementKind } from "./agreement.ts";
import { runKind, runOverFiles } from "./testing/run-kind.ts";

const figures = (incident: string, value: string, name = "people moved") =>
  `---\nincident_id: ${incident}\nfigures: [{name: ${name}, value: ${value}}]\n---\nText.\n`;
const said = (incident: string, text: string) => `---\nincident_id: ${incident}\n---\n${text}\n`;
const listed: AgreementOptions = { same: "incident_id", of: "figures" };
const written: AgreementOptions = {
  same: "incident_id",
  text: { pattern: "(\\d[\\d,]*) people were (?:hurt|moved)" },
};

describe("agreement", () => {
  test.for<[string, AgreementOptions, Record<string, string>, string[]]>([
    [
      "a figure that another file says differently",
      listed,
      { "a.md": figures("INC-1", "12"), "b.md": figures("INC-1", "9") },
      ["b.md: 9 of a.md"],
    ],
    [
      "the same figure",
      listed,
      { "a.md": figures("INC-1", "1200"), "b.md": figures("INC-1", '"1,200"', "People moved") },
      [],
    ],
    [
      "another incident",
      listed,
      { "a.md": figures("INC-1", "12"), "b.md": figures("INC-2", "9") },
      [],
    ],
    [
      "another matter",
      listed,
      { "a.md": figures("INC-1", "12"), "b.md": figures("INC-1", "9", "people hurt") },
      [],
    ],
    [
      "numbers in the text",
      written,
      {
        "a.md": said("INC-1", "We know that 12 people were moved."),
        "b.md": said("INC-1", "Tonight 9 people were moved, and 3 people were hurt."),
      },
      ["b.md: 9 of a.md"],
    ],
    [
      "all files, where nothing says which belong together",
      { text: { pattern: "(\\d+) beds" } },
      { "a.md": "We have 120 beds.", "b.md": "Our 130 beds.", "c.md": "Our 120 beds." },
      ["b.md: 130 of a.md"],
    ],
  ])("%s", ([, options, files, hits]) => {
    expect(
      runOverFiles(agreementKind, options, files).map(
        ({ path, facts, related }) => `${path}: ${facts?.found} of ${related?.[0]?.path}`,
      ),
    ).toEqual(hits);
  });

  test("what the registry confirms counts, also for one file alone, and is said once", () => {
    const options: AgreementOptions = { ...listed, registry: "incidents.figures" };
    const registries = {
      incidents: [{ id: "INC-1", figures: [{ name: "People moved", value: 12 }] }],
    };
    expect(runKind(agreementKind, options, figures("INC-1", "9"), { registries })).toMatchObject([
      { text: "9", facts: { expected: "12" } },
    ]);
    expect(runKind(agreementKind, options, figures("INC-1", "12"), { registries })).toEqual([]);
    const files = { "a.md": figures("INC-1", "12"), "b.md": figures("INC-1", "9") };
    expect(runOverFiles(agreementKind, options, files, { registries })).toEqual([]);
  });

  test("needs something to compare", () => {
    expect(() => runOverFiles(agreementKind, { same: "incident_id" }, {})).toThrow(RangeError);
  });
});
