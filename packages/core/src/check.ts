import type { Document } from "./document/document.ts";
import type { Finding } from "./finding.ts";
import { textsAt } from "./kinds/registry-values.ts";
import { applyBaseline, type Baseline, baselineNotices, baselineUse } from "./pipeline/baseline.ts";
import { checkReferences } from "./pipeline/check-references.ts";
import { createExaminer, type FileResult, runsOn, withState } from "./pipeline/examine.ts";
import { examineRegistries } from "./pipeline/examine-registries.ts";
import { fingerprint } from "./pipeline/fingerprint.ts";
import { applyIgnoreComments } from "./pipeline/ignore-comments.ts";
import { judgeWaivers } from "./pipeline/judge-waivers.ts";
import { notReadInFull } from "./pipeline/not-read-in-full.ts";
import { onlyAbout } from "./pipeline/only-about.ts";
import { routeDocuments } from "./pipeline/routing.ts";
import { compare, sortFindings } from "./pipeline/sort.ts";
import { applyWaivers, type Circumstance } from "./pipeline/waivers.ts";
import { type WordedFinding, wordFindings } from "./pipeline/word.ts";
import type { Policy } from "./policy/policy.ts";
import { makeReport, type Results } from "./report/make-report.ts";
import type { Coverage, Notice, Report } from "./report/report.ts";
import type { RegistryName } from "./schema/registries.ts";
import type { Source } from "./schema/validate.ts";
import { openDocument } from "./scope.ts";
import type { World } from "./world.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** What else a report must say: what was not checked, and what the user should know. */
export interface Circumstances {
  readonly skipped?: readonly { readonly path: string; readonly reason: string }[];
  readonly notices?: readonly { readonly path?: string; readonly message: string }[];
  readonly failOn?: "error" | "warning" | "advice" | "never";
  /** False reads every file fully, for comparing with the quick way. */
  readonly prefilter?: boolean;
  /** The documents to speak of, where rules that compare files must see more than those. */
  readonly only?: ReadonlySet<string>;
  /** Results for single files that were made elsewhere: by a worker, or in an earlier run. */
  readonly examined?: ReadonlyMap<string, FileResult>;
  /** registries/waivers.yml, so that what is wrong with a waiver is shown at its entry. */
  readonly waivers?: Source;
  readonly baseline?: Baseline;
  /** False where the documents are only some of the content: then nobody can say what is not needed any more. */
  readonly whole?: boolean;
  /** True where the documents, `only` or not, are some of the content: then no rule can say what is not there. */
  readonly partial?: boolean;
}

/** The main path: documents and a policy in, a report out. Pure: the same input gives the same report. */
export function check(
  policy: Policy,
  documents: readonly Document[],
  world: World,
  circumstances: Circumstances = {},
): Report {
  const { only, examined } = circumstances;
  const spoken = only ? documents.filter(({ path }) => only.has(path)) : documents;
  const examine = createExaminer(policy, world, circumstances.prefilter);
  const files = spoken.map((one) => examined?.get(one.path) ?? examine(one).result);
  const found = compareFiles(policy, documents, world, circumstances.partial !== true);
  const compared = onlyAbout(only, found, documents, examine);
  const read = files.map((file, index) => withState(file, spoken[index] as Document));
  const said = [...read.flatMap(({ findings }) => findings), ...compared.findings];
  const registered = aboutRegistries(policy, { documents, spoken, said }, world, circumstances);
  const others = [...compared.findings, ...registered];
  const results = settle(policy, spoken, read, others, world, circumstances);
  const coverage = coverageOf(policy, spoken, read, circumstances);
  return makeReport(policy, world, coverage, results, {
    ...circumstances,
    ...(only && { elsewhere: compared.elsewhere }),
    notices: noticesOf(read, results.findings, circumstances),
  });
}

/** What is wrong in the registries, and in what content takes from them. */
function aboutRegistries(
  policy: Policy,
  {
    documents,
    spoken,
    said,
  }: Readonly<Record<"documents" | "spoken", readonly Document[]>> & {
    readonly said: readonly WordedFinding[];
  },
  world: World,
  { only, whole = true }: Circumstances,
): WordedFinding[] {
  const isMine = (path: string) => only?.has(path) ?? true;
  const found = examineRegistries(policy, world, isMine);
  const content = whole ? documents.map(({ path }) => path) : undefined;
  const facts = { policy, world, content, isMine };
  return [...found, ...checkReferences(spoken, [...said, ...found], facts)];
}

