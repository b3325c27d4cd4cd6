import { type Finding, indexLines } from "@wardline/core";
import { describe, expect, test } from "vitest";
import { plan } from "./plan.ts";
import { changedFile, finding, patchOf, planInput, pullRequest } from "./samples.ts";
import { suggestionBlock } from "./suggestion.ts";

const clean = () => [];

/** A finding over `found` that offers `offered` in its place. */
function offer(source: string, found: string, offered: string): Finding {
  const lines = indexLines(source);
  const at = source.indexOf(found);
  const place = { start: lines.position(at), end: lines.position(at + found.length) };
  return finding({
    rule: "brand/plain",
    ...place,
    suggestions: [{ ...place, text: offered, safe: true }],
  });
}

function blockFor(
  source: string,
  found: string,
  offered: string,
  recheck: (path: string, text: string) => readonly Finding[] = clean,
) {
  return suggestionBlock(offer(source, found, offered), { sourceOf: () => source, recheck });
}

describe("a suggestion", () => {
  test("replaces whole lines and keeps what stands beside", () => {
    expect(blockFor("one\nWe utilize this.\nthree\n", "utilize", "use")).toEqual({
      lines: { first: 2, last: 2 },
      markdown: "```suggestion\nWe use this.\n```",
    });
  });

  test("may span lines", () => {
    expect(blockFor("a in order\nto b\n", "in order\nto", "to")).toMatchObject({
      lines: { first: 1, last: 2 },
      markdown: "```suggestion\na to b\n```",
    });
  });

  test("has a fence longer than any run of backticks in it", () => {
    expect(blockFor("utilize ````x````\n", "utilize", "use")?.markdown.split("\n")[0]).toBe(
      "`````suggestion",
    );
  });

  test("is checked again as the file would be", () => {
    const seen: string[] = [];
    blockFor("We utilize it.\nEnd\n", "utilize", "use", (_, text) => {
      seen.push(text);
      return [];
    });
    expect(seen).toEqual(["We use it.\nEnd\n"]);
  });

  test.each<[name: string, source: string, found: string, offered: string]>([
    ["changes nothing", "We use it.\n", "use", "use"],
    ["would print an identifier that stands beside", "We utilize 219-09-9999.\n", "utilize", "use"],
    ["would mention somebody in an e-mail", "We utilize @larkmoor.\n", "utilize", "use"],
    ["would print a marker", "We utilize <!-- x.\n", "utilize", "use"],
    ["would swallow a fence", "```utilize\n", "utilize", "use"],
    ["holds a direction mark", "We utilize \u202eit.\n", "utilize", "use"],
    ["ends with the line", "We utilize\nit.\n", "utilize\n", "use "],
    ["stands in a file with carriage returns", "We utilize it.\r\n", "utilize", "use"],
    ["is taller than ten lines", `utilize${"\nx".repeat(12)}`, `utilize${"\nx".repeat(11)}`, "use"],
  ])("is not made where it %s", (_, source, found, offered) => {
    expect(blockFor(source, found, offered)).toBeUndefined();
  });

  test("is not made where the new line breaks a rule, be it an old finding", () => {
    const dirty = (status: Finding["status"]) => () => [finding({ line: 1, status })];
    expect(blockFor("We utilize it.\n", "utilize", "use", dirty("new"))).toBeUndefined();
    expect(blockFor("We utilize it.\n", "utilize", "use", dirty("waived"))).toBeUndefined();
    expect(
      blockFor("We utilize it.\n", "utilize", "use", () => [finding({ line: 5 })]),
    ).toBeDefined();
  });

  test("is not made without a check or a source", () => {
    const one = offer("We utilize it.\n", "utilize", "use");
    expect(suggestionBlock(one, { sourceOf: () => "We utilize it.\n" })).toBeUndefined();
    expect(suggestionBlock(one, { recheck: clean })).toBeUndefined();
  });

  test("stands on exactly the lines it replaces, inside one hunk, or is left out", () => {
    const source = "a\nWe utilize\nmuch.\nd\n";
    const tall = offer(source, "utilize\nmuch", "use much");
    const oneLine = {
      ...tall,
      end: { ...tall.start, offset: tall.start.offset + 7, column: tall.start.column + 7 },
    };
    const comment = (patch: string) =>
      plan(
        planInput([oneLine], pullRequest({ files: [changedFile("posts/a.md", { patch })] }), {
          sourceOf: () => source,
          recheck: clean,
        }),
      )[0];
    expect(comment(patchOf([1, 4]))).toMatchObject({
      startLine: 2,
      line: 3,
      body: expect.stringContaining("```suggestion"),
    });
    const cut = comment(patchOf([1, 2]));
    expect(cut).toMatchObject({ line: 2, body: expect.not.stringContaining("```suggestion") });
    expect(cut).not.toHaveProperty("startLine");
  });
});
