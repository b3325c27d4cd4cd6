import { writeSync } from "node:fs";
import type { Reporter } from "vitest/node";

/** Ends the run with one plain line, `N passed, N failed`, that a person or a script can read. */
export class ClosingLineReporter implements Reporter {
  readonly onTestRunEnd: NonNullable<Reporter["onTestRunEnd"]> = (modules, errors) => {
    const tests = modules.map((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.flat().filter((t) => t.result().state === state).length;
    // A file that fails outside its tests, and an error outside every file, count as one failure each.
    const broken = modules.filter(
      (module, i) => !module.ok() && !tests[i]?.some((t) => t.result().state === "failed"),
    );
    const skipped = count("skipped") + count("pending");
    const failed = count("failed") + broken.length + errors.length;
    const line = `${count("passed")} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
    process.once("exit", () => writeSync(1, `${line}\n`));
  };
}
