import {
  asShard,
  type Circumstances,
  check,
  type Document,
  type FailOn,
  type Pack,
  type Policy,
  type PolicyFacts,
  ProblemError,
  type Report,
  readDocument,
  routePolicyFiles,
  type Source,
  shardOf,
  type World,
} from "@wardline/core";
import { type BaselineFile, baselineFiles } from "./baseline.ts";
import type { FoundConfig } from "./config/find-config.ts";
import type { Settled } from "./config/settle-config.ts";
import { contentTypes } from "./content/content-type.ts";
import { ignoredFiles } from "./content/ignored-files.ts";
import { fitsGlobs, listFiles, type Skipped } from "./content/list-files.ts";
import { notContent, policyFiles } from "./content/not-content.ts";
import { readContent } from "./content/read-content.ts";
import { acceptText } from "./content/read-file.ts";
import { type Selection, selectAll, selectChanged, selectNamed } from "./content/select-content.ts";
import { type ContentFile, examineContent } from "./examine-content.ts";
import type { FileCache } from "./file-cache.ts";
import type { Memory } from "./memory.ts";
import { narrowReport } from "./narrow-report.ts";
import type { Environment } from "./open-project.ts";
import { lockFile } from "./packs/lock.ts";
import { byCodeUnit } from "./posix-path.ts";

export interface CheckOptions {
  /** Files, folders or globs, from the folder where the project was opened; all content when left out. */
  readonly paths?: readonly string[];
  /** One text instead of files, checked as if it stood at `path` (from the root). */
  readonly stdin?: { readonly path: string; readonly source: string };
  /** Only what differs from where the work left this git ref. */
  readonly changedSince?: string;
  /** Instead of the configuration's `fail_on`. */
  readonly failOn?: FailOn;
  /** One part of all content, by the names of the files; the parts are merged later. Goes with no other choice of files. */
  readonly shard?: { readonly number: number; readonly of: number };
  /** Threads; as many as the size of the content asks for when left out. */
  readonly workers?: number;
}

export interface Checked {
  readonly report: Report;
  /** The text of every file that was checked, by its path, for showing lines. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What a check needs of the project that is open. */
export interface Opened {
  readonly found: FoundConfig;
  readonly settled: Settled;
  readonly packs: readonly Pack[];
  readonly policy: Policy;
  readonly world: World;
  readonly notices: readonly string[];
  readonly baseline: BaselineFile | undefined;
  /** registries/waivers.yml as it is written. */
  readonly waivers: Source | undefined;
  readonly environment: Environment;
  /** Where the same project is checked at several moments. */
  readonly memory?: Memory;
  fileCache(): Promise<FileCache>;
}

export interface TextOptions {
  /** What the caller could not read, with the reason. */
  readonly skipped?: readonly Skipped[];
  readonly notices?: readonly string[];
  readonly failOn?: FailOn;
  /** True when the texts are all the content: only then can a report say which waivers nothing needs. */
  readonly whole?: boolean;
  /** True when there is more content than the texts: then no rule can say what is not there. */
  readonly partial?: boolean;
}

/** Whether a path is content by the configuration: for content that is not on this disk. */
export function contentTest(project: Opened): (path: string) => boolean {
  const fits = fitsGlobs(project.settled.content);
  const whyNot = notContent(policyTest(project), project.settled.ignore);
  return (path) => fits(path) && whyNot(path) === undefined;
}

/** True for the files that make the policy: configuration, lock, registries and packs in the repository. */
export function policyTest(project: Opened): (path: string) => boolean {
  const { found, settled, packs, baseline } = project;
  return policyFiles({
    configPath: found.path,
    lockPath: lockFile,
    baselinePaths: [...baselineFiles, ...(baseline ? [baseline.path] : [])],
    registries: settled.registries,
    packs,
  });
}

/** Checks texts that came from elsewhere, such as a git host: what they are called, and what they hold. */
export function checkTexts(
  project: Opened,
  texts: ReadonlyMap<string, string>,
  options: TextOptions,
): Checked {
  const read = [...texts]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, text]) => ({ path, ...acceptText(text) }));
  const sources = new Map(read.flatMap((one) => ("source" in one ? [[one.path, one.source]] : [])));
  const refused = read.flatMap((one) =>
    "skipped" in one ? [{ path: one.path, reason: one.skipped }] : [],
  );
  const files = filesOf(project, sources);
  const examined = project.memory?.examine(project, files);
  const report = check(project.policy, documentsIn(files), project.world, {
    ...exceptions(project),
    ...(examined && { examined }),
    whole: options.whole ?? false,
    partial: options.partial ?? false,
    skipped: [...(options.skipped ?? []), ...refused].sort((a, b) => byCodeUnit(a.path, b.path)),
    notices: asNotices([...project.notices, ...(options.notices ?? [])]),
    failOn: failOn(project, options),
  });
  return { report, sources };
}

/** Content → documents → report. */
export async function checkContent(project: Opened, options: CheckOptions): Promise<Checked> {
  return options.stdin ? checkText(project, options.stdin, options) : checkFiles(project, options);
}

/** All content, read and not checked. */
export async function readDocuments(project: Opened): Promise<readonly Document[]> {
  const { paths } = await select(project, {});
  const { sources } = await readContent(project.found.root, paths);
  return documentsIn(filesOf(project, sources));
}

