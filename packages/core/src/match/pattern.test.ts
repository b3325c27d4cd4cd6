import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { createMatchTest } from "./lazy-dfa.ts";
import { linearProgram } from "./linear-program.ts";
import { searchAll } from "./linear-search.ts";
import { compilePattern } from "./pattern.ts";
import { javascriptSource } from "./pattern-source.ts";
import { parsePatterns } from "./pattern-syntax.ts";
import { safeSize } from "./pattern-work.ts";

function found(source: string | string[], text: string, caseSensitive = false): string[] {
  return compilePattern(source, { caseSensitive })
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

test.for<[source: string | string[], text: string, expected: string[]]>([
  ["\\b\\d{1,3} days\\b", "in 10 days, 1000 days, 9 dayss", ["10 days"]],
  ["\\bcure", "a cure, Cures, obscure", ["cure", "Cure"]],
  ["\\bjos\\b", "José jos", ["jos"]],
  ["\\bjosé\\b", "JOSÉ, josés", ["JOSÉ"]],
  ["\\w+", "naïve Zürich — 東京", ["naïve", "Zürich", "東京"]],
  ["\\p{Greek}+", "αβγ abc", ["αβγ"]],
  ["\\P{Latin}+", "abcД1def", ["Д1"]],
  ["[^\\W\\d]+", "ab12é", ["ab", "é"]],
  ["[[:upper:]]+", "ab CD", ["ab", "CD"]],
  ["(?-i)[[:upper:]]+", "ab CD", ["CD"]],
  ["a(?i)b", "aB ab Ab", ["aB", "ab", "Ab"]],
  ["\\Qa.b\\E", "a.b axb", ["a.b"]],
  ["\\x{e9}t\\xe9", "été", ["été"]],
  ["[]a]+", "a]b", ["a]"]],
  ["[a\\-z]+", "a-z b", ["a-z"]],
  ["a{,2}", "a{,2} aa", ["a{,2}"]],
  ["x*", "axxb", ["xx"]],
  ["^.|.$", "abc", ["a", "c"]],
  ["(?m)^\\w", "ab\ncd", ["a", "c"]],
  ["(?U)a+", "aaa", ["a", "a", "a"]],
  ["a+?", "aaa", ["a", "a", "a"]],
  ["[\\d.]+", "1.5 x", ["1.5"]],
  ["😀.", "a😀b", ["😀b"]],
  ["^.{2}$", "😀é", ["😀é"]],
  ["don't", "don’t don't", ["don’t", "don't"]],
  ["don\\x27t", "don’t don't", ["don't"]],
  ["[a-z-]+", "well‑known", ["well‑known"]],
  [["one", "two"], "two one", ["two", "one"]],
])("%j in %j finds %j", ([source, text, expected]) => {
  expect(found(source, text)).toEqual(expected);
});

test("capitals matter when asked, also beyond ASCII", () => {
  expect(found("É[a-z]", "éa Éa ÉA", true)).toEqual(["Éa"]);
});

test("groups are given by number, and undefined where they have no part", () => {
  const [match] = compilePattern("(a)|(b)(c)?", { caseSensitive: false }).find("bc");
  expect(match?.groups).toEqual([undefined, "b", "c"]);
});

test("several patterns share one search, and their groups run on", () => {
  const matches = compilePattern(["(a)1", "(b)2"], { caseSensitive: true }).find("b2 a1");
  expect(matches.map((match) => match.groups)).toEqual([
    [undefined, "b"],
    ["a", undefined],
  ]);
});

test.for([
  ["a(?=b)", "at character 2, look-ahead `(?=…)`"],
  ["a(?!b)", "at character 2, look-ahead `(?!…)`"],
  ["(?<=a)b", "at character 1, look-behind `(?<=…)`"],
  ["(?<!a)b", "at character 1, look-behind `(?<!…)`"],
  ["(a)\\1", "at character 4, a back-reference"],
  ["(?>a)", "an atomic group"],
  ["a**", "at character 3, two repetitions"],
  ["*a", "at character 1, there is nothing before the `*`"],
  ["(a", "at character 1, the `)` of this group is missing"],
  ["a)", "at character 2, there is a `)`"],
  ["[a", "at character 1, the `]` of this class is missing"],
  ["[z-a]", "at character 2, the range runs backwards"],
  ["a{3,2}", "the second number of a repetition is smaller"],
  ["a{1001}", "at character 2, a repetition may count to 1000 at most"],
  ["\\p{Klingon}", "there is no kind of characters named Klingon"],
  ["\\y", "RE2 has no escape `\\y`"],
  ["\\u00e9", "write \\x{e9}"],
  ["a\\", "at character 2, a backslash ends the pattern"],
  ["((a{100}){100}){100}", "its repetitions multiply"],
] as const)("%s is refused: %s", ([source, why]) => {
  expect(() => compilePattern(source, { caseSensitive: false })).toThrow(RangeError);
  expect(() => compilePattern(source, { caseSensitive: false })).toThrow(why);
});

const attacks: [name: string, source: string, text: string][] = [
  ["nested repetitions", "(a+)+$", `${"a".repeat(1_000_000)}!`],
  ["overlapping alternatives", "(a|aa|aaa)*b", `b${"a".repeat(1_000_000)}`],
  ["a search begun at every place", "[a-z]+@", `@${"a".repeat(1_000_000)}`],
  ["a rest read again for every match", "a.*b|a", "a".repeat(1_000_000)],
  ["bounded repetitions that multiply", "(?:a{0,15}){0,15}b", `b${"a".repeat(500_000)}`],
  ["many texts of middling length", "[a-z]+@", `@${"a".repeat(7000)} `.repeat(140)],
  ["nothing, repeated", "(?:a?){50}(?:a*)*b", `b${"a".repeat(200_000)}`],
];

test.for(attacks)("%s cannot make a text of 1 MB slow", { timeout: 30_000 }, ([, source, text]) => {
  const started = performance.now();
  compilePattern(source, { caseSensitive: false }).find(text);
  expect(performance.now() - started).toBeLessThan(25_000);
});

test("a pattern that is too large says so, without showing all of it", () => {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`).join("|");
  const compile = () => compilePattern(`(?:.*)(?:${words}).*`, { caseSensitive: false });
  expect(compile).toThrow(/^The pattern `.{1,60}` cannot be used: it is too large to search/);
  expect(compile).toThrow("too many alternatives");
  expect(() => compilePattern(`${"a".repeat(100)}(`, { caseSensitive: false })).toThrow(
    /^The pattern `a{59}…` cannot/,
  );
});

test("only patterns that V8 could be slow on say so", () => {
  const reason = (source: string) => compilePattern(source, { caseSensitive: false }).reason;
  expect(reason("\\b\\d{1,3} days\\b")).toBeUndefined();
  expect(reason("(?:best|top|leading) (?:hospital|doctor)s?")).toBeUndefined();
  expect(reason("[a-z]+@"), "an ordinary word is short").toBeUndefined();
  expect(reason("best (?:\\w+ ){0,3}doctor")).toBeUndefined();
  expect(reason("(?-i:[A-Z][a-z]{3,19}(?: (?:and|[A-Z][a-z]{1,19})){2,6})")).toBeUndefined();
  expect(reason("(?: [a-z]{1,19}b?){2,6}c"), "a turn that ends in many ways").not.toBe(undefined);
  expect(reason("a.*b.*c")).toMatch(/more than \d{2} characters/);
  expect(reason("(a+)+$")).toMatch(/more than \d{1,2} characters/);
  expect(reason("(a?)*b")).toMatch(
    /^a backtracking search could take too long on a hostile text, so/,
  );
});

const patterns = [
  "a+b",
  "(a|ab)(c|bcd)(d*)",
  "a*?b|c",
  "(a+)(b+)?",
  "\\ba",
  "a\\b",
  "\\Ba",
  "[^a]b",
  "(?:ab|a)+",
  "((a)|b)+c",
  "^a|b$",
  "(?m)^a|b$",
  "a{2,3}",
  "a{2,3}?b?",
  ".b",
  "\\w+\\s",
  "\\d|\\W",
  "(?i)A[^B]",
  "(a|b|ab)*c",
  "é.",
];
const letters = fc.string({
  unit: fc.constantFrom("a", "b", "c", "d", " ", "A", "B", "1"),
  maxLength: 24,
});
const anything = fc.string({
  unit: fc.constantFrom("a", "b", "c", " ", "é", "É", "\n", "😀", "_", "-", "東"),
  maxLength: 24,
});

describe.for(patterns)("the engines agree on %s", (source) => {
  const { root, groups } = parsePatterns([source], true);
  const program = linearProgram(root, groups);
  const linear = (text: string) =>
    searchAll(program, text).map((slots) => {
      const pieces: (string | undefined)[] = [];
      for (let i = 0; i < slots.length; i += 2) {
        const start = slots[i] ?? -1;
        pieces.push(start < 0 ? undefined : text.slice(start, slots[i + 1]));
      }
      return { at: slots[0], pieces };
    });
  const fast = (text: string, ascii: boolean) =>
    [...text.matchAll(new RegExp(javascriptSource(root, ascii), ascii ? "g" : "gv"))]
      .filter((match) => match[0] !== "")
      .map((match) => ({ at: match.index, pieces: [...match] }));

  test("V8 and the linear search, on any text", () => {
    fc.assert(
      fc.property(anything, (text) => void expect(linear(text)).toEqual(fast(text, false))),
    );
  });

  test("the automaton tells the same texts apart", () => {
    const matches = createMatchTest(program);
    const empty = new RegExp(javascriptSource(root, false), "v");
    fc.assert(fc.property(anything, (text) => void expect(matches(text)).toBe(empty.test(text))));
  });

  test("both forms for V8, on ASCII", () => {
    fc.assert(
      fc.property(letters, (text) => void expect(fast(text, true)).toEqual(fast(text, false))),
    );
  });

  test("RE2 and the linear search, on ASCII", () => {
    const re2 = RE2JS.compile(source);
    fc.assert(
      fc.property(letters, (text) => {
        const expected: [number, number][] = [];
        const matcher = re2.matcher(text);
        while (matcher.find())
          if (matcher.end() > matcher.start()) expected.push([matcher.start(), matcher.end()]);
        const got = searchAll(program, text).map((slots) => [slots[0], slots[1]]);
        expect(got).toEqual(expected);
      }),
    );
  });
});

test("the bound on V8's steps grows with what can be tried", () => {
  const longest = (source: string) =>
    safeSize(parsePatterns([source], false).root, 500, 2 ** 20).text;
  expect(longest("abc")).toBe(Infinity);
  expect(longest("[a-z]+@")).toBeGreaterThan(longest("[a-z]+[a-z]+@"));
  expect(longest("(a+)+$")).toBeLessThan(64);
});

test("what cannot run past a word is bounded by the longest word of the text", () => {
  const safe = (source: string) => safeSize(parsePatterns([source], false).root, 500, 2 ** 20);
  expect(safe("best (?:\\w+ ){0,3}doctor").word).toBeGreaterThan(60);
  expect(safe("best .+ .+ doctor").word).toBe(0);
});

test.for<[string, string, string[]]>([
  ["we're", "We’re here – now", ["We’re"]],
  ["say (\\w+)", "“say it” — fast", ["say it"]],
  ["[^a-z ]+", "ab — cd", ["—"]],
  ["caf\\w", "a café — there", ["café"]],
  ["—", "a — b", ["—"]],
  ["\\bfree\\b", "“free”…", ["free"]],
])("%s finds the same in a text with typographic signs: %s", ([source, text, expected]) => {
  const matches = compilePattern(source, { caseSensitive: false }).find(text);
  expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("groups are given as they stand in the text", () => {
  const [match] = compilePattern('say "([^"]+)"', { caseSensitive: false }).find("— say “it’s” —");
  expect(match?.groups).toEqual(["it’s"]);
});
