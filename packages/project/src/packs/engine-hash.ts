import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * A hash of the code that runs the rules: the published bundle, or the sources when the tool runs from this
 * repository. A pack that one engine has proven is not proven for another. Undefined where the code was changed after
 * this process began: what runs here is then not what stands there, and nobody may remember it under that hash.
 * @param began milliseconds since 1970
 */
export function engineHash(began: number = performance.timeOrigin): string | undefined {
  const here = import.meta.dirname;
  const isBundle = import.meta.filename.endsWith(".mjs");
  const folders = isBundle
    ? [here]
    : ["core", "identifiers"].map((name) => resolve(here, "../../..", name, "src"));
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.filter(isCode).sort()) {
      const file = join(folder, name);
      if (statSync(file).mtimeMs > began) return undefined;
      hash.update(`${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

function isCode(name: string): boolean {
  return /\.(?:ts|mjs)$/.test(name) && !name.endsWith(".test.ts");
}
