import { identifierTypes, maskIdentifiers, safeHarborLetters } from "@wardline/identifiers";
import type { Document } from "../document/document.ts";
import type { Finding, Severity, Suggestion } from "../finding.ts";
import { severities } from "../finding.ts";
import type { Hit } from "../kinds/kind.ts";
import { registryRows } from "../kinds/registry-texts.ts";
import { indexLines, type Lines, type Span } from "../place.ts";
import type { CompiledRule } from "../policy/policy.ts";
import { roleName } from "../report/plain-words.ts";
import type { Rule } from "../schema/rule.ts";
import type { World } from "../world.ts";

/** A hit with its rule and file, before it is worded. */
export interface Draft {
  readonly rule: CompiledRule;
  readonly path: string;
  readonly hit: Hit;
}

/** A finding whose fingerprint is still to be made. */
export type WordedFinding = Omit<Finding, "fingerprint">;

/** Said once by the engine, so that no rule can forget it: what to do about text that is already in git. */
function alreadyInHistory({ route_to }: Rule): string {
  return `Taking it out of the file is not enough: the text is already in the git history. Tell ${roleName(route_to)} today and follow your incident page.`;
}

/** The same for identifiers that may turn out to be harmless. */
const ifRealInHistory =
  "If it belongs to a patient, the text is already in the git history: tell the privacy officer today and follow your incident page.";

/** Turns hits into findings: places, words, masks. A rule cannot show what it found: masking is done here. */
export function wordFindings(
  documents: readonly Document[],
  drafts: readonly Draft[],
  world: World,
): WordedFinding[] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const lines = new Map<string, Lines>();
  const linesOf = (path: string): Lines => {
    const source = byPath.get(path)?.source ?? registryText(path, world) ?? "";
    const known = lines.get(path) ?? indexLines(source);
    lines.set(path, known);
    return known;
  };
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const finding = wordFinding(draft, linesOf, world);
    const key = [
      finding.rule,
      finding.path,
      finding.start.offset,
      finding.end.offset,
      finding.message,
    ];
    if (seen.has(key.join("\0"))) return [];
    seen.add(key.join("\0"));
    return [finding];
  });
}

/** A finding may stand in a file of the registries, which is no document. */
function registryText(path: string, { registryFiles = {} }: World): string | undefined {
  return Object.values(registryFiles).find((file) => file.path === path)?.text;
}

function wordFinding(
  { rule: compiled, path, hit }: Draft,
  linesOf: (path: string) => Lines,
  world: World,
): WordedFinding {
  const { rule } = compiled;
  const place = (span: Span, at = path) => ({
    start: linesOf(at).position(span.start),
    end: linesOf(at).position(span.end),
  });
  const identifier = hit.identifier ?? rule.identifier;
  return {
    rule: rule.id,
    severity: weaker(compiled.severity(path), hit.severity),
    status: "new",
    path,
    where: hit.where,
    ...place(hit.span),
    message: messageOf(rule, hit, world),
    ...(identifier !== undefined && { masked: `⟨${identifier}⟩`, identifier }),
    url: compiled.url,
    citations: rule.citations.map((citation) => citation.text),
    route_to: rule.route_to,
    waiver: rule.waiver,
    related: (hit.related ?? []).map(({ path: other = path, span, message }) => ({
      path: other,
      ...place(span, other),
      message: maskIdentifiers(message),
    })),
    suggestions: (hit.suggestions ?? []).flatMap((text) =>
      suggestionOf(text, hit, place(hit.span), identifier !== undefined),
    ),
  };
}

/** A rule's level as configured, or weaker where the hit is only possible. */
function weaker(configured: Severity | "off", hit: Severity | undefined): Severity {
  const own = configured === "off" ? "advice" : configured;
  return hit !== undefined && severities.indexOf(hit) > severities.indexOf(own) ? hit : own;
}

