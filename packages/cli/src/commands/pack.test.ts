import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenPack, type TestFolder, testFolder } from "../test-repository.ts";

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

test("a new pack is without mistakes and its examples hold", async () => {
  expect((await folder.wardline(["pack", "new", "policies/house"])).status).toBe(0);
  expect(await folder.wardline(["pack", "lint", "policies/house"])).toEqual({
    status: 0,
    stdout: "policies/house: no mistakes found.\n",
    stderr: "",
  });
  expect((await folder.wardline(["pack", "test", "policies/house"])).stdout).toBe(
    "policies/house: 2 of 2 examples of 1 rule hold.\n",
  );
});

test("a mistake and a failing example are problems", async () => {
  await folder.write(brokenPack);
  const lint = await folder.wardline(["pack", "lint", "policies/house"]);
  expect(lint.status).toBe(2);
  expect(lint.stdout).toContain("policies/house/rules/visit.yml:");
  const tested = await folder.wardline(["pack", "test", "policies/house"]);
  expect(tested.status).toBe(2);
  expect(tested.stdout).toContain("5 of 6 examples of 3 rules hold.");
});

test("an unknown action is a problem with the nearest one", async () => {
  const run = await folder.wardline(["pack", "lnit", "policies/house"]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('Did you mean "lint"?');
});
