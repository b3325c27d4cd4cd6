import { afterEach, beforeEach, expect, test } from "vitest";
import { repository, type TestFolder, testFolder } from "../test-repository.ts";

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(repository);
});
afterEach(() => folder.remove());

test.each(["house/visit", "visit"])("%s shows the rule in plain words", async (name) => {
  const run = await folder.wardline(["explain", name]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toContain(
    "A reply must not show that someone was our patient\nhouse/visit · error",
  );
  expect(run.stdout).toContain(
    "Not allowed\n  - Sorry your visit ran late.\n\nAllowed\n  - Thank you.\n",
  );
});

test("an unknown rule is a problem with the nearest one", async () => {
  const run = await folder.wardline(["explain", "house/vist"]);
  expect(run).toMatchObject({ status: 2, stdout: "" });
  expect(run.stderr).toContain(
    'There is no rule "house/vist" in the packs. Did you mean "house/visit"?',
  );
});
