import type { Finding } from "@wardline/core";
import type { Op } from "./operation.ts";
import type { PlanInput } from "./plan-input.ts";
import type { CommentRecord } from "./pull-request.ts";
import { fixedComment, goneComment } from "./render-closed-comment.ts";

/** For open comments whose finding is not in the report: fixed, or no longer looked at, which is not the same. */
export function planClosed(
  records: readonly CommentRecord[],
  input: PlanInput,
  resolveThreads: boolean,
): Op[] {
  // A run that could not check has found nothing because of that.
  if (input.report.summary.verdict === "problem") return [];
  return records
    .filter((record) => record.state === "open")
    .flatMap((record) => {
      const reason = whyNotFixed(record, input);
      if (reason !== undefined) {
        const body = goneComment(record, reason);
        return [{ kind: "edit", why: "gone", id: record.id, body } as const];
      }
      const body = fixedComment(record, input.pull.headSha);
      const edit: Op = { kind: "edit", why: "fixed", id: record.id, body };
      return [edit, ...putAway(record, resolveThreads)];
    });
}

/** Resolving needs a permission that most workflows rightly lack; hiding is the next best. */
function putAway(record: CommentRecord, resolveThreads: boolean): Op[] {
  if (record.resolvedBy !== "nobody") return [];
  if (resolveThreads && record.canResolve) return [{ kind: "resolve", threadId: record.threadId }];
  if (record.minimized) return [];
  return [{ kind: "minimize", nodeId: record.nodeId, reason: "RESOLVED" }];
}

function whyNotFixed(record: CommentRecord, input: PlanInput): string | undefined {
  const { report, outOfScope = [], checked, rule, pull } = input;
  const same = (finding: Finding) => finding.fingerprint === record.fingerprint;
  const known = report.findings.find(same);
  if (known?.status === "waived") return "It is set aside by a waiver or an ignore comment.";
  if (known?.status === "baseline") return "It is in the baseline: it was there before.";
  if (outOfScope.some(same))
    return "It is still there, on lines that this pull request does not change.";
  const moved = pull.files.find((file) => file.previousPath === record.path);
  const file = pull.files.find(({ path }) => path === record.path) ?? moved;
  if (file === undefined) return "The file is no longer part of this pull request.";
  if (file.status === "removed") return "The file was deleted.";
  const skipped = report.coverage.skipped.find(({ path }) => path === file.path);
  if (skipped !== undefined) return `The file was not checked: ${skipped.reason}.`;
  if (!checked.has(file.path)) return "The file was not checked in this run.";
  if (rule(record.rule) === undefined) return "The rule is no longer in the policy.";
  return undefined;
}
