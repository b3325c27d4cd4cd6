import type { Document } from "../document/document.ts";
import type { Finding } from "../finding.ts";
import type { RawText } from "../kinds/kind.ts";
import type { CompiledRule, Policy } from "../policy/policy.ts";
import { openDocument } from "../scope.ts";
import { type World, watchClock } from "../world.ts";
import { fingerprint } from "./fingerprint.ts";
import { type IgnoreComment, readIgnoreComments } from "./ignore-comments.ts";
import { sortFindings } from "./sort.ts";
import { type Draft, type WordedFinding, wordFindings } from "./word.ts";

/** What the rules that look at one file say about it: plain data without identifiers, so it may travel. */
export interface FileResult {
  readonly path: string;
  /** Whether a rule had to read the body. */
  readonly parsed: boolean;
  readonly notices: readonly string[];
  /** Which limits kept the file from being read as what it is. */
  readonly limits: readonly string[];
  /** Nothing is set aside yet. */
  readonly findings: readonly Finding[];
  readonly ignores: readonly IgnoreComment[];
}

/** The part of a result that holds whatever the time is: what a cache may keep. */
export interface Timeless extends FileResult {
  /** Rules that asked for the time in this file. They run again each time. */
  readonly timed: readonly string[];
}

interface Examined {
  readonly result: FileResult;
  /** Undefined where nothing can be kept. */
  readonly timeless: Timeless | undefined;
}

/** Runs the rules over one file. `known` is what an earlier run kept of the same file under the same policy. */
export type Examiner = (document: Document, known?: Timeless) => Examined;

/**
 * Makes the examiner of a run. Which rules depend on the time is not declared but seen: a rule that asked for it in
 * this file may say something else tomorrow, a rule that did not cannot.
 * @param prefilter false reads every file fully, for comparing with the quick way
 */
export function createExaminer(policy: Policy, world: World, prefilter = true): Examiner {
  const perFile = policy.rules.filter((rule) => rule.check.document);
  const watch = watchRules(world);

  const run = (rules: readonly CompiledRule[], document: Document): Draft[] => {
    const open = openDocument(document, policy, watch.world);
    const running = rules.filter((rule) =>
      watch.during(rule, () => runsOn(rule, document, watch.world)),
    );
    // Made when first needed: reading a file takes longer than the few rules that run again each time.
    let raw: RawText | undefined;
    const isIdle = ({ check }: CompiledRule): boolean => {
      if (!prefilter || check.idle === undefined) return false;
      raw ??= open.raw(running.some((rule) => !rule.check.idle));
      return check.idle(raw);
    };
    const drafts = watch.lastTimed(running).flatMap((rule) => {
      if (isIdle(rule)) return [];
      const wasParsed = document.parsed;
      const hits = watch.during(rule, () => rule.check.document?.(open.scopeFor(rule)) ?? []);
      watch.parsedBy(rule, !wasParsed && document.parsed);
      return hits.map((hit) => ({ rule, path: document.path, hit }));
    });
    return drafts;
  };

  const word = (document: Document, drafts: readonly Draft[]): WordedFinding[] =>
    wordFindings([document], drafts, world);

  const first = (document: Document): Examined => {
    watch.begin();
    const drafts = run(perFile, document);
    const ignores = readIgnoreComments(document);
    const isTimed = ({ rule }: Draft) => watch.timed().has(rule.rule.id);
    const lasting = drafts.filter((draft) => !isTimed(draft));
    const findings = fingerprint([document], word(document, lasting));
    const timeless = { ...stateOf(document), findings, ignores, timed: [...watch.timed()] };
    const result = complete(timeless, document, word(document, drafts.filter(isTimed)));
    return { result, timeless: watch.mayKeep() ? timeless : undefined };
  };

  return (document, known) => {
    if (known === undefined) return first(document);
    const again = perFile.filter(({ rule }) => known.timed.includes(rule.id));
    const drafts = again.length === 0 ? [] : run(again, document);
    return { timeless: known, result: complete(known, document, word(document, drafts)) };
  };
}

/** Notices which rules ask for the time in one file, and whether one of them was the first to need the body. */
function watchRules(world: World) {
  const clock = watchClock(world);
  const ever = new Set<CompiledRule>();
  let timed = new Set<string>();
  let keep = true;
  return {
    world: clock.world,
    timed: (): ReadonlySet<string> => timed,
    mayKeep: () => keep,
    begin() {
      timed = new Set();
      keep = true;
    },
    during<T>(rule: CompiledRule, work: () => T): T {
      const before = clock.reads();
      const result = work();
      if (clock.reads() > before) {
        timed.add(rule.rule.id);
        ever.add(rule);
      }
      return result;
    },
    // Whether a rule parses may depend on the time once it has asked for it: then nobody can say what to keep.
    parsedBy(rule: CompiledRule, parsed: boolean) {
      if (parsed && timed.has(rule.rule.id)) keep = false;
    },
    /** Rules that do not ask go first, so that it is seldom one that asks which needs the body first. */
    lastTimed: (rules: readonly CompiledRule[]) => [
      ...rules.filter((rule) => !ever.has(rule)),
      ...rules.filter((rule) => ever.has(rule)),
    ],
  };
}

export function runsOn(rule: CompiledRule, document: Document, world: World): boolean {
  return rule.severity(document.path) !== "off" && rule.applies(document, world);
}

function complete(
  { timed: _, ...timeless }: Timeless,
  document: Document,
  passing: readonly WordedFinding[],
): FileResult {
  const findings = fingerprint([document], [...timeless.findings, ...passing]);
  return { ...withState(timeless, document), findings: sortFindings(findings) };
}

/** A file that was parsed now has said all its notices; one that was not may have been parsed before. */
export function withState(result: FileResult, document: Document): FileResult {
  return document.parsed ? { ...result, ...stateOf(document) } : result;
}

function stateOf({ path, parsed, notices, limits }: Document) {
  return { path, parsed, notices, limits };
}