/** The findings pipeline, step by step. */
function settle(
  policy: Policy,
  documents: readonly Document[],
  files: readonly FileResult[],
  compared: readonly WordedFinding[],
  world: World,
  { waivers: source, baseline, whole = true }: Circumstances,
): Results {
  const unread = notReadInFull(documents, files);
  const found = [...files.flatMap(({ findings }) => findings), ...unread, ...compared];
  const ignored = applyIgnoreComments(policy, files, found);
  const named = sortFindings(fingerprint([...documents, ...registrySources(world)], ignored));
  const waivers = judgeWaivers(policy, world);
  const waived = applyWaivers(waivers, named, {
    about: aboutFile(documents),
    sourceOf: (registry) => (registry === "waivers" && source) || registrySource(registry, world),
    whole,
    inForce: new Set(policy.rules.map(({ rule }) => rule.id)),
  });
  const known = applyBaseline(baseline?.entries ?? [], waived.findings);
  return {
    findings: sortFindings([...known.findings, ...waived.faults]),
    waivers_used: waived.used,
    baseline: baseline && baselineUse(baseline, known, whole),
    routing: routeDocuments(documents, known.findings, { policy, waivers }),
  };
}

/** Files that findings may stand in besides the documents. */
function registrySources({ registryFiles = {} }: World): Pick<Document, "path" | "source">[] {
  return Object.values(registryFiles).map(({ path, text }) => ({ path, source: text }));
}

/** Rules that compare files or count over them. */
function compareFiles(
  policy: Policy,
  documents: readonly Document[],
  world: World,
  isAll: boolean,
) {
  const open = documents.map((document) => openDocument(document, policy, world));
  const drafts = policy.rules.flatMap((rule) => {
    if (!rule.check.repository) return [];
    const scopes = open
      .filter(({ document }) => runsOn(rule, document, world))
      .map((one) => one.scopeFor(rule));
    return (
      rule.check
        .repository({ scopes, isAll, world })
        // A rule may be off for a registry too, which is no document.
        .filter(({ path }) => rule.severity(path) !== "off")
        .map((hit) => ({ rule, path: hit.path, hit }))
    );
  });
  return wordFindings(documents, drafts, world);
}

/** Who wrote what and what it belongs to, by front matter. */
function aboutFile(documents: readonly Document[]): (path: string) => Circumstance {
  const known = new Map(
    documents.map(({ path, data }) => [
      path,
      { authors: textsAt(data, "author"), incidents: textsAt(data, "incident_id") },
    ]),
  );
  return (path) => known.get(path) ?? { authors: [], incidents: [] };
}

function registrySource(name: RegistryName, { registryFiles }: World): Source | undefined {
  const file = registryFiles?.[name];
  if (file === undefined) return undefined;
  const { placeOf } = readYaml(file.text, file.path);
  return { ...file, placeOf };
}

function coverageOf(
  policy: Policy,
  documents: readonly Document[],
  files: readonly FileResult[],
  circumstances: Circumstances,
): Coverage {
  return {
    files: files.length,
    parsed: files.filter(({ parsed }) => parsed).length,
    skipped: circumstances.skipped ?? [],
    prose_characters: documents.reduce((sum, document) => sum + proseOf(document), 0),
    rules: policy.rules.length,
  };
}

function noticesOf(
  files: readonly FileResult[],
  findings: readonly Finding[],
  circumstances: Circumstances,
): Notice[] {
  const own = files.flatMap(({ path, notices }) => notices.map((message) => ({ path, message })));
  const about = [...own, ...baselineNotices(findings)].toSorted((a, b) => compare(a.path, b.path));
  return [...(circumstances.notices ?? []), ...about];
}

/** What stands after front matter: known without parsing. */
function proseOf(document: Document): number {
  return document.source.length - document.bodyStart;
}