async function checkFiles(project: Opened, options: CheckOptions): Promise<Checked> {
  const selection = await select(project, options);
  const chosen = new Set(selection.paths);
  const content = await readContent(project.found.root, withOthers(selection));
  const sources = new Map([...content.sources].filter(([path]) => chosen.has(path)));
  const unread = content.skipped.filter(({ path }) => chosen.has(path));
  const skipped = [...selection.skipped, ...unread].sort((a, b) => byCodeUnit(a.path, b.path));
  if (options.changedSince === undefined) refuseNothing(sources, skipped);
  const files = filesOf(project, content.sources);
  const { shard } = options;
  const isMine = (path: string) => shard === undefined || shardOf(path, shard.of) === shard.number;
  const mine = files.filter(({ input }) => isMine(input.path));
  const report = check(project.policy, documentsIn(files), project.world, {
    ...exceptions(project),
    examined: await examineContent(project, mine, { ...options, all: shard === undefined }),
    ...(shard && {
      only: new Set([
        ...mine.map(({ input }) => input.path),
        ...policyPaths(project).filter(isMine),
      ]),
    }),
    skipped: skipped.filter(({ path }) => isMine(path)),
    notices: asNotices([...project.notices, ...selection.notices]),
    failOn: failOn(project, options),
  });
  if (shard !== undefined) {
    const paths = [...content.sources.keys(), ...skipped.map(({ path }) => path)];
    const part = asShard(
      report,
      shard.number,
      shard.of,
      inOrder([...paths, ...policyPaths(project)]),
    );
    return { report: part, sources: new Map([...sources].filter(([path]) => isMine(path))) };
  }
  const changedPolicy = routePolicyFiles(selection.policy ?? [], policyFacts(project));
  const routed = {
    ...report,
    routing: [...(report.routing ?? []), ...changedPolicy].sort((a, b) =>
      byCodeUnit(a.path, b.path),
    ),
  };
  const speaksOf = selection.others.length === 0 ? [...chosen, ...policyPaths(project)] : chosen;
  const shown = new Set([...speaksOf, ...(selection.policy ?? [])]);
  return { report: narrowReport(routed, shown, options.changedSince, selection.gone), sources };
}

/** What tells who must look at a change of the policy. */
export function policyFacts({ packs, settled }: Opened): PolicyFacts {
  return { packs, registries: settled.registries };
}

/** What may set findings aside. */
function exceptions({ waivers, baseline }: Opened): Pick<Circumstances, "waivers" | "baseline"> {
  return { ...(waivers && { waivers }), ...(baseline && { baseline }) };
}

/** Files of the policy that findings may be about. */
function policyPaths({ waivers, world }: Opened): string[] {
  const registries = Object.values(world.registryFiles ?? {}).map(({ path }) => path);
  return [...(waivers === undefined ? [] : [waivers.path]), ...registries];
}

function inOrder(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort(byCodeUnit);
}

/** One text alone, as an editor asks for it: quick, and so without the rules that compare files. */
function checkText(
  project: Opened,
  { path, source }: NonNullable<CheckOptions["stdin"]>,
  options: CheckOptions,
): Checked {
  const result = acceptText(source);
  if ("skipped" in result) throw nothingChecked([{ path, reason: result.skipped }]);
  const sources = new Map([[path, result.source]]);
  const rules = project.policy.rules.filter((rule) => rule.check.repository === undefined);
  const left = project.policy.rules.length - rules.length;
  const notices = left > 0 ? [`Rules that compare files did not run: ${left}.`] : [];
  const policy = { ...project.policy, rules };
  const report = check(policy, documentsIn(filesOf(project, sources)), project.world, {
    ...exceptions(project),
    whole: false,
    notices: asNotices([...project.notices, ...notices]),
    failOn: failOn(project, options),
  });
  return { report, sources };
}

async function select(project: Opened, options: CheckOptions): Promise<Selection> {
  const { found, settled } = project;
  const isPolicy = policyTest(project);
  const whyNot = notContent(isPolicy, settled.ignore);
  const ignored = await ignoredFiles(found.root, found.isRepository);
  const listing = await listFiles(
    found,
    settled.content,
    (path) => ignored.isIgnored(path) || whyNot(path) !== undefined,
  );
  const selection = options.paths
    ? selectNamed(options.paths, found.start, found, listing, whyNot)
    : selectAll(listing, settled.content, found.config.content ?? []);
  const narrowed =
    options.changedSince === undefined
      ? selection
      : await selectChanged(options.changedSince, found.root, selection, isPolicy);
  return { ...narrowed, notices: [...ignored.notices, ...narrowed.notices] };
}

function withOthers({ paths, others }: Selection): string[] {
  return [...paths, ...others].sort(byCodeUnit);
}

function documentsIn(files: readonly ContentFile[]): Document[] {
  return files.map(({ document }) => document);
}

function filesOf({ settled, memory }: Opened, sources: ReadonlyMap<string, string>): ContentFile[] {
  const typeOf = contentTypes(settled.types);
  return [...sources].map(([path, source]) => {
    const defaultType = typeOf(path);
    const input = { path, source, ...(defaultType !== undefined && { defaultType }) };
    const read = () => readDocument(input);
    const document = memory?.document(path, defaultType, source, read) ?? read();
    return { input, document };
  });
}

function asNotices(messages: readonly string[]): { readonly message: string }[] {
  return messages.map((message) => ({ message }));
}

function failOn({ found }: Opened, options: Pick<CheckOptions, "failOn">): FailOn {
  return options.failOn ?? found.config.fail_on ?? "error";
}

/** A run that read nothing must not look like a pass. */
function refuseNothing(sources: ReadonlyMap<string, string>, skipped: readonly Skipped[]): void {
  if (sources.size === 0) throw nothingChecked(skipped);
}

function nothingChecked(skipped: readonly Skipped[]): ProblemError {
  return new ProblemError(
    skipped.map(({ path, reason }) => ({ path, message: `Nothing was checked: ${reason}.` })),
  );
}
