import { describe, expect, test } from "vitest";
import { compileRecognizer } from "./recognizer.ts";
import type { RecognizerOptions } from "./schema/recognizer-options.ts";
import type { Surroundings } from "./types.ts";

const body: Surroundings = { role: "body", own: {} };
const mrn: RecognizerOptions = {
  type: "MRN",
  sources: [
    {
      labels: ["mrn", "chart no\\.?"],
      value: "\\d[\\d-]{4,12}",
      means: "a number after MRN",
      score: 0.9,
    },
    {
      table_headers: ["mrn", "patient id"],
      value: "\\d{5,12}",
      means: "a number under MRN",
      score: 0.8,
    },
  ],
};
const found = (options: RecognizerOptions, text: string, around: Surroundings = body) =>
  compileRecognizer(options)
    .find(text, around)
    .map((one) => text.slice(one.start, one.end));

describe("labels", () => {
  test.each([
    ["MRN 00482913", "00482913"],
    ["MRN: 00482913.", "00482913"],
    ["(mrn #00482913)", "00482913"],
    ["The MRN is 00482913", "00482913"],
    ["| MRN | 00482913 |", "00482913"],
    ["chart-no. 00482913", "00482913"],
    ["MRN – 00482913", "00482913"],
    ["MRN\u00a000482913", "00482913"],
    ["MRN ００４８２９１３", "００４８２９１３"],
  ])("%s", (text, value) => expect(found(mrn, text)).toEqual([value]));
  test.each([
    "MRNA 00482913 vaccine",
    "my MRN\n\nis in 00482913",
    "MRN 12",
    "smrn 00482913",
    "MRN or the name 00482913",
  ])("passes %s", (text) => expect(found(mrn, text)).toEqual([]));
});

test("a number split by invisible characters is found, with the span of the original", () => {
  const text = "MRN 0048\u200b2913!";
  expect(found(mrn, text)).toEqual(["0048\u200b2913"]);
});

describe("table headers", () => {
  test.each(["MRN", "patient_id", "patientId", "Patient-ID:", "**MRN**"])("%s", (label) =>
    expect(found(mrn, "00482913", { ...body, role: "table", label })).toEqual(["00482913"]),
  );
  test("another header", () =>
    expect(found(mrn, "00482913", { ...body, role: "table", label: "Phone" })).toEqual([]));
});

test("after: the label may follow the value", () => {
  const fax: RecognizerOptions = {
    type: "FAX",
    sources: [
      { labels: ["fax"], value: "\\d{3}-\\d{4}", after: true, means: "a fax number", score: 0.9 },
    ],
  };
  expect(found(fax, "555-0188 (fax)")).toEqual(["555-0188"]);
});

test("patterns: group 1 is the identifier; a match inside a longer number is none", () => {
  const code: RecognizerOptions = {
    type: "OTHER_ID",
    sources: [{ pattern: "code (\\d{4})", means: "a code", score: 0.9 }],
  };
  expect(found(code, "code 1234, code 12345, barcode 1234")).toEqual(["1234", "1234"]);
});

test("phrases need a word nearby", () => {
  const photo: RecognizerOptions = {
    type: "PHOTO",
    sources: [
      { phrases: ["photo*"], near: ["patient"], means: "a photo of a person in care", score: 0.9 },
    ],
  };
  expect(found(photo, "Photos of our patient")).toEqual(["Photos"]);
  expect(found(photo, "Photos of our lobby")).toEqual([]);
});

test("context raises and lowers, whole words only, on both sides", () => {
  const options: RecognizerOptions = {
    type: "OTHER_ID",
    sources: [{ pattern: "\\d{6}", means: "six digits", score: 0.5 }],
    context: [
      { words: ["subject"], by: 0.3, before: 20, after: 20 },
      { words: ["job"], by: -0.3 },
    ],
  };
  const score = (text: string) => compileRecognizer(options).find(text, body)[0]?.score;
  expect(score("123456 subject")).toBe(0.8);
  expect(score("subject 123456")).toBe(0.8);
  expect(score("subjective 123456")).toBe(0.5);
  expect(score("job 123456")).toBeUndefined();
  expect(compileRecognizer(options).find("job 123456", { ...body, strict: true })).toHaveLength(1);
});

