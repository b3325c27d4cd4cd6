import { expect, test } from "vitest";
import { housePack, houseProject, now } from "../testing/house-project.ts";
import { sentencesOf } from "../testing/problems-of.ts";
import { integrityOf } from "./integrity.ts";

/** The house pack with a rule that does not flag its own example. */
const broken = Object.fromEntries(
  Object.entries(housePack).map(([path, text]) => [
    path,
    String(text).replace(/phrases: \[.*\]/, 'phrases: ["something else"]'),
  ]),
);
const folder = "policies/house/";
const files = Object.entries(broken).map(
  ([path, text]) => [path.slice(folder.length), text] as const,
);
const integrity = integrityOf(new Map(files));

test("A pack whose examples were run when the tool was built is not proven again, and any other is", async () => {
  const open = (proven: readonly string[]) =>
    houseProject(broken, { environment: { now, proven: new Set(proven) } });
  expect((await open([integrity])).packs.map((pack) => pack.integrity)).toEqual([integrity]);
  expect(await sentencesOf(() => open(["sha512-another"]))).toContain("does not hold");
});
