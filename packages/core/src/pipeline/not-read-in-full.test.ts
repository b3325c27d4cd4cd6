import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { housePolicy } from "../testing/house-policy.ts";

const { policy, world } = housePolicy({ rules: { cure: {} } });

function run(source: string, path = "posts/a.md") {
  return check(policy, [readDocument({ path, source })], world);
}

const hidden = "It is a c**ur**e.";
const brackets = "[".repeat(10_000);

describe("what is added to a file to hide something in it is an error", () => {
  test.each([
    ["marks", `${brackets}\n\n${hidden}`, "posts/a.md"],
    ["quotes in quotes", `${"> ".repeat(2000)}a\n\n${hidden}`, "posts/a.md"],
    ["underlined headings", `${"a\n=\n".repeat(10_000)}\n\n${hidden}`, "posts/a.md"],
    ["lines after a quote", `> a\n${"b\n".repeat(10_000)}\n${hidden}`, "posts/a.md"],
    ["brackets in front matter", `---\na: ${"[".repeat(300)}\n---\n\nA cure.`, "posts/a.md"],
    ["aliases", `a: &a It is a\nb:\n${"  - *a\n".repeat(300)}text: "cur\\u0065"\n`, "social/a.yml"],
    [
      "braces in JSON",
      `{"text": "cure", "a": ${"[".repeat(300)}${"]".repeat(300)}}`,
      "social/a.json",
    ],
  ])("%s", (_, source, path) => {
    const report = run(source, path);
    expect(report.summary.verdict).toBe("fail");
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      "wardline/not-read-in-full",
      "error",
    ]);
  });

  test("and the rest of the file is still checked", () => {
    const rules = run(`${brackets}\n\nIt is a cure.`).findings.map(({ rule }) => rule);
    expect(rules).toEqual(["wardline/not-read-in-full", "house/cure"]);
  });

  test("and no comment sets it aside", () => {
    const comment = "<!-- wardline-ignore-next wardline/not-read-in-full -- ours -->";
    expect(run(`${comment}\n\n${brackets}\n\n${hidden}`).summary.verdict).toBe("fail");
  });

  test("while the file alone has no such finding", () => {
    expect(run(hidden).findings.map(({ rule }) => rule)).toEqual(["house/cure"]);
    expect(run("[a]: b\n\n> Fine.\n").findings).toEqual([]);
  });
});
