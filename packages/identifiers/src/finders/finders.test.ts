import { describe, expect, test } from "vitest";
import { read } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import type { FinderName } from "./names.ts";
import { finders } from "./registry.ts";

const body: Surroundings = { role: "body", own: {}, year: 2026 };
const find = (name: FinderName, text: string, around: Surroundings = body) =>
  finders[name](read(text), around).map((one) => text.slice(one.start, one.end));

const table: readonly [FinderName, string, string[]][] = [
  ["dates", "seen on March 3, 2026", ["March 3, 2026"]],
  ["dates", "seen on 3 March 2026, and 2026-05-12", ["3 March 2026", "2026-05-12"]],
  ["dates", "since October 2023", ["October 2023"]],
  ["dates", "born 5/12/2026", ["5/12/2026"]],
  ["dates", "since 1987; may 5 of you march 10 miles", []],
  ["dates", "version 10.2.1.4, 24/7, 1/2 cup, 13/45/2026", []],
  ["ages", "a 97-year-old man", ["97-year-old"]],
  ["ages", "She turned 101.", ["101"]],
  ["ages", "aged 93", ["93"]],
  ["ages", "a ninety-four-year-old", ["ninety-four-year-old"]],
  ["ages", "our 90-year-old hospital, aged 90 days, 90 or older, 95% of, ages 50 to 95", []],
  ["birth_years", "born in 1931", ["1931"]],
  ["birth_years", "born in 1935", ["1935"]],
  ["birth_years", "born in 1936, born in 1958, since 1931", []],
  [
    "phones",
    "(406) 555-0100, 406.555.0133 or +1 406 555 0161",
    ["(406) 555-0100", "406.555.0133", "+1 406 555 0161"],
  ],
  ["phones", "2026-05-12, 59843-1234, 078-05-1120, $406-555-0100, 10.5555/406-555-0100", []],
  [
    "emails",
    "jd_hope@example.com or ana (at) example (dot) com",
    ["jd_hope@example.com", "ana (at) example (dot) com"],
  ],
  ["urls", "see https://larkmoor.example/a?b=1.", ["https://larkmoor.example/a?b=1"]],
  [
    "personal_pages",
    "https://fundraiser.example/maria-d and https://www.facebook.com/ana.brook.87",
    ["https://fundraiser.example/maria-d", "https://www.facebook.com/ana.brook.87"],
  ],
  ["personal_pages", "https://www.facebook.com/ and https://larkmoor.example/flu", []],
  ["handles", "ask @ana_brook, not ana@example.com", ["@ana_brook"]],
  [
    "ips",
    "from 203.0.113.45 and 2001:db8::8a2e:370:7334",
    ["203.0.113.45", "2001:db8::8a2e:370:7334"],
  ],
  ["ips", "section 2.4.4, 1.2.3.4.5, 10:30:00, 999.1.1.1", []],
  [
    "addresses",
    "at 418 Birch Lane, Apt. 3, Cold Spring, MT 59843.",
    ["418 Birch Lane, Apt. 3, Cold Spring, MT 59843"],
  ],
  ["addresses", "after 2 miles on River Road", []],
  ["zips", "MT 59843-1234 and 59843", ["59843-1234", "59843"]],
  ["zips", "$59843, 59843%, 12-59843, 00001", []],
  [
    "facilities",
    "Larkmoor Regional Medical Center and St. Luke's Hospital",
    ["Larkmoor Regional Medical Center", "St. Luke's", "St. Luke's Hospital"],
  ],
  ["places", "a farmer from Cold Spring", ["Cold Spring"]],
  ["places", "Maria Delgado, 52, of Cold Spring", ["Cold Spring"]],
  ["places", "from Montana, in May, of Medicare", []],
  ["initials", "Patient J.D. came", ["J.D."]],
  ["initials", "the U.S. and D.C., 9 a.m., an R.N. and an M.D.", []],
];

describe("finders", () => {
  test.each(table)("%s in %s", (name, text, values) => {
    expect([...new Set(find(name, text))].sort()).toEqual([...values].sort());
  });
});

test("own places are found wherever they stand", () => {
  expect(
    find("places", "The Birchwood story", { ...body, own: { places: ["Birchwood"] } }),
  ).toEqual(["Birchwood"]);
});

test("a year of birth says an age in the year that is checked for, and none without it", () => {
  const born = "born in 1941";
  expect(find("birth_years", born, { ...body, year: 2026 })).toEqual([]);
  expect(find("birth_years", born, { ...body, year: 2032 })).toEqual(["1941"]);
  expect(find("birth_years", born, { role: "body", own: {} })).toEqual([]);
});
