import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding, Report } from "@wardline/core";
import { openProject } from "@wardline/project";
import { onTestFinished } from "vitest";
import { parse, stringify } from "yaml";

const larkmoor = fileURLToPath(new URL("../larkmoor", import.meta.url));
const policies = fileURLToPath(new URL("../../policies", import.meta.url));

interface Entry {
  id: string;
  [key: string]: unknown;
}

/** The registries and what is written in one night, in a repository of a test's own. */
export class NightDesk {
  readonly folder: string = mkdtempSync(join(tmpdir(), "wardline-night-"));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    cpSync(join(larkmoor, "registries"), join(this.folder, "registries"), { recursive: true });
    const packs = ["hipaa", "crisis", "approach"].map((pack) => join(policies, pack));
    this.write("wardline.yml", stringify({ packs, time_zone: "America/Denver" }));
    this.write("posts/quiet.md", "---\ntype: article\n---\n\nThe cafe is open.\n");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Changes an entry of a registry, or adds it. */
  registry(name: string, id: string, changes: Readonly<Record<string, unknown>>): void {
    const path = `registries/${name}.yml`;
    const file = parse(readFileSync(join(this.folder, path), "utf8")) as Record<string, Entry[]>;
    const entries = (file[name] ?? []).map((entry) =>
      entry.id === id ? { ...entry, ...changes } : entry,
    );
    const added = entries.some((entry) => entry.id === id) ? [] : [{ id, ...changes }];
    this.write(path, stringify({ ...file, [name]: [...entries, ...added] }));
  }

  /** @param at a time of that night in Montana, such as 02:30, or a whole moment */
  async check(at: string, changedSince?: string): Promise<Report> {
    const asOf = /^\d\d:\d\d$/.test(at) ? `2026-06-02T${at}:00-06:00` : at;
    const project = await openProject({
      root: this.folder,
      asOf,
      environment: { now: asOf, cacheHome: join(tmpdir(), "wardline-night-cache") },
    });
    return (await project.check(changedSince === undefined ? {} : { changedSince })).report;
  }
}

/** `rule status` of what blocks or was released, in one file. */
export function errorsIn({ findings }: Report, path: string): string[] {
  return findings
    .filter((finding) => finding.path === path && finding.severity === "error")
    .map(({ rule, status }: Finding) => `${rule} ${status}`);
}
