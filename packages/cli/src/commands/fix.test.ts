import { afterEach, beforeEach, expect, test } from "vitest";
import { repository, type TestFolder, testFolder } from "../test-repository.ts";

let folder: TestFolder;
beforeEach(async () => {
  folder = testFolder();
  await folder.write(repository);
});
afterEach(() => folder.remove());

test("applies what is safe and leaves the rest", async () => {
  await folder.write({ "posts/bad.md": "Utilize the portal. Sorry your visit ran late.\n" });
  const run = await folder.wardline(["fix"]);
  expect(run).toMatchObject({ status: 0, stdout: "changed posts/bad.md\n" });
  expect(run.stderr).toContain("Changed 1 place in 1 file.");
  expect(folder.read("posts/bad.md")).toBe("Use the portal. Sorry your visit ran late.\n");
});

test("--dry-run shows a diff without identifiers and writes nothing", async () => {
  const text = "Before 078-05-1120.\nUtilize the portal, 219-09-9999.\n";
  await folder.write({ "posts/bad.md": text });
  const run = await folder.wardline(["fix", "--dry-run"]);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("-Utilize the portal, ⟨SSN⟩.\n+Use the portal, ⟨SSN⟩.\n");
  expect(run.stdout).not.toMatch(/078|9999/);
  expect(folder.read("posts/bad.md")).toBe(text);
});

test("says when there is nothing to do", async () => {
  expect(await folder.wardline(["fix"])).toMatchObject({
    status: 0,
    stdout: "",
    stderr: "There is nothing to change safely.\n",
  });
});
