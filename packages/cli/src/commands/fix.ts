import { counted, printable, type Report, withPublicPaths } from "@wardline/core";
import type { Project } from "@wardline/project";
import { type Command, exitStatus } from "../command.ts";
import { type FixedFile, fixFile } from "../fix-file.ts";
import { openProject, projectOptions } from "../open-project.ts";
import { withProgress } from "../progress.ts";
import { replaceFile } from "../replace-file.ts";
import { showChange } from "../show-change.ts";

export const fix: Command = {
  name: "fix",
  about: "apply the changes that are safe without a person reading them",
  takes: "[path…]",
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    "dry-run": { about: "show the changes and write nothing" },
    ...projectOptions,
  },
  examples: [
    ["wardline fix --dry-run", "what would change"],
    ["wardline fix posts/new.md", "one file"],
  ],
  async run(args, host) {
    const project = await openProject(args, host);
    const paths = args.words.length > 0 ? { paths: args.words } : {};
    const { report, sources } = await withProgress(host, "Checking", () => project.check(paths));
    const fixed = await withProgress(host, "Trying the safe changes", () =>
      fixFiles(project, report, sources),
    );
    const { shownPath } = withPublicPaths(report);
    const dryRun = args.flag("dry-run");
    for (const file of fixed.filter((file) => file.applied > 0)) {
      const path = printable(shownPath(file.path));
      if (dryRun) host.print(showChange(file, path));
      else {
        await replaceFile(project.root, file, path);
        host.print(`changed ${path}\n`);
      }
    }
    host.say(summary(fixed, dryRun));
    return exitStatus.pass;
  },
};

async function fixFiles(
  project: Project,
  report: Report,
  sources: ReadonlyMap<string, string>,
): Promise<FixedFile[]> {
  const files: FixedFile[] = [];
  for (const [path, source] of sources) {
    const findings = report.findings.filter((finding) => finding.path === path);
    const file = await fixFile(project, path, source, findings);
    if (file !== undefined) files.push(file);
  }
  return files;
}

function summary(fixed: readonly FixedFile[], dryRun: boolean): string {
  const applied = fixed.reduce((sum, file) => sum + file.applied, 0);
  const dropped = fixed.reduce((sum, file) => sum + file.dropped, 0);
  const files = fixed.filter((file) => file.applied > 0).length;
  const lines = [
    applied === 0
      ? "There is nothing to change safely."
      : `${dryRun ? "Would change" : "Changed"} ${counted(applied, "place")} in ${counted(files, "file")}.`,
    ...(dropped > 0
      ? [
          `Left alone: ${counted(dropped, "change")} that would not help, or would break another rule.`,
        ]
      : []),
    ...(applied > 0 && !dryRun
      ? ["Read the changes (git diff), then run wardline check again."]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}
