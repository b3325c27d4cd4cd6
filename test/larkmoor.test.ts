import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openProject } from "@wardline/project";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { excludedFromSamples } from "./larkmoor.exclusions.ts";

const root = fileURLToPath(new URL("larkmoor", import.meta.url));

interface Expectation {
  readonly clean?: boolean;
  readonly rules?: readonly string[];
}

/** Data enters here: a file of our own, checked by what follows. */
const expected = parse(readFileSync(new URL("larkmoor.expected.yml", import.meta.url), "utf8")) as {
  readonly as_of: string;
  readonly files: Readonly<Record<string, Expectation>>;
};
const files = Object.entries(expected.files);

const project = await openProject({
  root,
  asOf: expected.as_of,
  cache: false,
  environment: { now: expected.as_of },
});
const { report, sources } = await project.check();
const built = new Set(project.policy.rules.map(({ rule }) => rule.id));

const clean = files.filter(([, { clean }]) => clean).map(([path]) => path);
const broken = files.filter(([, { clean }]) => !clean);

describe("the documents of Larkmoor Health", () => {
  test.for(clean)("%s gives no error and no warning", (path) => {
    expect(sources.has(path), "the file was checked").toBe(true);
    const found = report.findings.filter(
      (finding) =>
        finding.path === path && finding.severity !== "advice" && finding.status === "new",
    );
    expect(found.map(({ rule, start, message }) => `${start.line} ${rule} ${message}`)).toEqual([]);
  });

  test.for(broken)("%s gives every rule that it breaks", ([path, { rules = [] }]) => {
    const wanted = rules.filter((rule) => built.has(rule));
    const found = new Set(
      report.findings.filter((finding) => finding.path === path).map(({ rule }) => rule),
    );
    expect(wanted.filter((rule) => !found.has(rule))).toEqual([]);
  });

  test("every expected rule is built, or stands with its reason in larkmoor.exclusions.ts", () => {
    const named = new Set(files.flatMap(([, { rules = [] }]) => rules));
    const missing = [...named].filter((rule) => !built.has(rule)).sort();
    expect(missing).toEqual(Object.keys(excludedFromSamples).sort());
  });

  test("every file that was checked is spoken of in larkmoor.expected.yml", () => {
    expect([...sources.keys()].filter((path) => !(path in expected.files))).toEqual([]);
  });
});
