import { fileURLToPath } from "node:url";
import { openProject } from "@wardline/project";
import { expect, test } from "vitest";
import { hostileShapes } from "./hostile-shapes.ts";

const root = fileURLToPath(new URL("../larkmoor", import.meta.url));
const project = await openProject({ root, environment: { now: "2026-06-02T12:00:00Z" } });

/** Those that once took time by the square of their length, and one of each kind besides. */
const names = [
  ...["one letter", "one letter with an accent", "a word of Cyrillic", "names without spaces"],
  ...["mail addresses", "www", "brackets", "stars and letters", "nested quotes"],
  ...["lists in a list", "lines after a quote", "footnotes", "a post of anchors"],
  ...["numeric entities", "zero-width characters", "one letter of marks"],
];

/** In milliseconds of processor time; the least of two, since the machine may do something else. */
function work(make: (units: number) => string, path: string, units: number): number {
  const text = make(units);
  // Another text each time: what was checked before is not checked again.
  const times = ["", " "].map((end) => {
    const before = process.cpuUsage();
    project.checkTexts(new Map([[path, text + end]]));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test.for(names)("four times as much takes about four times as long: %s", (name) => {
  const shape = hostileShapes.find((one) => one.name === name);
  if (shape === undefined) throw new Error(`There is no shape ${name}.`);
  work(shape.make, shape.path, 2000);
  const small = work(shape.make, shape.path, 10_000);
  const large = work(shape.make, shape.path, 40_000);
  // By the square it would be sixteen times. What takes no time at all cannot be compared.
  expect(large).toBeLessThan(9 * Math.max(small, 20));
});
