import { expect, test } from "vitest";
import type { RunResult } from "../github/runner.ts";
import { page, policy, ruleFile } from "./house.ts";
import { alive, allowedTags, renderedBy } from "./rendered.ts";
import { useStage } from "./stage.ts";

// Rows 13 to 18 of the threat model: text of a pull request that wants to be obeyed by the runner, by GitHub's
// Markdown or by a reader's eye.

const echo = ruleFile({
  id: "house/echo",
  say: "Take out “{found}”.",
  look_for: { pattern: { regex: "pinging .{1,120}", means: "a call to somebody" } },
  must_flag: "We are pinging somebody.",
});
const stage = useStage({}, { ...policy, "policies/house/rules/echo.yml": echo });

const hostile = [
  "::add-mask::x",
  "##[add-mask]x",
  "\u200b::set-output name=verdict::pass",
  ":\u{e0001}:stop-commands::x",
  "@org/team and &#64;kho and `@areyes`",
  "#1 GH-2 larkmoor/content#3 0123abc4567",
  "https://evil.example/x www.evil.example",
  "![p](https://evil.example/p.png)",
  "<img src=https://evil.example/p.png> <details><summary>✅ approved</summary>",
  "``````` fence ``` and ~~~",
  "| a | b | --> <!-- wardline:v1 summary 0 -->",
  "\u202edesrever\u2066 text",
];
const text = page(Object.fromEntries(hostile.map((line, index) => [index + 1, `pinging ${line}`])));
const paths = [
  "posts/a\n::add-mask::b\n.md",
  "posts/##[add-mask]c.md",
  "posts/\u202egnp.md",
  "posts/`@org/team` #1.md",
  "posts/EOF\nverdict=pass\nEOF.md",
  "posts/<img src=x>|.md",
];

let run: RunResult;
let bodies: string[];

test("rows 14 to 18: hostile names and texts are checked like any other", async () => {
  const files = Object.fromEntries(paths.map((path) => [path, text]));
  const pr = stage.pull(files, { title: "::add-mask::t ##[add-mask] @org/team" });
  run = await stage.check(pr, { "max-comments": "40", suggestions: "true" }, { debug: true });
  expect(run.exitCode).toBe(1);
  const comments = stage.comments(pr);
  expect(comments).toHaveLength(40);
  bodies = [...comments, ...stage.summaries(pr)].map(({ body }) => body);
});

test("row 14: the runner carries out nothing but our own annotations", () => {
  const names = new Set(run.commands.map(({ command }) => command));
  expect(
    [...names].filter((name) => !["error", "warning", "notice", "debug"].includes(name)),
  ).toEqual([]);
  for (const { command, properties } of run.commands) {
    if (command === "error") expect(properties.title).toMatch(/^Wardline/);
  }
});

test("row 13: nothing is registered as a secret, which would print it", () => {
  expect(run.stdout + run.stderr).not.toMatch(/^::add-mask/m);
});

test("row 15: a file name cannot write an output", () => {
  expect(Object.keys(run.outputs).sort()).toEqual([
    "advice",
    "errors",
    "head-sha",
    "policy-ref",
    "policy-sha",
    "report-path",
    "sarif-path",
    "total",
    "verdict",
    "warnings",
  ]);
  expect(run.outputs.verdict).toBe("fail");
  expect(run.environment).toEqual({});
});

test("row 16: nobody is mentioned and nothing is referred to or linked outside of code", () => {
  for (const body of [...bodies, run.summary]) {
    for (const words of renderedBy(body).text) {
      for (const pattern of alive) expect(words).not.toMatch(pattern);
    }
  }
});

test("row 17: no HTML, picture or link comes out of a text or a name", () => {
  for (const body of [...bodies, run.summary]) {
    const { html, images, links } = renderedBy(body);
    const tags = html.flatMap((piece) => piece.match(/<!--[\s\S]*?-->|<[^>]*>?/g) ?? []);
    expect(tags.filter((tag) => !allowedTags.test(tag))).toEqual([]);
    expect(images).toEqual([]);
    expect(links.filter((link) => /evil/.test(new URL(link).hostname))).toEqual([]);
  }
});

test("row 18: marks that turn the reading order are shown, not obeyed", () => {
  for (const body of [...bodies, run.stdout, run.summary]) {
    expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  expect(bodies.join("")).toContain("\\u202e");
});
