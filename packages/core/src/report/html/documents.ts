import type { Finding } from "../../finding.ts";
import { byFile } from "../by-file.ts";
import type { Report } from "../report.ts";

/** A document with new findings, in the order of the page. */
export interface FoundDocument {
  readonly path: string;
  /** Where the page speaks of it. */
  readonly id: string;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

export function foundDocuments({ findings }: Report): FoundDocument[] {
  return byFile(findings.filter(({ status }) => status === "new")).map((group, index) => ({
    path: group[0]?.path ?? "",
    id: `document-${index + 1}`,
    findings: group,
  }));
}
