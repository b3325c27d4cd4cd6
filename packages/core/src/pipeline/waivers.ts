import type { Finding } from "../finding.ts";
import { indexLines } from "../place.ts";
import { waiverSelfApproved, waiverUnused } from "../policy/waiver-rules.ts";
import { listed } from "../report/plain-words.ts";
import { publicPath } from "../report/public-paths.ts";
import type { WaiverUse } from "../report/report.ts";
import type { Source } from "../schema/validate.ts";
import { type EnginePlace, engineFinding } from "./engine-finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { JudgedWaiver, WaiverFault } from "./judge-waivers.ts";
import { compare } from "./sort.ts";

/** What front matter says about a file, by its path. */
export interface Circumstance {
  /** Nobody excuses their own text. */
  readonly authors: readonly string[];
  /** A decision about an incident holds for its content only. */
  readonly incidents: readonly string[];
}

export interface Waived<F> {
  readonly findings: readonly F[];
  readonly used: readonly WaiverUse[];
  /** What is wrong with the entries, at their places in the registry. */
  readonly faults: readonly Finding[];
}

export interface WaiverChoices {
  about(path: string): Circumstance;
  /** The registry files, so that faults stand at their entry. */
  sourceOf(registry: JudgedWaiver["registry"]): Source | undefined;
  /** False where only some of the content was read: then nobody can say that a waiver is not needed. */
  readonly whole: boolean;
  /** Rules that are in force. */
  readonly inForce: ReadonlySet<string>;
}

/** Sets aside what a reviewed waiver excuses. The first waiver that fits is the one that was used. */
export function applyWaivers<F extends Finding>(
  waivers: readonly JudgedWaiver[],
  findings: readonly F[],
  choices: WaiverChoices,
): Waived<F> {
  const uses = new Map<JudgedWaiver, Map<string, number>>();
  const own = new Map<JudgedWaiver, Set<string>>();
  const effective = waivers.filter((waiver) => waiver.effective);
  const decided = findings.map((finding) => {
    if (finding.status !== "new") return finding;
    const { authors, incidents } = choices.about(finding.path);
    const fitting = effective.filter(({ covers }) => covers(finding, incidents));
    const waiver = fitting.find((one) => one.approvedWithout(authors));
    if (waiver === undefined) {
      for (const one of fitting) for (const author of authors) add(own, one, author);
      return finding;
    }
    const counts = uses.get(waiver) ?? new Map<string, number>();
    uses.set(waiver, counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1));
    return { ...finding, status: "waived" as const };
  });
  return {
    findings: decided,
    used: waivers
      .flatMap((waiver) => useOf(waiver, uses.get(waiver) ?? new Map()))
      .toSorted(
        (a, b) => compare(a.id, b.id) || compare(a.rule, b.rule) || compare(a.expires, b.expires),
      ),
    faults: waivers.flatMap((waiver) =>
      faultsOf(waiver, uses.has(waiver), [...(own.get(waiver) ?? [])], choices),
    ),
  };
}

function add<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** One for each rule that was set aside. */
function useOf({ kind, entry }: JudgedWaiver, counts: ReadonlyMap<string, number>): WaiverUse[] {
  const { id, reason, approved_by, expires } = entry;
  return [...counts].map(([rule, findings]) => ({
    ...{ id, rule, reason, approved_by, expires, findings },
    ...(kind === "break-glass" && { break_glass: true as const }),
  }));
}

function faultsOf(
  waiver: JudgedWaiver,
  used: boolean,
  authors: readonly string[],
  { sourceOf, whole, inForce }: WaiverChoices,
): Finding[] {
  const { kind, entry, faults } = waiver;
  const { id, rule, approved_by } = entry;
  const place = placeOf(waiver, sourceOf(waiver.registry));
  const isUnused =
    kind === "waiver" &&
    whole &&
    waiver.effective &&
    !used &&
    authors.length === 0 &&
    inForce.has(rule);
  const say = (fault: WaiverFault): Finding => ({
    ...engineFinding(fault.rule, fault.facts, place),
    // Not made of the line, so that shards which see different faults of an entry name each the same.
    fingerprint: fingerprintOf([fault.rule.id, place.path, id, ...whose(waiver, fault)]),
  });
  const wroteIt = (who: string): WaiverFault => ({
    rule: waiverSelfApproved,
    facts: { id, who, why: "wrote the text", need: " Another approver must agree." },
  });
  const unused = {
    rule: waiverUnused,
    facts: { id, rule, files: listed(entry.files.map((glob) => publicPath(glob, new Map()))) },
  };
  return [
    ...faults.map(say),
    ...authors
      .filter((author) => approved_by.includes(author))
      .toSorted()
      .map((author) => say(wroteIt(author))),
    ...(isUnused ? [say(unused)] : []),
  ];
}

/** What tells two faults of the same rule apart: the person, or which decision of an incident it is about. */
function whose({ kind, at }: JudgedWaiver, { facts }: WaiverFault): string[] {
  return [facts.who ?? "", ...(kind === "break-glass" ? [at.join(".")] : [])];
}

/** The id of the entry or its first key, where a person looks for it. */
function placeOf({ registry, at }: JudgedWaiver, source: Source | undefined): EnginePlace {
  const lines = indexLines(source?.text ?? "");
  const first = registry === "waivers" ? "id" : "by";
  const span = source?.placeOf([...at, first]) ?? source?.placeOf(at);
  return {
    path: source?.path ?? `registries/${registry}.yml`,
    where: "registry",
    start: lines.position(span?.start ?? 0),
    end: lines.position(span?.end ?? 0),
  };
}
