import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of the runner's own, gone when the run ends. Nothing in it is ever executed. */
export interface PolicyFolder {
  readonly root: string;
  write(path: string, text: string): void;
  remove(): void;
}

export function makePolicyFolder(): PolicyFolder {
  const root = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "wardline-policy-"));
  return {
    root,
    write(path, text) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
