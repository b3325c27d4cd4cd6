import { afterEach, beforeEach, expect, test } from "vitest";
import { repository, type TestFolder, testFolder } from "../test-repository.ts";

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

test("writes a repository that can be checked at once", async () => {
  const run = await folder.wardline(["init"]);
  expect(run.status).toBe(0);
  expect(run.stdout.match(/^wrote /gm)?.length).toBe(10);
  expect(run.stderr).toContain("wardline check");
  // NOTE: with a pack of its own, so that this test is about init and not about the packs that come along.
  const { "wardline.yml": _, ...pack } = repository;
  await folder.write({
    ...pack,
    "wardline.yml": `${folder.read("wardline.yml")}packs: [./policies/house]\n`,
  });
  expect(await folder.wardline(["check"])).toMatchObject({ status: 0, stderr: "" });
});

test("never overwrites", async () => {
  await folder.write({ "wardline.yml": "fail_on: never\n" });
  const run = await folder.wardline(["init"]);
  expect(run.stdout).toContain("kept  wardline.yml, which was there already\n");
  expect(folder.read("wardline.yml")).toBe("fail_on: never\n");
  const again = await folder.wardline(["init"]);
  expect(again.stdout).not.toContain("wrote");
  expect(again.status).toBe(0);
});
