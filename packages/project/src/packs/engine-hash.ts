import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * A hash of the code that runs the rules: the published bundle, or the sources when the tool runs from this
 * repository. A pack that one engine has proven is not proven for another.
 */
export function engineHash(): string {
  const here = import.meta.dirname;
  const isBundle = import.meta.filename.endsWith(".mjs");
  const folders = isBundle
    ? [here]
    : ["core", "identifiers"].map((name) => resolve(here, "../../..", name, "src"));
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.filter(isCode).sort()) {
      hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex");
}

function isCode(name: string): boolean {
  return /\.(?:ts|mjs)$/.test(name) && !name.endsWith(".test.ts");
}
