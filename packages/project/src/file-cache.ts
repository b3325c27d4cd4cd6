import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Policy, Timeless, World } from "@wardline/core";

/** What earlier runs found out about single files, for as long as file and policy stay the same. */
export interface FileCache {
  get(key: string): Timeless | undefined;
  keep(key: string, path: string, timeless: Timeless): void;
  /** @param all false where only some of the files were asked for: then the others stay */
  save(all: boolean): Promise<void>;
}

export const noFileCache: FileCache = {
  get: () => undefined,
  keep: () => {},
  save: async () => {},
};

/** Everything besides the file itself that its result depends on, but for the time. */
export interface PolicyFacts {
  readonly policy: Policy;
  readonly world: World;
  readonly config: unknown;
  /** Hash of the code. */
  readonly engine: string;
}

export function policyHash({ policy, world, config, engine }: PolicyFacts): string {
  const { mode, timeZone, registries } = world;
  // Which rules are in force is where the day comes in; all else that asks for the time runs anew each time.
  const inForce = policy.rules.map(({ rule }) => rule.id);
  return sha256([engine, policy.packs, inForce, config, mode, timeZone, registries]);
}

export function fileKey(path: string, type: string | undefined, source: string): string {
  return sha256([path, type ?? null, source]);
}

function sha256(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Bump when the form of an entry changes. */
const form = 1;

/**
 * One file for each content repository, thrown away as a whole when the policy changes: it cannot grow for ever.
 * Entries hold neither paths nor text of the content: findings are masked before they get here.
 */
export async function openFileCache(
  folder: string,
  root: string,
  policy: string,
): Promise<FileCache> {
  const file = join(folder, "files", `${sha256([root])}.json`);
  const old = await readEntries(file, policy);
  const fresh = new Map<string, Timeless>();
  const asked = new Set<string>();
  return {
    get(key) {
      asked.add(key);
      return old.get(key);
    },
    keep(key, path, timeless) {
      fresh.set(key, withPath(timeless, path, ""));
    },
    async save(all) {
      const kept = [...old].filter(([key]) => !all || asked.has(key));
      if (fresh.size === 0 && kept.length === old.size) return;
      const entries = Object.fromEntries([...kept, ...fresh]);
      await writeWhole(file, JSON.stringify({ form, policy, entries }));
    },
  };
}

/** The entry for a file that stands at this path. */
export function atPath(timeless: Timeless, path: string): Timeless {
  return withPath(timeless, "", path);
}

function withPath(timeless: Timeless, from: string, to: string): Timeless {
  const place = <T extends { readonly path: string }>(item: T): T =>
    item.path === from ? { ...item, path: to } : item;
  return {
    ...place(timeless),
    findings: timeless.findings.map((finding) => ({
      ...place(finding),
      related: finding.related.map(place),
    })),
  };
}

interface Stored {
  readonly form: number;
  readonly policy: string;
  readonly entries: Readonly<Record<string, Timeless>>;
}

/** What cannot be read is not there: a cache that is lost costs time only. */
async function readEntries(file: string, policy: string): Promise<ReadonlyMap<string, Timeless>> {
  try {
    // Data enters here: the tool's own file, made for this policy by this code, or not used.
    const stored = JSON.parse(await readFile(file, "utf8")) as Stored;
    return stored.form === form && stored.policy === policy
      ? new Map(Object.entries(stored.entries))
      : new Map();
  } catch {
    return new Map();
  }
}

/** Whole or not at all: two runs at once must not leave half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, file);
  } catch {
    // A read-only file system is no reason to fail.
    await rm(draft, { force: true }).catch(() => {});
  }
}
