import { resolve } from "node:path";
import {
  type Config,
  compilePolicy,
  type Document,
  type DocumentRoute,
  type JudgedWaiver,
  judgeWaivers,
  type Pack,
  type Policy,
  policyAt,
  routePolicyFiles,
  type World,
} from "@wardline/core";
import { type BaselineFile, readBaseline } from "./baseline.ts";
import { alsoProven, cacheFolder, noCache, openCache, type ProofCache } from "./cache-folder.ts";
import {
  type Checked,
  type CheckOptions,
  checkContent,
  checkTexts,
  contentTest,
  type Opened,
  policyFacts,
  policyTest,
  readDocuments,
  type TextOptions,
} from "./check-content.ts";
import { configFile, type FoundConfig, findConfig } from "./config/find-config.ts";
import { runMoment } from "./config/run-moment.ts";
import { settleConfig } from "./config/settle-config.ts";
import { type FileCache, noFileCache, openFileCache, policyHash } from "./file-cache.ts";
import { gatherAll } from "./gather.ts";
import { createMemory } from "./memory.ts";
import { engineHash } from "./packs/engine-hash.ts";
import { checkLockFile, writeLockFile } from "./packs/lock.ts";
import { provePacks } from "./packs/prove-packs.ts";
import { resolvePacks } from "./packs/resolve-packs.ts";
import { pathFrom } from "./posix-path.ts";
import { loadRegistries } from "./registries.ts";

/** What the process knows and the project does not read itself. */
export interface Environment {
  /** RFC 3339 instant of the call. */
  readonly now: string;
  /** $XDG_CACHE_HOME. */
  readonly cacheHome?: string;
  /** The folder of the packs that come with the tool; found beside the tool when left out. */
  readonly bundledPacks?: string;
  /** Hashes of packs whose examples were run when the tool was built. */
  readonly proven?: ReadonlySet<string>;
}

export interface OpenOptions {
  /** The folder where the search for wardline.yml begins. */
  readonly root: string;
  /** Another configuration file, from `root`. */
  readonly config?: string;
  /** The date or time for which the run speaks; now when left out. */
  readonly asOf?: string;
  /** Another baseline than wardline-baseline.yml, from `root`. */
  readonly baseline?: string;
  /** False proves the examples of every pack anew, checks every file anew and remembers nothing. */
  readonly cache?: boolean;
  readonly environment: Environment;
}

/** A content repository, ready to be checked. */
export interface Project {
  /** The folder that all paths start from. */
  readonly root: string;
  /** Configuration as written, without defaults. */
  readonly config: Config;
  /** The configuration file from the root; undefined where defaults apply. */
  readonly configPath: string | undefined;
  readonly packs: readonly Pack[];
  readonly policy: Policy;
  readonly world: World;
  readonly notices: readonly string[];
  /**
   * The same project at another date or time, with nothing read or compiled again; texts that were checked before
   * are checked by the rules only that ask for the time.
   * @throws ProblemError where this is not a date or time
   */
  at(asOf: string): Project;
  /** What was there before adoption; undefined where there is no baseline. */
  readonly baseline: BaselineFile | undefined;
  /** Every entry of registries/waivers.yml with whether it holds. */
  waivers(): readonly JudgedWaiver[];
  /** All content, read and not checked. */
  documents(): Promise<readonly Document[]>;
  /** Who must look at changed files of the policy. */
  routePolicy(paths: readonly string[]): readonly DocumentRoute[];
  check(options?: CheckOptions): Promise<Checked>;
  /** Checks texts that are not on this disk, by their paths from the root. */
  checkTexts(texts: ReadonlyMap<string, string>, options?: TextOptions): Checked;
  /** Whether a path from the root is content by the configuration. */
  isContent(path: string): boolean;
  /** Whether a path from the root belongs to the policy: configuration, lock, registries, packs. */
  isPolicy(path: string): boolean;
}

/**
 * Reads everything that a check needs besides the content: configuration → packs, lock, proof → registries → policy.
 * @throws ProblemError with all mistakes that can be known together
 */
