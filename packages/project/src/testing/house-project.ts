import type { Checked } from "../check-content.ts";
import { type OpenOptions, openProject, type Project } from "../open-project.ts";
import { type FileTexts, packFiles, temporaryFolder } from "./temporary-repository.ts";

/** For tests: a pack in ./policies/house whose one rule flags "house cure". */
export const housePack: FileTexts = packFiles("policies/house", "house");
export const houseConfig: string = "packs: [./policies/house]\n";
/** The moment of the tests. */
export const now: string = "2026-06-02T09:00:00Z";

export function open(root: string, options: Partial<OpenOptions> = {}): Promise<Project> {
  return openProject({ root, cache: false, environment: { now }, ...options });
}

/** Opens a temporary folder with the house pack and these files. */
export function houseProject(
  files: FileTexts,
  options: Partial<OpenOptions> = {},
): Promise<Project> {
  return open(temporaryFolder({ "wardline.yml": houseConfig, ...housePack, ...files }), options);
}

/** Findings in the form `path:line rule`. */
export function flagged({ report }: Checked): string[] {
  return report.findings.map(({ path, rule, start }) => `${path}:${start.line} ${rule}`);
}
