import type { Finding, Report } from "@wardline/core";
import { limitedTo } from "@wardline/core";
import type { Project } from "@wardline/project";
import { type ChangedFile, changedLines } from "@wardline/pull-request";
import { readBlobs } from "./blobs.ts";
import type { Change } from "./change.ts";
import type { Content } from "./collect.ts";
import type { Repository } from "./context.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import { readTree } from "./tree.ts";

export interface Scoped {
  /** What this change answers for. */
  readonly report: Report;
  /** Found too, and not this change's. */
  readonly outOfScope: readonly Finding[];
}

/**
 * Leaves to a change what it answers for. In `changed-lines` that is what stands on a line it touched, and what was
 * not there before: a required sentence can go missing by taking out a line somewhere else.
 */
export async function narrow(
  github: GitHub,
  repository: Repository,
  change: Change,
  content: Content,
  project: Project,
  whole: Report,
  scope: Inputs["scope"],
): Promise<Scoped> {
  if (change.files === undefined || scope === "all") return { report: whole, outOfScope: [] };
  const mine = whole.findings.filter(
    ({ path, related }) =>
      content.chosen.has(path) || related.some((one) => content.gone.has(one.path)),
  );
  const isNew =
    scope === "changed-files"
      ? () => true
      : await newness(github, repository, change, change.files, project, mine);
  const report = {
    ...whole,
    findings: mine.filter(isNew),
    routing: (whole.routing ?? []).filter(({ path }) => content.chosen.has(path)),
    notices: whole.notices.filter(({ path }) => path === undefined || content.chosen.has(path)),
  };
  const kept = new Set(report.findings);
  return {
    report: limitedTo(report, change.baseRef),
    outOfScope: whole.findings.filter((finding) => !kept.has(finding)),
  };
}

async function newness(
  github: GitHub,
  repository: Repository,
  change: Change,
  files: readonly ChangedFile[],
  project: Project,
  findings: readonly Finding[],
): Promise<(finding: Finding) => boolean> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const lines = new Map(files.map(({ path, patch }) => [path, changedLines(patch)]));
  const isOnChange = ({ path, start, end }: Finding): boolean => {
    const changed = lines.get(path);
    for (let line = start.line; line <= end.line; line++) if (changed?.has(line)) return true;
    return false;
  };
  const elsewhere = new Set(
    findings.filter((finding) => !isOnChange(finding)).map(({ path }) => path),
  );
  const older = [...elsewhere].flatMap((path) => byPath.get(path) ?? []);
  const before = await fingerprintsBefore(github, repository, change, older, project);
  return (finding) => isOnChange(finding) || !before.has(finding.fingerprint);
}

/** What was found in these files where the change began. The old text is read under the new name. */
async function fingerprintsBefore(
  github: GitHub,
  repository: Repository,
  { baseSha }: Change,
  files: readonly ChangedFile[],
  project: Project,
): Promise<ReadonlySet<string>> {
  const old = files.filter(({ status }) => status !== "added");
  if (old.length === 0 || baseSha === undefined) return new Set();
  // By the ids in the tree and not by path: a path can hold a name, and would be sent.
  const tree = await readTree(github, repository, baseSha);
  const shas = new Map(
    old.flatMap(({ path, previousPath = path }) => {
      const entry = tree.get(previousPath);
      return entry === undefined ? [] : [[path, entry.sha] as const];
    }),
  );
  const blobs = await readBlobs(github, repository, shas.values());
  const texts = new Map<string, string>();
  for (const [path, sha] of shas) {
    const blob = blobs.get(sha);
    if (blob !== undefined && "text" in blob) texts.set(path, blob.text);
  }
  const { report } = project.checkTexts(texts, {});
  return new Set(report.findings.map(({ fingerprint }) => fingerprint));
}