export async function openProject(options: OpenOptions): Promise<Project> {
  const found = await findConfig(options.root, options.config);
  const settled = settleConfig(found.config);
  const [asOf, packs, facts, baseline] = await gatherAll(
    () => runMoment(options.asOf ?? options.environment.now, settled.timeZone),
    () => usePacks(found, options),
    () => loadRegistries(found, settled.registries, found.config.registries !== undefined),
    () => readBaseline(found.root, namedBaseline(found, options)),
  );
  const { mode, timeZone } = settled;
  const { registries, files } = facts;
  const known = { asOf, mode, timeZone, registries };
  const world: World = files ? { ...known, registryFiles: files } : known;
  const policy = compilePolicy(packs, found.config, world);
  const notices = [...noConfig(found, packs), ...facts.notices];
  return projectOf(
    {
      ...{ found, settled, packs, policy, world, notices, baseline },
      waivers: facts.waivers,
      environment: options.environment,
    },
    options,
  );
}

function projectOf(known: Omit<Opened, "fileCache">, options: OpenOptions): Project {
  const memory = known.memory ?? createMemory();
  const opened: Opened = { ...known, fileCache: () => fileCacheOf(opened, options) };
  const { found, settled, packs, policy, world, notices, baseline } = opened;
  return {
    root: found.root,
    config: found.config,
    configPath: found.path,
    packs,
    policy,
    world,
    notices,
    baseline,
    at(asOf) {
      const then = { ...world, asOf: runMoment(asOf, settled.timeZone) };
      const policyThen = policyAt(policy, then);
      return projectOf({ ...known, memory, world: then, policy: policyThen }, options);
    },
    waivers: () => judgeWaivers(policy, world),
    documents: () => readDocuments(opened),
    routePolicy: (paths) => routePolicyFiles(paths, policyFacts(opened)),
    check: (checkOptions = {}) => checkContent(opened, checkOptions),
    checkTexts: (texts, textOptions = {}) => checkTexts(opened, texts, textOptions),
    isContent: contentTest(opened),
    isPolicy: policyTest(opened),
  };
}

/** Writes wardline.lock anew from the packs that the configuration asks for, once their examples hold. */
export async function writeLock(options: OpenOptions): Promise<readonly Pack[]> {
  const found = await findConfig(options.root, options.config);
  const packs = await resolvePacks(found, options.environment);
  await provePacks(packs, cacheOf(found, options));
  await writeLockFile(found.root, packs);
  return packs;
}

async function usePacks(found: FoundConfig, options: OpenOptions): Promise<readonly Pack[]> {
  const packs = await resolvePacks(found, options.environment);
  await checkLockFile(found.root, packs);
  await provePacks(packs, cacheOf(found, options));
  return packs;
}

function cacheOf(found: FoundConfig, { cache, environment }: OpenOptions): ProofCache {
  const { proven, cacheHome } = environment;
  const engine = cache === false ? undefined : engineHash();
  const remembered = engine === undefined ? noCache : openCache(found.root, cacheHome, engine);
  return proven === undefined ? remembered : alsoProven(proven, remembered);
}

/** From the root, as reports show it. */
function namedBaseline(
  { root, start }: FoundConfig,
  { baseline }: OpenOptions,
): string | undefined {
  return baseline === undefined ? undefined : pathFrom(root, resolve(start, baseline));
}

async function fileCacheOf(
  { found, policy, world }: Opened,
  { cache, environment }: OpenOptions,
): Promise<FileCache> {
  const engine = cache === false ? undefined : engineHash();
  if (engine === undefined) return noFileCache;
  const facts = { policy, world, config: found.config, engine };
  const folder = cacheFolder(found.root, environment.cacheHome);
  return openFileCache(folder, found.root, policyHash(facts));
}

function noConfig(found: FoundConfig, packs: readonly Pack[]): string[] {
  if (found.path !== undefined) return [];
  const names = packs.map(({ name }) => name).join(", ");
  return [`There is no ${configFile}, so the usual settings apply, with the packs ${names}.`];
}
