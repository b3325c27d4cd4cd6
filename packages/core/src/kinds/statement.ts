import type { FromSchema } from "json-schema-to-ts";
import type { Document, Region } from "../document/document.ts";
import { sentencesOf } from "../document/sentences.ts";
import type { Span } from "../place.ts";
import { sayList } from "./front-matter/plain-schema.ts";
import { valuesAt } from "./front-matter/values-at.ts";
import type { Check, Hit, Kind, Scope } from "./kind.ts";
import { bodyStart, valuePlace } from "./places/missing-place.ts";
import type { Entry } from "./registry-values.ts";
import {
  type ApprovedText,
  proseOf,
  proseRegions,
  rememberByLanguage,
  statementsOf,
  textsFrom,
  wordingOf,
} from "./statement/approved-texts.ts";
import { type Bars, isApproved, nearest, type Ranked, ranked } from "./statement/nearest.ts";
import { sayChanges } from "./statement/word-diff.ts";
import { includes, tokensOf } from "./statement/wording.ts";

const options = {
  type: "object",
  description: "The text must be an approved text, word for word.",
  properties: {
    kinds: {
      type: "array",
      minItems: 1,
      description: "Kinds of statements in registries/statements.yml, such as reply or holding.",
      items: { type: "string", minLength: 1 },
    },
    ids: {
      type: "array",
      minItems: 1,
      description: "Only these statements.",
      items: { type: "string", minLength: 1 },
    },
    texts_from: {
      type: "string",
      description:
        "Other approved texts, by their place in the registries, such as organization.taglines.",
    },
    id_key: {
      type: "string",
      default: "statement_id",
      description: "The front matter key that says which statement the document is.",
    },
    status: {
      type: "array",
      description: "Statements with one of these statuses count. Normally [approved].",
      items: { type: "string" },
    },
    per: {
      enum: ["document", "region", "sentence"],
      default: "document",
      description: "Compare the whole text, or each paragraph or sentence on its own.",
    },
    similar_from: {
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.6,
      description: "Share of equal words (0 to 1) from which a text counts as a changed statement.",
    },
    same_from: {
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 1,
      description: "Share of equal words from which a text passes: 0.92 lets small edits through.",
    },
    case_sensitive: {
      type: "boolean",
      default: true,
      description: "False: upper and lower case make no difference, as in a tagline in capitals.",
    },
    only_similar: {
      type: "boolean",
      description:
        "Hit only texts that resemble an approved one, not those that are something else. Always so for regions and sentences.",
    },
  },
  additionalProperties: false,
} as const;

export type StatementOptions = FromSchema<
  typeof options,
  { keepDefaultedPropertiesOptional: true }
>;

export const statementKind: Kind<StatementOptions> = {
  name: "statement",
  about: "Finds text that should be an approved statement and differs from it.",
  options,
  example: { kinds: ["reply"], id_key: "statement_id", similar_from: 0.6 },
  target: "document",
  compile(given, { world }): Check {
    const statements = statementsOf(world.registries, given.status ?? ["approved"]);
    const wanted = statements.filter((entry) => isWanted(entry, given));
    const rule: StatementRule = {
      statements,
      idKey: given.id_key ?? "statement_id",
      similarFrom: given.similar_from ?? 0.6,
      sameFrom: given.same_from ?? 1,
      caseSensitive: given.case_sensitive ?? true,
      onlySimilar: given.only_similar ?? false,
      candidates: rememberByLanguage((lang) => [
        ...wanted.flatMap((entry) => wordingOf(entry, lang) ?? []),
        ...(given.texts_from === undefined ? [] : textsFrom(world.registries, given.texts_from)),
      ]),
      open: given.kinds !== undefined || given.ids !== undefined || given.texts_from !== undefined,
    };
    const per = given.per ?? "document";
    return {
      target: "document",
      document: (scope) =>
        per === "document" ? checkDocument(rule, scope) : checkPieces(rule, scope, per),
    };
  },
};

interface StatementRule extends Bars {
  readonly statements: readonly Entry[];
  readonly idKey: string;
  readonly onlySimilar: boolean;
  readonly candidates: (document: Document) => readonly ApprovedText[];
  /** True when a document that names no statement must still be one of some kinds. */
  readonly open: boolean;
}

