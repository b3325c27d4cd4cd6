import { ProblemError } from "@wardline/core";
import { describe, expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";

test("words, values and switches are read", () => {
  const args = parseArguments(check, [
    "a.md",
    "--format=sarif",
    "--output",
    "x.sarif",
    "--no-cache",
    "--",
    "--b.md",
  ]);
  expect(args.words).toEqual(["a.md", "--b.md"]);
  expect(args.text("format")).toBe("sarif");
  expect(args.text("output")).toBe("x.sarif");
  expect(args.flag("no-cache")).toBe(true);
  expect(args.flag("quiet")).toBe(false);
  expect(args.text("as-of")).toBeUndefined();
});

describe("a mistake is a problem that says what to do", () => {
  test.each([
    [["--formt", "sarif"], 'no option --formt. Did you mean "--format"?'],
    [["--xyzzy"], "no option --xyzzy."],
    [["-q"], "no option -q."],
    [["--format", "sariff"], '--format cannot be that. Did you mean "sarif"?'],
    [["--fail-on", "info"], "expected: error, warning, advice, never"],
    [["--output"], "--output needs a value."],
    [["--output", "--quiet"], "--output needs a value."],
    [["--output="], "--output needs a value."],
    [["--quiet=yes"], "--quiet takes no value."],
  ])("%j", (words, said) => {
    expect(() => parseArguments(check, words)).toThrow(said);
  });

  test.each([
    [[], "wardline explain needs RULE."],
    [["a", "b"], "wardline explain takes no more than RULE."],
  ])("explain %j", (words, said) => {
    expect(() => parseArguments(explain, words)).toThrow(said);
  });

  test("all mistakes are said at once", () => {
    try {
      parseArguments(check, ["--formt", "--fail-on", "x", "--quiet=1"]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError);
      expect(error instanceof ProblemError && error.problems).toHaveLength(3);
    }
  });
});

test.each([["--help"], ["-h"]])("%s needs no words", (option) => {
  expect(parseArguments(explain, [option]).flag("help")).toBe(true);
});
