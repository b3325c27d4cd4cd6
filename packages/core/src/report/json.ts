import { withPublicPaths } from "./public-paths.ts";
import type { Report } from "./report.ts";

/** The report itself; its JSON Schema is schema/report.ts. */
export function json(report: Report): string {
  return `${JSON.stringify(withPublicPaths(report).report, null, 2)}\n`;
}
