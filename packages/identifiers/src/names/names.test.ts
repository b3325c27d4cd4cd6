import { describe, expect, test } from "vitest";
import { read } from "../text/reading.ts";
import type { Person, Surroundings } from "../types.ts";
import { findNames } from "./find-names.ts";

const body: Surroundings = { role: "body", own: {} };

/** `[Ana Brook]` marks the name. */
function personOf(marked: string, around: Surroundings = body): Person | undefined {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/gu, "");
  return findNames(read(text), around).find((name) => name.start < end && name.end > start)?.person;
}

describe("whose name it is", () => {
  test.each<[string, Person]>([
    ["[Maria Delgado] beat stage III colon cancer at Larkmoor.", "patient"],
    ["Our patient [Ana Brook] rang the bell today!", "patient"],
    ["[Mr. Kowalski] is off the ventilator in our ICU.", "patient"],
    ["After [Brenda]'s biopsy we all cried.", "patient"],
    ["Patient name: [Walter Okafor]", "patient"],
    ["[Dr. Mara Lindqvist] treats patients with stroke.", "staff"],
    ["[Kelly Thornton], RN, cares for patients in our ICU.", "staff"],
    ["[Mara Lindqvist], chief executive of Larkmoor Health, spoke of patients.", "staff"],
    ["[Nathan Briggs], MD, repairs knees.", "staff"],
    ["By [Jamie Lee]", "staff"],
    ["Mayor [Linda Cho] visited our patients.", "public"],
    ["The gift from [Peter and Judy Hale] built the cancer center.", "public"],
    ["A study by [Okonkwo] and Hale (2021) found fewer falls.", "public"],
    ["[Rosa] (a persona) lives with asthma.", "persona"],
  ])("%s: %s", (text, person) => expect(personOf(text)).toBe(person));
});

describe("what the caller knows decides first", () => {
  const text = "[Ana Reyes] talks about her patients' surgery.";
  test("the roster", () =>
    expect(personOf(text, { ...body, own: { people: ["Ana M. Reyes"] } })).toBe("staff"));
  test("personas", () =>
    expect(personOf(text, { ...body, own: { personas: ["Ana Reyes"] } })).toBe("persona"));
  test("public figures", () =>
    expect(personOf(text, { ...body, own: { publicFigures: ["Ana Reyes"] } })).toBe("public"));
  test("a patient column", () =>
    expect(personOf("[Brook, Ana]", { role: "table", own: {}, label: "Patient" })).toBe("patient"));
  test("a provider column", () =>
    expect(personOf("[Ana Brook]", { role: "table", own: {}, label: "Provider" })).toBe("staff"));
  test("an author key", () =>
    expect(personOf("[Ana Brook]", { role: "front-matter:author", own: {} })).toBe("staff"));
  test("a public reply: possible, since staff sign replies too", () =>
    expect(
      personOf("[Karen], we know you missed two visits.", { ...body, documentType: "reply" }),
    ).toBe("unknown"));
  test("the paragraph before", () =>
    expect(
      personOf("Everybody cheered for [Ana Brook].", {
        ...body,
        before: "She was diagnosed with leukemia and admitted to our ICU.",
      }),
    ).not.toBe("staff"));
});

describe("no person", () => {
  test.each([
    "Ask about [Parkinson]'s disease.",
    "The [Chaddock] reflex was positive.",
    "Visit [Mercy] Hospital or the [Whitfield] Family Clinic.",
    "Come to [St. Orrin] Heart Center.",
    "Read [Patient Rights] before you sign.",
    "[Mark] your calendar for flu shots.",
    "Flu shots start in [April].",
    "The [Ryan White] Act pays for care.",
    "The [Pine Hollow] couple lost their baby.",
    "Take [Highway] 12 to [Montana].",
  ])("%s", (text) => expect(personOf(text)).toBeUndefined());
});

test("a surname alone has the role of the full name", () => {
  const text = "Maria Delgado was admitted with a stroke. Delgado went home.";
  const found = findNames(read(text), body);
  expect(found.map((name) => name.person)).toEqual(["patient", "patient"]);
});

test("a surname shared with a clinician stays the clinician's", () => {
  expect(personOf("Dr. Ana Okafor saw a patient with a stroke. [Okafor] smiled.")).toBe("staff");
});
