import { expect, test } from "vitest";
import { github } from "./github.ts";
import { printableInLog } from "./printable.ts";
import type { Report } from "./report.ts";
import { findingAt, reportOf, rules, sampleReport } from "./sample.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a log as the runner does: `::name key=value,key=value::message`, white space before it allowed. */
function commands(log: string): Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    if (/##\[/.test(line)) throw new Error(`an old-style command: ${line}`);
    const parts = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line);
    if (parts === null) return [];
    const [, name = "", list = "", message = ""] = parts;
    const pairs = list.split(",").map((pair): [string, string] => {
      const equals = pair.indexOf("=");
      return [pair.slice(0, equals), unescaped(pair.slice(equals + 1))];
    });
    return [{ name, properties: Object.fromEntries(pairs), message: unescaped(message) }];
  });
}

function unescaped(text: string): string {
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function seen(report: Report): Command[] {
  return commands(github(report, { rule: (id) => rules[id] }));
}

test("new errors and warnings become annotations, advice a single one; known and waived ones do not", () => {
  expect(
    seen(sampleReport).map(({ name, properties }) => [name, properties.file, properties.line]),
  ).toEqual([
    ["error", "replies/r-1.md", "3"],
    ["error", "replies/r-1.md", "4"],
    ["warning", "posts/best.md", "1"],
    ["notice", undefined, undefined],
  ]);
});

test("advice is one annotation, one line a rule", () => {
  const advice = findingAt("brand/plain-words", "posts/best.md", "Utilize");
  expect(seen(reportOf(Array(12).fill(advice)))).toEqual([
    {
      name: "notice",
      properties: { title: "Wardline: advice in 12 places" },
      message: "brand/plain-words  posts/best.md:3 and 11 more",
    },
  ]);
});

test("an annotation holds place, title, rule and what to do", () => {
  expect(
    seen(reportOf([findingAt("claims/superlative", "posts/best.md", "best hospital")])),
  ).toEqual([
    {
      name: "warning",
      properties: {
        file: "posts/best.md",
        line: "1",
        endLine: "1",
        col: "12",
        endColumn: "25",
        title: "A superlative needs a claim record (claims/superlative)",
      },
      message: "Name the evidence, or soften the sentence.",
    },
  ]);
});

test("columns are left out over several lines", () => {
  const finding = findingAt("claims/superlative", "posts/best.md", "State.\n\nUtilize");
  const [annotation] = seen(reportOf([finding]));
  expect(annotation?.properties).toMatchObject({ line: "1", endLine: "3" });
  expect(annotation?.properties).not.toHaveProperty("col");
});

test("at most ten of a level, then how many more", () => {
  const warning = findingAt("claims/superlative", "posts/best.md", "best");
  const error = findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999");
  const report = reportOf([...Array(12).fill(warning), ...Array(10).fill(error)]);
  expect(seen(report).map((command) => command.name)).toEqual([
    ...Array(10).fill("error"),
    ...Array(10).fill("warning"),
  ]);
  expect(github(report, { rule: () => undefined })).toContain(
    "\n+2 more warnings, not shown as annotations\n",
  );
});

test("a problem and an empty run are errors", () => {
  const coverage = { ...sampleReport.coverage, files: 0 };
  const report = reportOf([], {
    coverage,
    problems: [{ message: "Bad.", path: "wardline.yml", line: 2, found: "x" }],
  });
  expect(seen(report)).toMatchObject([
    {
      name: "error",
      properties: { file: "wardline.yml", line: "2" },
      message: "wardline.yml:2: Bad.\n  found:    x",
    },
    { name: "error", message: "No file was checked." },
  ]);
});

test.each([
  "x\n::set-env name=PATH::evil",
  "x\r::stop-commands::t",
  "x\u2028::add-mask::y",
  "x ##[add-mask]y",
  "a,line=1::error::b",
  "100% %0A::error::x",
])("text of others starts no command: %j", (evil) => {
  const finding = findingAt("claims/superlative", "posts/best.md", "best", {
    message: evil,
    path: `${evil}.md`,
  });
  const result = seen(reportOf([finding], { problems: [{ message: evil, path: evil }] }));
  expect(result.map((command) => command.name)).toEqual(["error", "warning"]);
  expect(Object.keys(result[1]?.properties ?? {})).toEqual([
    "file",
    "line",
    "endLine",
    "col",
    "endColumn",
    "title",
  ]);
  expect(result[1]?.properties.file).toBe(printableInLog(`${evil}.md`));
});
