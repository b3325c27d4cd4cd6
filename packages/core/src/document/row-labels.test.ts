import { describe, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { rowsNameThemselves } from "./row-labels.ts";

const cellsOf = (source: string) =>
  readDocument({ path: "posts/x.md", source }).regions.filter(({ role }) => role === "table");

describe("a table of two columns names its values", () => {
  test.each([
    [
      "by its rows under a header that says nothing",
      ["Item|Value", "Chart no.|A-1", "Phone|2"],
      true,
    ],
    ["by its rows under an empty header", ["|", "Patient|Ana", "DOB|1/2/1990"], true],
    [
      "by its rows when the header is a fact too",
      ["Patient name|Ana", "Birth date|1/2/1990"],
      true,
    ],
    ["by its columns when they have names", ["Name|Phone", "Ana Brook|2", "Jo Brook|3"], false],
    ["by its columns when the rows are values", ["Day|Hours", "Monday|8 to 5"], false],
    ["by its columns when there are three", ["Name|Phone|City", "Patient|2|3"], false],
  ])("%s", (_, rows, expected) => {
    expect(rowsNameThemselves(rows.map((row) => row.split("|")))).toBe(expected);
  });
});

test("the first cell of a row is the label of the second", () => {
  const source = "| Item | Value |\n| --- | --- |\n| Chart no. | 4471-0926 |\n";
  const regions = cellsOf(source);
  expect(regions.map(({ text, label }) => [text, label])).toEqual([
    ["Item", undefined],
    ["Value", undefined],
    ["Chart no.", "Item"],
    ["4471-0926", "Chart no."],
  ]);
});

test("a header row that is a fact has its own label", () => {
  const source = "| Patient | Ana |\n| --- | --- |\n| DOB | 1/2/1990 |\n";
  const regions = cellsOf(source);
  expect(regions.map(({ label }) => label)).toEqual([undefined, "Patient", "Patient", "DOB"]);
});
