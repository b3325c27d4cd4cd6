import { describe, expect, test } from "vitest";
import { findNames } from "../names/find-names.ts";
import { withCapitals } from "../names/recase.ts";
import { read } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import { finders } from "./registry.ts";
import { taggedPlaces } from "./tagged-places.ts";

const strict: Surroundings = { role: "body", own: {}, strict: true };

/** What is found, each part of the text once; overlapping finds as the longest of them. */
function found(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const longest = spans.filter(
    (one) =>
      !spans.some(
        (other) =>
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  return [...new Set(longest.map(({ start, end }) => text.slice(start, end)))];
}

describe("in strict mode every place counts", () => {
  test.each<[string, string[]]>([
    ["Is there a bakery near Vrhnika?", ["Vrhnika"]],
    ["My cousin flew to OXELÖSUND last week.", ["OXELÖSUND"]],
    ["we live in czerwieńsk, and it rains", ["czerwieńsk"]],
    ["In 1987 the fire reached Vrhnika.", ["Vrhnika"]],
    ["I paid at the ATM with my PIN.", []],
    ["Is Lisinopril safe in COPD and GERD?", []],
    ["Standard care for a 60-year-old Black female", []],
    ["My IBAN is GB33BUKB20201555555555", []],
    ["write to ana.brook@example.com today", []],
    ["We all came from Croatia", []],
  ])("%s", (text, places) => {
    expect(found(text, finders.places(read(text), strict))).toEqual(places);
  });

  test("a house number before a street belongs to it, a year does not", () => {
    const texts = ["I live at 12 Krakovska ulica, Vrhnika.", "In 1987 Vrhnika was flooded."];
    const [street, year] = texts.map((text) => found(text, taggedPlaces(read(text))).join(" | "));
    expect(street).toMatch(/^12 Krakovska/u);
    expect(year).not.toContain("1987");
  });

  test("a phone number in the next line is no part of an address", () => {
    const text = "Larkmoor Road 5\nCold Spring\n(406) 555-0161";
    expect(found(text, taggedPlaces(read(text))).join()).not.toContain("555");
  });
});

describe("in strict mode numbers of other countries are phones", () => {
  test.each<[string, string[]]>([
    ["call 0118 496 0123 or (07) 5550 0123", ["0118 496 0123", "(07) 5550 0123"]],
    ["Ring 01 99 00 12 34 after six", ["01 99 00 12 34"]],
    ["my number is 179 84 670", ["179 84 670"]],
    ["send it to 01310-200 Bela Vista", []],
    ["unit 127/3810 on the left", []],
    ["His social security number is 078-05-1120", []],
  ])("%s", (text, phones) => {
    expect(found(text, finders.phones(read(text), strict))).toEqual(phones);
  });
});

describe("in strict mode names are found without capitals, and titles of works are none", () => {
  test.each<[string, string[]]>([
    ["hello, this is mr. jordan okafor. who are you?", ["mr. jordan okafor"]],
    ["Moonfall is a 2022 American film.", []],
    ["God gave us songs.", []],
    ["Please return to Lauren and Sorlaskeid 32.", []],
  ])("%s", (text, names) => {
    expect(found(text, findNames(read(text), strict))).toEqual(names);
  });

  test("capitals are given to what may be a name, and the length stays", () => {
    const cased = withCapitals(
      read("ana lives in vrhnika. the gps is slowly loading at http://a.example"),
    );
    expect(cased.plain).toBe("Ana lives in Vrhnika. The gps is slowly loading at http://a.example");
    expect(withCapitals(read("Already written")).plain).toBe("Already written");
  });
});
