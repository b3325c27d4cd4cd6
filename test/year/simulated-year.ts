import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "@wardline/core";
import { loadPackFolder, openProject, type Project } from "@wardline/project";
import { asText, daysLater, denver } from "./denver.ts";
import { scratchFiles } from "./scratch.ts";
import { timeless } from "./scratch-calendars.ts";
import { outdatedNotice, privacyNotice } from "./scratch-documents.ts";

const larkmoor = fileURLToPath(new URL("../larkmoor", import.meta.url));
const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const firstDay = "2026-03-01";
const now = "2026-03-01T19:00:00Z";

/** 365 local days, with both changes of the clocks. */
const days: readonly string[] = Array.from({ length: 365 }, (_, n) => daysLater(firstDay, n));

/** Whether a local day or time is in the year. */
export function isInYear(moment: string): boolean {
  return days.includes(moment.slice(0, 10));
}

export interface SimulatedYear {
  /** Each local day of the year. */
  readonly days: readonly string[];
  /** Every text, by its path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly project: Project;
  /** Opened anew for one moment, with nothing remembered. */
  fresh(asOf: string): Promise<Project>;
  /** What a scheduled run at an instant finds, as `rule path` and `rule path:line`. */
  at(instant: number): ReadonlySet<string>;
  /** The same with the files in which only their own dates count. */
  withTimeless(instant: number): ReadonlySet<string>;
  close(): void;
}

/** A copy of Larkmoor with the scratch files over it, opened once and checked at many moments. */
export async function simulateYear(): Promise<SimulatedYear> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wardline-year-")));
  const root = join(folder, "larkmoor");
  cpSync(larkmoor, root, { recursive: true });
  for (const [path, text] of Object.entries(scratchFiles(larkmoor))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const environment = { now, cacheHome: join(folder, "cache"), proven: await provenElsewhere() };
  const project = await openProject({ root, environment });
  const { sources } = await project.check();
  const nightly = new Map([...sources].filter(([path]) => !timeless.includes(path)));
  const notice = outdatedNotice(sources.get(privacyNotice) ?? "");
  const withNotice = new Map([...sources, [privacyNotice, notice]]);
  const seen = new Map<number, ReadonlySet<string>>();
  const report = (instant: number, texts: ReadonlyMap<string, string> = nightly) =>
    project.at(asText(instant)).checkTexts(texts, { whole: true }).report;
  return {
    days,
    sources,
    project,
    fresh: (asOf) => openProject({ root, asOf, cache: false, environment }),
    at(instant) {
      const known = seen.get(instant);
      if (known !== undefined) return known;
      const found = keysOf(report(instant));
      seen.set(instant, found);
      return found;
    },
    withTimeless: (instant) => keysOf(report(instant, withNotice)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function keysOf({ findings }: Report): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ rule, path, start }) => [
      `${rule} ${path}`,
      `${rule} ${path}:${start.line}`,
    ]),
  );
}

/** Noon, when nobody is in doubt which day it is. */
export function noonOf(day: string): number {
  return denver(`${day}T12:00:00`);
}

/** The packs' own examples are run in packs/packs.test.ts. */
async function provenElsewhere(): Promise<ReadonlySet<string>> {
  const names = [
    "hipaa",
    "brand",
    "crisis",
    "claims",
    "conduct",
    "listening",
    "security",
    "approach",
  ];
  const packs = await Promise.all(names.map((name) => loadPackFolder(join(policies, name))));
  return new Set(packs.map(({ integrity = "" }) => integrity));
}
