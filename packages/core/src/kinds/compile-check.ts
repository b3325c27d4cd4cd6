import type { Region } from "../document/document.ts";
import { sentencesIn } from "../document/sentences.ts";
import { contains, overlaps } from "../place.ts";
import { kindByName } from "./index.ts";
import type { Check, CheckSpec, Content, Hit, Scope, Setup } from "./kind.ts";

/** Turns `{phrases: […]}`, `{any_of: […]}` or `{all_of: […]}` into a check. */
export function compileCheck(spec: CheckSpec, setup: Setup): Check {
  const [name, options] = Object.entries(spec)[0] ?? [];
  if (name === "any_of") return anyOf(specsIn(options).map((item) => compileCheck(item, setup)));
  if (name === "all_of") return allOf(specsIn(options).map((item) => compileCheck(item, setup)));
  const kind = name === undefined ? undefined : kindByName(name);
  if (!kind) throw new RangeError(`There is no check kind "${name}".`);
  return kind.compile(options, setup);
}

/** Data enters here: the rule schema has already checked that this is a list of specs. */
function specsIn(options: unknown): readonly CheckSpec[] {
  return options as readonly CheckSpec[];
}

function anyOf(checks: readonly Check[]): Check {
  return {
    target: checks.every((check) => check.target === "text") ? "text" : targetOf(checks),
    idle: (raw) => checks.every((check) => check.idle?.(raw) ?? false),
    isAbsent: (occurring) => checks.every((check) => check.isAbsent?.(occurring) ?? false),
    ...(checks.some((check) => check.document) && {
      document: (scope: Scope) =>
        firstOfEach(checks.flatMap((check) => check.document?.(scope) ?? [])),
    }),
    ...(checks.some((check) => check.repository) && {
      repository: (content: Content) =>
        checks.flatMap((check) => check.repository?.(content) ?? []),
    }),
  };
}

/** Several ways to see the same words are one hit: of equals the way that is named first, else the longer one. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const ends = new Map<string, number>();
  const again = new Set<Hit>();
  const fromLeft = hits
    .filter(isOfWords)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const hit of fromLeft) {
    const end = ends.get(hit.where) ?? -1;
    if (end >= hit.span.end) again.add(hit);
    else ends.set(hit.where, hit.span.end);
  }
  return hits.filter((hit) => !again.has(hit));
}

/** What is missing or wrong in a file is shown at one place and may be several things. */
function isOfWords({ facts }: Hit): boolean {
  return facts?.found !== undefined && facts.key === undefined;
}

function allOf(checks: readonly Check[]): Check {
  if (checks.some((check) => !check.document)) {
    throw new RangeError("`all_of` cannot hold a check that compares files, such as calendar.");
  }
  return {
    target: checks[0]?.target ?? "text",
    idle: (raw) => checks.some((check) => check.idle?.(raw) ?? false),
    isAbsent: (occurring) => checks.some((check) => check.isAbsent?.(occurring) ?? false),
    document(scope) {
      const hits = checks.map((check) => check.document?.(scope) ?? []);
      return hits.every((found) => found.length > 0) ? (hits[0] ?? []) : [];
    },
  };
}

function targetOf(checks: readonly Check[]): Check["target"] {
  return checks.some((check) => check.target === "repository") ? "repository" : "document";
}

type Within = "sentence" | "region" | "section" | "document";

/** A check whose hits are dropped where another check finds that they are harmless. */
export function except(check: Check, unlessSpec: CheckSpec, setup: Setup): Check {
  const exemptions = exemptionsIn(unlessSpec, setup);
  /** Tells which hits in a file are harmless; what it holds against them is searched once, when there is a hit. */
  const judgeIn = (scope: Scope): ((hit: Hit) => boolean) => {
    const known = new Map<Exemption, readonly Hit[]>();
    const harmless = (exemption: Exemption): readonly Hit[] => {
      const { unless, reach } = exemption;
      const found =
        known.get(exemption) ??
        unless.document?.(reach === "document" ? everywhere(scope) : scope) ??
        [];
      known.set(exemption, found);
      return found;
    };
    return (hit) =>
      exemptions.some((one) => harmless(one).some((other) => near(hit, other, one.reach, scope)));
  };
  const { document, repository, ...rest } = check;
  return {
    ...rest,
    ...(document && {
      document(scope: Scope) {
        const isHarmless = judgeIn(scope);
        return document(scope).filter((hit) => !isHarmless(hit));
      },
    }),
    ...(repository && {
      repository(content: Content) {
        const scopes = new Map(
          content.scopes.map((scope) => [scope.document.path, judgeIn(scope)]),
        );
        return repository(content).filter((hit) => !scopes.get(hit.path)?.(hit));
      },
    }),
  };
}

interface Exemption {
  readonly unless: Check;
  /** How near its hit must be; undefined: it must overlap. */
  readonly reach: Within | undefined;
}

/** Each item of any_of may say for itself how near it must be. */
function exemptionsIn({ within, ...spec }: CheckSpec, setup: Setup): Exemption[] {
  if (spec.any_of !== undefined) {
    return specsIn(spec.any_of).flatMap((item) => exemptionsIn({ within, ...item }, setup));
  }
  const unless = compileCheck(spec, setup);
  const reach = isWithin(within) ? within : unless.target === "text" ? undefined : "document";
  return [{ unless, reach }];
}

function everywhere(scope: Scope): Scope {
  return { ...scope, regions: scope.document.regions };
}

function isWithin(value: unknown): value is Within {
  return ["sentence", "region", "section", "document"].includes(String(value));
}

function near(hit: Hit, other: Hit, reach: Within | undefined, scope: Scope): boolean {
  if (reach === "document") return true;
  if (reach === undefined) return overlaps(hit.span, other.span);
  const region = regionOf(hit, scope);
  const second = regionOf(other, scope);
  if (!region || !second) return overlaps(hit.span, other.span);
  if (reach === "section") return region.section === second.section;
  if (region.block !== second.block) return false;
  return reach === "region" || sameSentence(region, hit, other);
}

function regionOf(hit: Hit, scope: Scope): Region | undefined {
  return scope.document.regions.find(
    (region) =>
      region.role === hit.where && contains(region.map.toSource(0, region.text.length), hit.span),
  );
}

function sameSentence(region: Region, a: Hit, b: Hit): boolean {
  return sentencesIn(region).some((sentence) => {
    const span = region.map.toSource(sentence.start, sentence.end);
    return overlaps(span, a.span) && overlaps(span, b.span);
  });
}
