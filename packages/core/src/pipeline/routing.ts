import type { Document } from "../document/document.ts";
import type { Finding } from "../finding.ts";
import { createPhraseIndex, type PhraseScan } from "../match/phrase-index.ts";
import { ignoreNotAllowed } from "../policy/engine-rules.ts";
import type { Policy } from "../policy/policy.ts";
import type { DocumentRoute, RouteReason } from "../report/report.ts";
import type { JudgedWaiver } from "./judge-waivers.ts";
import { attestations, type RoutingRow, routingTable, type Topic } from "./routing-table.ts";
import { compare } from "./sort.ts";

/** What routing must know of a document besides its text. */
export interface RoutingFacts {
  readonly policy: Policy;
  readonly waivers: readonly JudgedWaiver[];
}

/**
 * Who must look at each document, and why: a waiver that waits for approval, a type that a person attests, a topic.
 * A document that needs nobody is in the list as well, so that nobody is asked out of caution.
 */
export function routeDocuments(
  documents: readonly Document[],
  findings: readonly Finding[],
  facts: RoutingFacts,
): DocumentRoute[] {
  const byPath = Map.groupBy(findings, ({ path }) => path);
  return documents
    .map((document) => routeDocument(document, byPath.get(document.path) ?? [], facts))
    .toSorted((a, b) => compare(a.path, b.path));
}

function routeDocument(
  document: Document,
  mine: readonly Finding[],
  facts: RoutingFacts,
): DocumentRoute {
  const hasAny = topicWordsIn(document);
  const reasons = [
    ...askedWaivers(mine, facts),
    ...attestation(document),
    ...routingTable.flatMap((row) => byTopic(row, { document, mine, hasAny })),
  ];
  const roles = Map.groupBy(reasons, ({ role }) => role);
  return {
    path: document.path,
    type: document.type,
    roles: [...roles]
      .map(([role, why]) => ({ role, why: [...new Set(why.map((reason) => reason.why))] }))
      .toSorted((a, b) => compare(a.role, b.role)),
  };
}

interface Reason {
  readonly role: string;
  readonly why: RouteReason["why"][number];
}

/** A waiver in the registry that lacks an approval, or a comment in the text that asks for what needs two people. */
function askedWaivers(mine: readonly Finding[], { policy, waivers }: RoutingFacts): Reason[] {
  const waiting = waivers.flatMap(({ entry, waits_for, covers }) => {
    const asked = mine.some((finding) => finding.status === "new" && covers(finding, []));
    if (!asked) return [];
    const rule = policy.rules.find((one) => one.rule.id === entry.rule)?.rule;
    return waits_for.map((role) => ({
      role: role === "approver" ? (rule?.owner ?? role) : role,
      why: `waiver ${entry.id} for ${entry.rule} waits for approval`,
    }));
  });
  const refused = mine.filter(({ rule }) => rule === ignoreNotAllowed.id);
  const commented = refused.flatMap(({ message }) =>
    policy.rules
      .filter(({ rule }) => rule.waiver === "two" && message.startsWith(`${rule.id} `))
      .map(({ rule }) => ({ role: rule.route_to, why: `the text asks to set ${rule.id} aside` })),
  );
  return [...waiting, ...commented].filter(({ role }) => role !== "none");
}

/** Who attests has looked once the front matter says so. */
function attestation({ type, data }: Document): Reason[] {
  const asked = attestations[type];
  if (asked === undefined || isGiven(data[asked.key])) return [];
  return [{ role: asked.role, why: asked.what }];
}

/** Whether one of a topic's words stands in the document. */
type Asked = (words: readonly string[]) => boolean;

interface Routed {
  readonly document: Document;
  readonly mine: readonly Finding[];
  readonly hasAny: Asked;
}

function byTopic(row: RoutingRow, routed: Routed): Reason[] {
  if (!row.when.some((topic) => fits(topic, routed))) return [];
  return row.ask
    .filter((route) => route.if === undefined || fits(route.if, routed))
    .map(({ role }) => ({ role, why: row.why }));
}

function fits(topic: Topic, { document, mine, hasAny }: Routed): boolean {
  const { types, keys, values, words, rules } = topic;
  return (
    (types?.includes(document.type) ?? true) &&
    (keys?.some((key) => isGiven(document.data[key])) ?? true) &&
    (values === undefined ||
      Object.entries(values).some(([key, wanted]) =>
        valuesAt(document.data, key.split(".")).some((value) => wanted.includes(String(value))),
      )) &&
    (words === undefined || hasAny(words)) &&
    (rules?.some((rule) => mine.some((finding) => finding.rule === rule)) ?? true)
  );
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== "none";
}

function valuesAt(data: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(data)) {
    return data.flatMap((item) => valuesAt(item, key === undefined ? [] : [key, ...rest]));
  }
  if (key === undefined) return [data];
  return typeof data === "object" && data !== null && key in data
    ? valuesAt((data as Record<string, unknown>)[key], rest)
    : [];
}

const topicWords = createPhraseIndex();
const idsOf = new WeakMap<readonly string[], ReadonlySet<number>>();
for (const row of routingTable) {
  for (const { words } of [...row.when, ...row.ask.flatMap((route) => route.if ?? [])]) {
    if (words) idsOf.set(words, new Set(words.map((word) => topicWords.add(word))));
  }
}

/** The raw file is enough to choose a reader by: nobody is harmed by one look too many, and nothing need be parsed. */
function topicWordsIn({ source }: Document): Asked {
  let scan: PhraseScan | undefined;
  return (words) => {
    scan ??= topicWords.scan(source.replace(/\s{2,}|[^\S ]/g, " "));
    return scan.any(idsOf.get(words) ?? new Set());
  };
}
