import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;
const sources = [
  "actions/check/src",
  ...["core", "identifiers", "project", "pull-request"].map((name) => `packages/${name}/src`),
  ...["brand", "crisis", "hipaa"].map((name) => `policies/${name}`),
];
const singly = ["bundle-packs.ts", "tsdown.config.ts", "package.json"].map(
  (name) => `actions/check/${name}`,
);

let known: string | undefined;

/**
 * The folder of the built action: built when its sources have changed, once for all workers and runs.
 * $WARDLINE_ACTION names one that is already there, such as that of a release.
 */
export function builtAction(): string {
  known ??= process.env.WARDLINE_ACTION ?? build();
  return known;
}

function build(): string {
  const folder = join(root, "node_modules/.cache/wardline-action");
  const target = join(folder, stateOf());
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  const fresh = `${target}.${process.pid}`;
  buildInto(fresh);
  try {
    renameSync(fresh, target);
  } catch {
    // Another worker was quicker with the same.
    rmSync(fresh, { recursive: true, force: true });
  }
  return target;
}

/** What `npm run build` does, with another folder for what comes of it. */
export function buildInto(folder: string): void {
  const tsdown = join(root, "node_modules/tsdown/dist/run.mjs");
  const options = { cwd: join(root, "actions/check"), stdio: "pipe" } as const;
  try {
    execFileSync(process.execPath, [tsdown, "--out-dir", folder], options);
  } catch (error) {
    if (!existsSync(join(folder, "packs/proven.json"))) throw error;
  }
}

function stateOf(): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => !name.endsWith(".test.ts"))
      .map((name) => `${folder}/${name}`),
  );
  for (const file of [...files, ...singly].sort()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}
