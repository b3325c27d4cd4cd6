import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * `npm run demo`: checks the content of the invented Larkmoor Health as of a day in the middle of its incident.
 * What it finds is the point, so the demo ends well whatever the verdict; a crash still ends badly.
 */
const cli = fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url));
const larkmoor = fileURLToPath(new URL("larkmoor", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [cli, "check", "--as-of", "2026-06-02T12:00:00-06:00", ...process.argv.slice(2)],
  { cwd: larkmoor, stdio: "inherit" },
);
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 3);
