import { sayList } from "../front-matter/plain-schema.ts";
import { valuesAt } from "../front-matter/values-at.ts";
import type { CheckSpec, Hit, Scope, Setup } from "../kind.ts";
import { hostOf, isUnder, readTarget } from "../link/target.ts";
import { wildcard } from "../link/wildcard.ts";
import { registryTexts } from "../registry-texts.ts";
import { isRecord } from "../registry-values.ts";
import {
  type ApprovedText,
  proseOf,
  rememberByLanguage,
  statementsOf,
  textsFrom,
  wordingOf,
} from "../statement/approved-texts.ts";
import { includes, tokensOf } from "../statement/wording.ts";
import { findHeading } from "./headings.ts";
import { startOfText } from "./start-of-text.ts";

/** Something that must be there. */
export interface Need {
  /** In plain words, for {missing}. */
  readonly name: string;
  /** The front matter key that would hold it. */
  readonly key?: string;
  isMet(scope: Scope): boolean;
}

export interface NeedOptions {
  readonly name?: string | undefined;
  readonly heading?: string | undefined;
  readonly key?: string | undefined;
  readonly statement?: string | undefined;
  readonly text_from?: string | undefined;
  readonly link?: LinkNeed | undefined;
  readonly [kind: string]: unknown;
}

interface LinkNeed {
  readonly host?: string | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly hosts_from?: string | undefined;
  readonly path?: string | undefined;
}

/**
 * `withinFirst`: it must stand within so many characters from the start of the text.
 * Undefined for a text that the registries do not hold: nobody can be asked for it.
 */
export function compileNeed(
  options: NeedOptions,
  setup: Setup,
  withinFirst: number | undefined,
): Need | undefined {
  const { name, ...what } = options;
  const kinds = Object.keys(what);
  if (kinds.length !== 1) {
    throw new RangeError(
      `Each item of any_of says one thing that must be there; this one says ${sayList(kinds, "and") || "nothing"}.`,
    );
  }
  const need = needFor(what, setup, withinFirst);
  return need && name !== undefined ? { ...need, name } : need;
}

function needFor(
  what: NeedOptions,
  setup: Setup,
  withinFirst: number | undefined,
): Need | undefined {
  if (what.key !== undefined) return keyNeed(what.key);
  if (what.heading !== undefined) return headingNeed(what.heading, withinFirst);
  if (what.link !== undefined) return linkNeed(what.link, setup, withinFirst);
  if (what.statement !== undefined) return statementNeed(what.statement, setup, withinFirst);
  if (what.text_from !== undefined) return textNeed(what.text_from, setup, withinFirst);
  return checkNeed(what, setup, withinFirst);
}

function keyNeed(key: string): Need {
  return {
    name: key,
    key,
    isMet: ({ document }) => valuesAt(document.data, key).length > 0,
  };
}

function headingNeed(heading: string, withinFirst: number | undefined): Need {
  return {
    name: `the heading “${heading}”`,
    isMet({ document }) {
      const place = findHeading(document, [heading]);
      return place !== undefined && isWithin(document, place.end, withinFirst);
    },
  };
}

function linkNeed(options: LinkNeed, setup: Setup, withinFirst: number | undefined): Need {
  const { host, hosts = [], hosts_from, path } = options;
  const given = host === undefined ? hosts : [host, ...hosts];
  const registered =
    hosts_from === undefined ? [] : registryTexts(setup.world.registries, hosts_from);
  const wanted = [...given, ...registered].map(hostOf);
  const anyHost = given.length === 0 && hosts_from === undefined;
  const fits = path === undefined ? () => true : wildcard(path);
  const where = `${sayList(wanted.slice(0, 3), "or")}${path ?? ""}`;
  return {
    name: `a link to ${where === "" ? "a listed site" : where}`,
    isMet: ({ document }) =>
      document.links.some((link) => {
        const target = readTarget(link.url);
        const known = target.host !== undefined && isUnder(target.host, wanted);
        return (
          (anyHost || known) && fits(target.path) && isWithin(document, link.span.end, withinFirst)
        );
      }),
  };
}

function statementNeed(id: string, setup: Setup, withinFirst: number | undefined): Need {
  const named = statementsOf(setup.world.registries, ["approved"]).filter(
    (entry) => entry.id === id,
  );
  const texts = rememberByLanguage((lang) =>
    named.flatMap((entry) => wordingOf(entry, lang) ?? []),
  );
  return { name: `the approved text ${id}`, isMet: holdsText(texts, withinFirst) };
}

function textNeed(path: string, setup: Setup, withinFirst: number | undefined): Need | undefined {
  const texts = textsFrom(setup.world.registries, path);
  const [first] = texts;
  return first && { name: `“${first.text}”`, isMet: holdsText(() => texts, withinFirst) };
}

function holdsText(
  texts: (document: Scope["document"]) => readonly ApprovedText[],
  withinFirst: number | undefined,
): Need["isMet"] {
  return ({ document }) => {
    const prose = proseOf(document.regions);
    const text = tokensOf(withinFirst === undefined ? prose : prose.slice(0, withinFirst));
    return texts(document).some((approved) => includes(approved.tokens, text, approved.slots));
  };
}

function checkNeed(spec: CheckSpec, setup: Setup, withinFirst: number | undefined): Need {
  const check = setup.check(spec);
  return {
    name: nameOfCheck(spec),
    isMet: (scope) =>
      (check.document?.(scope) ?? []).some((hit) => isEarly(hit, scope, withinFirst)),
  };
}

function isEarly(hit: Hit, { document }: Scope, withinFirst: number | undefined): boolean {
  if (withinFirst === undefined) return true;
  return hit.where !== "title" && isWithin(document, hit.span.end, withinFirst);
}

function isWithin(
  document: Scope["document"],
  end: number,
  withinFirst: number | undefined,
): boolean {
  return withinFirst === undefined || end <= startOfText(document, withinFirst);
}

function nameOfCheck(spec: CheckSpec): string {
  const [kind = "", options] = Object.entries(spec)[0] ?? [];
  if (kind === "phrases") return phrasesName(options);
  const means = isRecord(options) ? options.means : undefined;
  return typeof means === "string" ? means : `what ${kind} looks for`;
}

function phrasesName(options: unknown): string {
  const any: unknown = isRecord(options) ? options.any : options;
  if (!Array.isArray(any) || any.length === 0) return "one of the listed phrases";
  return sayList(
    any.slice(0, 3).map((phrase) => `“${String(phrase)}”`),
    "or",
  );
}
