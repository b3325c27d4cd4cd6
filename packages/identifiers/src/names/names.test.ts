import { describe, expect, test } from "vitest";
import { read } from "../text/reading.ts";
import type { Passage, Person, Surroundings } from "../types.ts";
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

/** The texts of one document, each aware of the others; the people of the last one. */
function peopleOfLast(
  ...texts: string[]
): readonly (readonly [name: string, person: Person | undefined])[] {
  const passages: Passage[] = [];
  for (const text of texts) passages.push({ role: "body", own: {}, text, passages });
  const last = texts.at(-1) ?? "";
  return findNames(read(last), { role: "body", own: {}, passages }).map(
    ({ start, end, person }) => [last.slice(start, end), person] as const,
  );
}

describe("a document explains its people", () => {
  test("a surname alone has the role that another paragraph shows", () =>
    expect(
      peopleOfLast("Maria Delgado was admitted with a stroke.", "Delgado sang all the way home."),
    ).toEqual([["Delgado", "patient"]]));
  test("a colleague stays a colleague by the first name alone", () =>
    expect(
      peopleOfLast("Kelly Thornton, RN, joined our ICU.", "Kelly hugged her whole team."),
    ).toEqual([["Kelly", "staff"]]));
  test("a name that nobody explains counts in a short post of care, and less on a long page", () => {
    const post = "Fourteen stitches, zero tears. Way to be brave, Walter!";
    const scoreIn = (...texts: string[]) => {
      const passages: Passage[] = [];
      for (const text of texts) passages.push({ role: "body", own: {}, text, passages });
      return findNames(read(post), { role: "body", own: {}, passages })[0]?.bonus ?? -1;
    };
    expect(scoreIn(post)).toBeGreaterThan(scoreIn(post, "Wash your hands often. ".repeat(200)));
  });
});

describe("people of one list", () => {
  test.each<[string, Person]>([
    ["Bravo to our pharmacy techs, Walter, [Denise] and Pete, for zero missed refills.", "staff"],
    ["Thanks to the donors Walter and [Denise Hale].", "public"],
    ["Present: Tim Hale (Quality), [Carol Hale] (Nursing).", "staff"],
  ])("%s: %s", (text, person) => expect(personOf(text)).toBe(person));
});

describe("names that only the lists or the wording show", () => {
  test.each([
    "When [Hope] said that her chest felt odd, her doctor listened.",
    "Prayers for the [Hendersons] tonight.",
    "The file [maria-delgado]-before.jpg may not be shown.",
    "[June Takahashi] died in our care.",
  ])("%s", (text) => expect(personOf(text)).toBeDefined());
  test.each([
    "The road ends outside [Conrad].",
    "The [Emily Carter] Endowment helps nurses.",
    "The file [mara-lindqvist]-headshot.jpg is new.",
    "Read it on [GitHub] today.",
    "[Will] you be our next donor?",
    "[Hope], healing and a cup of coffee.",
  ])("nobody in %s", (text) => expect(personOf(text)).toBeUndefined());
  test("a person whom everybody knows", () =>
    expect(personOf("As [Maya Angelou] said, she was our patient.")).toBe("public"));
});