test("a safe phrase comes first", () => {
  expect(found({ ...mrn, safe: ["MRN 00\\d{6}"] }, "MRN 00482913")).toEqual([]);
});

test("own facts excuse, but not in strict mode", () => {
  const phone: RecognizerOptions = {
    type: "PHONE",
    sources: [{ finder: "phones", means: "a phone number", score: 0.9 }],
    allow: ["phones"],
  };
  const own = { phones: ["(406) 555-0110"] };
  expect(found(phone, "Call 406.555.0110", { ...body, own })).toEqual([]);
  expect(found(phone, "Call +1 406 555 0110", { ...body, own })).toEqual([]);
  expect(found(phone, "Call 406.555.0111", { ...body, own })).toEqual(["406.555.0111"]);
  expect(found(phone, "Call 406.555.0110", { ...body, own, strict: true })).toEqual([
    "406.555.0110",
  ]);
});

test("a valid check digit makes it likely", () => {
  const vin: RecognizerOptions = {
    type: "VEHICLE",
    sources: [
      { pattern: "[A-Z0-9]{17}", means: "17 characters", score: 0.5, confirmed_by: ["vin_check"] },
    ],
  };
  expect(compileRecognizer(vin).find("1M8GDM9AXKP042788", body)[0]).toMatchObject({
    level: "likely",
    score: 0.95,
  });
  expect(compileRecognizer(vin).find("1M8GDM9AXKP042789", body)[0]).toMatchObject({
    level: "possible",
    score: 0.5,
  });
});

test("reasons never hold what was found", () => {
  for (const one of compileRecognizer(mrn).find("MRN 00482913", body))
    expect(one.reasons.join()).not.toMatch(/\d/u);
});

describe("unusable data is said in a plain sentence", () => {
  test.each([
    [{ type: "MRN", sources: [{ pattern: "\\d+", means: "x", score: 1 }] }, /no upper limit/],
    [
      { type: "MRN", sources: [{ pattern: "(?:a{1,9}){1,9}", means: "x", score: 1 }] },
      /inside a repetition/,
    ],
    [{ type: "MRN", sources: [{ pattern: "(?=a)b", means: "x", score: 1 }] }, /not RE2 syntax/],
    [{ type: "MRN", sources: [{ pattern: "(", means: "x", score: 1 }] }, /cannot be used/],
    [
      { type: "MRN", sources: [{ pattern: "a", means: "x", score: 1, validators: ["nope"] }] },
      /no validator called "nope"/,
    ],
    [
      { type: "MRN", sources: [{ lexicon: "nope", means: "x", score: 1 }] },
      /no lexicon called "nope"/,
    ],
    [
      { type: "NOPE", sources: [{ pattern: "a", means: "x", score: 1 }] },
      /no identifier type called "NOPE"/,
    ],
  ])("%j", (options, message) => {
    expect(() => compileRecognizer(options as RecognizerOptions)).toThrow(RangeError);
    expect(() => compileRecognizer(options as RecognizerOptions)).toThrow(message);
  });
});

test("mayMatch is false only when nothing can be found", () => {
  const recognizer = compileRecognizer(mrn);
  expect(recognizer.mayMatch("no digits here")).toBe(false);
  expect(recognizer.mayMatch("MRN ٣٣٣٣٣٣")).toBe(true);
});

test("a cell without digits is read where the form that its header asks for needs none", () => {
  const town: RecognizerOptions = {
    type: "GEO",
    sources: [
      { table_headers: ["city"], value: "\\p{Lu}\\p{L}{2,20}", means: "a town", score: 0.8 },
    ],
  };
  const cell: Surroundings = { ...body, role: "table", label: "City" };
  expect(found(town, "Alderford", cell)).toEqual(["Alderford"]);
  expect(found(town, "Alderford")).toEqual([]);
});
