import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { terminalPicture } from "./terminal-picture.ts";

const cli = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const larkmoor = fileURLToPath(new URL("../larkmoor", import.meta.url));

test("the picture in README.md shows what a run prints: run `npm run generate`", {
  timeout: 60_000,
}, async () => {
  const run = spawnSync(
    process.execPath,
    [cli, "check", "replies/2026-06-04-yelp.md", "--as-of", "2026-06-02T12:00:00-06:00"],
    { cwd: larkmoor, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1", COLUMNS: "96" } },
  );
  expect(run.stderr).toBe("");
  const picture = terminalPicture(
    "wardline check on an angry reply to a review",
    `$ wardline check replies/2026-06-04-yelp.md\n\n${run.stdout}`,
  );
  await expect(picture).toMatchFileSnapshot("../../.github/demo.svg");
});
