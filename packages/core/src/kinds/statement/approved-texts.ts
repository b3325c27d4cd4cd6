import type { Document, Region } from "../../document/document.ts";
import { readDocument } from "../../document/read-document.ts";
import type { Registries } from "../../schema/registries.ts";
import { type Entry, entriesOf, isRecord, textsAt } from "../registry-values.ts";
import { type SlotValues, type Tokens, tokensOf } from "./wording.ts";

/** An approved wording in one language. */
export interface ApprovedText {
  readonly id: string;
  /** As it stands in the registry, for suggestions. */
  readonly source: string;
  /** Without markup. */
  readonly text: string;
  readonly tokens: Tokens;
  readonly slots: SlotValues;
}

export function statementsOf(registries: Registries, statuses: readonly string[]): Entry[] {
  return entriesOf(registries, "statements").filter(
    (entry) => entry.status === undefined || statuses.includes(String(entry.status)),
  );
}

/** The wording of a statement in a language; `es` serves `es-MX`. A text without languages serves all. */
export function wordingOf(statement: Entry, lang: string): ApprovedText | undefined {
  const source = textIn(statement.text, lang);
  return source === undefined
    ? undefined
    : approvedText(String(statement.id ?? ""), source, slotsOf(statement));
}

function textIn(text: unknown, lang: string): string | undefined {
  if (typeof text === "string") return text;
  if (!isRecord(text)) return undefined;
  const found = text[lang] ?? text[lang.split("-")[0] ?? lang];
  return typeof found === "string" ? found : undefined;
}

function slotsOf(statement: Entry): SlotValues {
  const slots: unknown = statement.slots;
  if (!Array.isArray(slots)) return new Map();
  return new Map(
    slots.flatMap((slot): [string, string[]][] => {
      const allowed = textsAt(slot, "allowed");
      return isRecord(slot) && allowed.length > 0 ? [[String(slot.name), allowed]] : [];
    }),
  );
}

/** The texts at a path of the registries, such as organization.taglines; they are their own names. */
export function textsFrom(registries: Registries, path: string): ApprovedText[] {
  return textsAt(registries, path).map((source) => approvedText(path, source, new Map()));
}

function approvedText(id: string, source: string, slots: SlotValues): ApprovedText {
  const text = proseOf(readDocument({ path: "statement.md", source }).regions);
  return { id, source: source.trim(), text, tokens: tokensOf(text), slots };
}

const proseRoles: readonly string[] = ["body", "heading", "quote", "table", "html", "code"];

/** The regions that make up what a reader reads, each text once: also what is written as HTML or code. */
export function proseRegions(regions: readonly Region[]): Region[] {
  return regions.filter(({ role, text }) => proseRoles.includes(role) && text.trim() !== "");
}

export function proseOf(regions: readonly Region[]): string {
  return proseRegions(regions)
    .map(({ text }) => text)
    .join(" ");
}

/** A store of wordings by language: reading their markup once is enough for a run. */
export function rememberByLanguage<T>(make: (lang: string) => T): (document: Document) => T {
  const known = new Map<string, T>();
  return ({ lang }) => {
    const found = known.get(lang);
    if (found !== undefined) return found;
    const made = make(lang);
    known.set(lang, made);
    return made;
  };
}
