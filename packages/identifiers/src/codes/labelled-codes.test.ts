import { expect, test } from "vitest";
import { read } from "../text/reading.ts";
import { type CodeKind, labelWords } from "./code-labels.ts";
import { codesOf } from "./labelled-codes.ts";

const kinds = [...new Set(labelWords.map(({ kind }) => kind))].filter(
  (kind): kind is CodeKind => kind !== "none",
);

/** What a text's codes are called: "MRN 0048". */
function named(text: string, label?: string): string[] {
  const around = { role: "body", own: {}, ...(label === undefined ? {} : { label }) };
  return kinds.flatMap((kind) =>
    codesOf(kind)(read(text), around).map(({ start, end }) => `${kind} ${text.slice(start, end)}`),
  );
}

test.each([
  ["Her license was printed as RN-0048812 on the plaque.", "LICENSE RN-0048812"],
  ["The license plate LUVRNS-01 is in the photo.", "VEHICLE LUVRNS-01"],
  ["We resubmit it under member ID XKW 884 120 773.", "HEALTH_PLAN XKW 884 120 773"],
  ["Please tell me that LMR-0091277 isn't a real MRN.", "MRN LMR-0091277"],
  ["The implant card you lost (ref. HX-55-LMK-9081) is here.", "DEVICE HX-55-LMK-9081"],
  ["A pump ID is on it. Swap MMT-1885-20 for a dummy.", "DEVICE MMT-1885-20"],
  ["Her insurance ID on form (ZGP88204417)", "HEALTH_PLAN ZGP88204417"],
])("the label that fits best names a code: %s", (text, wanted) =>
  expect(named(text)).toEqual([wanted]),
);

test("numbers of a list, and numbers written alike, share a name", () => {
  expect(named("MRNs 0044817 and 0044818")).toEqual(["MRN 0044817", "MRN 0044818"]);
  expect(named("MRN 20077-M. His brother is 20078-L.")).toEqual(["MRN 20077-M", "MRN 20078-L"]);
});

test.each([
  "Order by calling 406-555-0100.",
  "The chart shows 12400 visits in 2026-05-12.",
  "Medicare provider number 27-0118",
  "The member event FIT2026 is on.",
  "Account for $12,400, room 20917, version 10.2.1.4.",
  "Card for the 71-year-old, 24-hour line, COVID-19",
  "Insurance office, Philadelphia, PA 19176-0173",
])("passes %s", (text) => expect(named(text)).toEqual([]));

test("a header names codes that the text does not name; keys of our own texts name none", () => {
  expect(named("BC-2290-1", "Payer ID")).toEqual(["HEALTH_PLAN BC-2290-1"]);
  expect(named("REPLY-01", "statement_id")).not.toContain("ACCOUNT REPLY-01");
});
