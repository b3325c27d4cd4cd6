import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { kinds } from "./index.ts";

/** Files of this folder that hold no kind. */
const others = ["index", "kind", "compile-check", "own-facts", "registry-values", "registry-texts"];

test("every kind's file is in the list of kinds/index.ts, and has a test of its own", () => {
  const files = readdirSync(import.meta.dirname);
  const written = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -3))
    .filter((name) => !others.includes(name));
  const listed = kinds.map((kind) => kind.name.replaceAll("_", "-"));
  expect(listed.toSorted(), "add the kind to kinds/index.ts").toEqual(written.toSorted());
  for (const name of written) {
    expect(files, `write kinds/${name}.test.ts`).toContain(`${name}.test.ts`);
  }
});

test.for(kinds.map((kind) => [kind.name, kind] as const))(
  "%s says what it finds in one sentence",
  ([, kind]) => {
    expect(kind.about).toMatch(/^[A-Z].*\.$/);
  },
);