function isWanted(entry: Entry, { kinds, ids }: StatementOptions): boolean {
  if (kinds === undefined && ids === undefined) return false;
  return (
    (kinds === undefined || kinds.includes(String(entry.kind))) &&
    (ids === undefined || ids.includes(String(entry.id)))
  );
}

function checkDocument(rule: StatementRule, scope: Scope): Hit[] {
  const [claim] = valuesAt(scope.document.data, rule.idKey);
  // All that a reader reads, whatever the rule's `where`: words hidden in HTML are words.
  const regions = proseRegions(scope.document.regions);
  const text = proseOf(regions);
  if (claim) return checkClaim(rule, String(claim.value), text, regions, scope.document);
  if (!rule.open) return [];
  const candidates = rule.candidates(scope.document);
  if (candidates.some((approved) => isApproved(rule, approved, text))) return [];
  const near = nearest(rule, candidates, text);
  if (near) return [changed(near, bodyPlace(regions, scope.document), scope.document)];
  if (rule.onlySimilar) return [];
  return [
    {
      ...bodyPlace(regions, scope.document),
      facts: { id: "", percent: 0, expected: sayIds(candidates) },
      reasons: ["it is none of the approved texts"],
    },
  ];
}

function sayIds(candidates: readonly ApprovedText[]): string {
  return sayList([...new Set(candidates.map(({ id }) => id))], "or") || "an approved text";
}

/** The front matter says which statement the document is: nothing else will do. */
function checkClaim(
  rule: StatementRule,
  id: string,
  text: string,
  regions: readonly Region[],
  document: Document,
): Hit[] {
  const named = rule.statements.filter((entry) => entry.id === id);
  const wordings = named.flatMap((entry) => wordingOf(entry, document.lang) ?? []);
  if (wordings.length === 0) {
    const [claim] = valuesAt(document.data, rule.idKey);
    const why =
      named.length === 0
        ? "no approved statement has this id"
        : `it has no approved text in ${document.lang}`;
    return [
      {
        ...valuePlace(document, claim?.path ?? [rule.idKey]),
        facts: { id, found: id },
        reasons: [why],
      },
    ];
  }
  if (wordings.some((approved) => isApproved(rule, approved, text))) return [];
  const [closest] = ranked(rule, wordings, text);
  return closest ? [changed(closest, bodyPlace(regions, document), document)] : [];
}

interface Place {
  readonly span: Span;
  readonly where: Hit["where"];
}

function changed({ approved, comparison }: Ranked, place: Place, { format }: Document): Hit {
  const diff = sayChanges(comparison.changes);
  return {
    ...place,
    facts: {
      id: approved.id,
      percent: Math.floor(comparison.similarity * 100),
      diff: diff === "" ? "only punctuation differs" : diff,
      expected: approved.text,
    },
    // In YAML a replacement would have to be quoted and indented like the value it replaces.
    ...((format === "markdown" || format === "mdx" || format === "text") && {
      suggestions: [approved.source],
      wordsFrom: "policy" as const,
    }),
  };
}

function bodyPlace(regions: readonly Region[], document: Document): Place {
  const spans = regions.map((region) => region.map.toSource(0, region.text.length));
  const [first] = spans;
  if (!first) return bodyStart(document);
  const end = Math.max(...spans.map((span) => span.end));
  return { span: { start: first.start, end }, where: "body" };
}

/** Paragraphs or sentences that resemble an approved text without being it. */
function checkPieces(rule: StatementRule, scope: Scope, per: "region" | "sentence"): Hit[] {
  const candidates = rule.candidates(scope.document);
  return scope.regions.flatMap((region) => {
    const pieces =
      per === "region" ? [{ start: 0, end: region.text.length }] : sentencesOf(region.text);
    return pieces.flatMap((piece) => {
      const text = region.text.slice(piece.start, piece.end);
      if (candidates.some((approved) => holdsApproved(rule, approved, text))) return [];
      const near = nearest(rule, candidates, text);
      if (!near) return [];
      const span = region.map.toSource(piece.start, piece.end);
      return [changed(near, { span, where: region.role }, scope.document)];
    });
  });
}

function holdsApproved(rule: StatementRule, approved: ApprovedText, text: string): boolean {
  return (
    includes(approved.tokens, tokensOf(text), approved.slots, rule.caseSensitive) ||
    isApproved(rule, approved, text)
  );
}