function messageOf(rule: Rule, hit: Hit, world: World): string {
  const secret = hit.identifier ?? rule.identifier;
  const facts = Object.entries(hit.facts ?? {}).map(([name, value]) => {
    const said = name === "key" ? withoutIndexes(String(value)) : String(value);
    const shown = secret !== undefined && name === "found" ? `⟨${secret}⟩` : said;
    const known = hit.wordsFrom === "policy" || isPublic(shown, world);
    return [name, known ? shown : maskIdentifiers(shown)] as const;
  });
  const say = fill(tidy(rule.say), new Map(facts));
  const reasons = reasonSentence(hit.reasons ?? []);
  const type = identifierTypes.find((one) => one === secret);
  const law = type === undefined ? "" : `${safeHarbor}(${safeHarborLetters[type]}).`;
  const history = type === undefined ? "" : ifRealInHistory;
  return [
    say,
    reasons,
    law,
    suggestionSentence(rule, world),
    rule.discloses ? alreadyInHistory(rule) : history,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** `approvals.by` for `approvals.0.by`: the place shows which entry it is, and a number could be taken for somebody's. */
function withoutIndexes(key: string): string {
  return key.replace(/\.\d+(?=\.|$)/g, "");
}

/** Said once by the engine, with the letter of the type. */
const safeHarbor = "Safe Harbor identifier under 45 CFR 164.514(b)(2)(i)";

const publicTexts = new WeakMap<World, string>();

/** What the registries already say is no secret: an incident's id, an approved sentence, a role. */
function isPublic(text: string, world: World): boolean {
  let known = publicTexts.get(world);
  if (known === undefined) {
    known = JSON.stringify(world.registries);
    publicTexts.set(world, known);
  }
  return known.includes(JSON.stringify(text).slice(1, -1));
}

/** The two strongest reasons: more would bury the advice. */
function reasonSentence(reasons: readonly string[]): string {
  const strongest = [...new Set(reasons)].slice(0, 2);
  return strongest.length === 0 ? "" : `Why it fired: ${strongest.join("; ")}.`;
}

/** YAML folds lines; a message is one paragraph. */
function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * An unknown placeholder is left out rather than shown: pack lint refuses it before it gets here. What stands in
 * brackets with placeholders is said only where all of them are known.
 */
function fill(say: string, facts: ReadonlyMap<string, string>): string {
  const known = say.replace(/\[([^[\]]*\{[a-z_]+\}[^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{([a-z_]+)\}/g)].every(([, name = ""]) => facts.get(name)) ? part : "",
  );
  return known.replace(/\{([a-z_]+)\}/g, (_, name: string) => facts.get(name) ?? "…");
}

function suggestionSentence(rule: Rule, world: World): string {
  if (rule.suggest?.text) return `Try: “${tidy(rule.suggest.text)}”`;
  if (rule.suggest?.persona) return personaSentence(world);
  const id = rule.suggest?.statement;
  if (id === undefined) return "";
  const text = approvedText(id, world);
  return text === undefined ? "" : `Approved wording (${id}): “${tidy(text)}”`;
}

/** Personas that may be used on the day of the run; three are enough to choose from. */
function personaSentence(world: World): string {
  const ids = registryRows(world.registries, "personas").flatMap((row) => {
    if (typeof row !== "object" || row === null || !("id" in row)) return [];
    const reviewed = "review_by" in row && String(row.review_by) >= world.asOf.slice(0, 10);
    return reviewed ? [`“persona: ${String(row.id)}”`] : [];
  });
  return ids.length === 0 ? "" : `Approved here: ${ids.slice(0, 3).join(" or ")}.`;
}

function approvedText(id: string, world: World): string | undefined {
  const statement = registryRows(world.registries, "statements").find(
    (row) => typeof row === "object" && row !== null && "id" in row && row.id === id,
  );
  if (typeof statement !== "object" || statement === null || !("text" in statement))
    return undefined;
  const { text } = statement;
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null || !("en" in text)) return undefined;
  return typeof text.en === "string" ? text.en : undefined;
}

/** A suggestion made from the document's own text is offered only when it holds nothing that may identify someone. */
function suggestionOf(
  text: string,
  hit: Hit,
  place: Pick<Suggestion, "start" | "end">,
  secret: boolean,
): Suggestion[] {
  const fromPolicy = hit.wordsFrom === "policy";
  if (!fromPolicy && (secret || maskIdentifiers(text) !== text)) return [];
  return [{ ...place, text, safe: hit.safe ?? false }];
}
