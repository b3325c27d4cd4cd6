import { describe, expect, test } from "vitest";
import { type ReplaceOptions, replaceKind } from "./replace.ts";
import { type Given, runKind } from "./testing/plain-text.ts";

type Expected = [at: string, ...suggestions: string[]];

test.for<[name: string, options: ReplaceOptions, given: Given | string, expected: Expected[]]>([
  [
    "offers the better word in the case of the found one",
    { pairs: { utilize: "use" } },
    "Utilize it, utilize it.",
    [
      ["Utilize", "Use"],
      ["utilize", "use"],
    ],
  ],
  [
    "offers several",
    { pairs: { "in order to": ["to", "so as to"] } },
    "in order to see",
    [["in order to", "to", "so as to"]],
  ],
  ["offers to take it out", { pairs: { very: "" } }, "a very good day", [["very", ""]]],
  [
    "is silent where the better word stands",
    { pairs: { github: "GitHub" } },
    "GitHub and Github",
    [["Github", "GitHub"]],
  ],
  [
    "is silent inside the better wording",
    { pairs: { mail: "e-mail" } },
    "Send e-mail or mail.",
    [["mail", "e-mail"]],
  ],
  [
    "takes the longest find",
    { pairs: { care: "help", "care center": "clinic" } },
    "a care center",
    [["care center", "clinic"]],
  ],
  [
    "keeps the case of a name's new wording",
    { pairs: { Obamacare: "the Affordable Care Act" } },
    "Obamacare",
    [["Obamacare", "the Affordable Care Act"]],
  ],
  ["takes any ending", { pairs: { "utiliz*": "use" } }, "They utilized it.", [["utilized", "use"]]],
  [
    "minds letter case when asked",
    { pairs: { IT: "our team" }, case_sensitive: true },
    "it is IT",
    [["IT", "our team"]],
  ],
  [
    "leaves an excepted phrase alone",
    { pairs: { home: "house" }, except: ["nursing home"] },
    "a nursing home and a home",
    [["home", "house"]],
  ],
  [
    "reads lists of the pack",
    { lists: ["jargon"] },
    { text: "ambulate daily", pairs: { jargon: { ambulate: "walk" } } },
    [["ambulate", "walk"]],
  ],
  // Vale: substitution with patterns and groups.
  [
    "fills groups of a pattern",
    { patterns: [{ regex: "(\\d+)(?: ?)(am|pm)\\b", means: "a time", use: "$1 $2" }] },
    "At 9am or 10 pm.",
    [["9am", "9 am"]],
  ],
])("replace %s", ([, options, given, expected]) => {
  const found = runKind(replaceKind, options, given);
  expect(found.map(({ at, suggestions = [] }) => [at, ...suggestions])).toEqual(expected);
});

describe("replace with a registry", () => {
  const options: ReplaceOptions = {
    registry: [{ from: "organization.retired_names", find: "old", use: "new", since: "since" }],
  };
  const registries: NonNullable<Given["registries"]> = {
    organization: {
      retired_names: [{ old: "Alder Clinic", new: "Larkmoor Alder", since: "2026-06-02" }],
    } as never,
  };

  test("finds the retired name from its day on", () => {
    const found = runKind(replaceKind, options, { text: "Alder Clinic is open.", registries });
    expect(found.map(({ at, suggestions }) => [at, suggestions])).toEqual([
      ["Alder Clinic", ["Larkmoor Alder"]],
    ]);
  });

  test("is silent before that day", () => {
    const given = { text: "Alder Clinic", registries, asOf: "2026-06-01T23:00:00Z" };
    expect(runKind(replaceKind, options, given)).toEqual([]);
  });
});

describe("a suggestion may be written unread:", () => {
  test.for<[name: string, options: ReplaceOptions, text: string, safe: boolean]>([
    ["another hyphen", { pairs: { "follow up": "follow-up" } }, "follow up", true],
    ["one word", { pairs: { "web site": "website" } }, "web site", true],
    ["letter case", { pairs: { Covid: "COVID" } }, "Covid", true],
    ["accents", { pairs: { resume: "résumé" } }, "resume", true],
    ["American spelling", { pairs: { paediatric: "pediatric" } }, "paediatric", true],
    ["another word", { pairs: { utilize: "use" } }, "utilize", false],
    ["a similar word", { pairs: { affect: "effect" } }, "affect", false],
    [
      "another word that the pack vouches for",
      { pairs: { utilize: "use" }, safe: true },
      "utilize",
      true,
    ],
    ["two spellings", { pairs: { email: ["e-mail", "E-Mail"] } }, "email", false],
    ["any ending, even so", { pairs: { "utiliz*": "use" }, safe: true }, "utilizes", false],
    ["nothing instead", { pairs: { very: "" }, safe: true }, "very", false],
    ["what the pack forbids", { pairs: { email: "e-mail" }, safe: false }, "email", false],
  ])("%s", ([, options, text, safe]) => {
    const [hit] = runKind(replaceKind, options, text);
    expect(hit?.safe).toBe(safe);
  });

  test("a name from a registry", () => {
    const registry = [{ from: "organization.retired_names", find: "old", use: "new" }];
    const registries = { organization: { retired_names: [{ old: "Alder", new: "Larkmoor" }] } };
    const given = { text: "Alder", registries: registries as never };
    expect(runKind(replaceKind, { registry }, given)[0]?.safe).toBe(true);
  });
});

test("replace says the better wordings in the facts", () => {
  const [hit] = runKind(replaceKind, { pairs: { utilize: ["use", "take", ""] } }, "utilize");
  expect(hit?.facts).toEqual({ found: "utilize", expected: "use, take or nothing" });
});
