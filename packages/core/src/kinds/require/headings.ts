import type { Document, Region } from "../../document/document.ts";
import type { Span } from "../../place.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import type { Hit } from "../kind.ts";
import { bodyStart } from "../places/missing-place.ts";
import { plain } from "../statement/wording.ts";

export interface HeadingRule {
  /** Each with its alternatives. */
  readonly wanted: readonly (readonly string[])[];
  readonly inOrder: boolean;
}

/** One hit for all that are missing, and one for each that stands too early. */
export function missingHeadings({ wanted, inOrder }: HeadingRule, document: Document): Hit[] {
  const places = wanted.map((names) => findHeading(document, names));
  const missing = wanted.filter((_, i) => !places[i]).map(sayHeading);
  const hits: Hit[] =
    missing.length === 0
      ? []
      : [{ ...bodyStart(document), facts: { missing: sayList(missing, "and"), expected: "" } }];
  return inOrder ? [...hits, ...outOfOrder(wanted, places)] : hits;
}

function sayHeading(names: readonly string[]): string {
  return sayList(
    names.map((name) => `“${name}”`),
    "or",
  );
}

function outOfOrder(
  wanted: readonly (readonly string[])[],
  places: readonly (Span | undefined)[],
): Hit[] {
  let latest: { readonly span: Span; readonly names: readonly string[] } | undefined;
  const hits: Hit[] = [];
  for (const [i, span] of places.entries()) {
    const names = wanted[i] ?? [];
    if (!span) continue;
    if (latest && span.start < latest.span.start) {
      const order = `${sayHeading(names)} after ${sayHeading(latest.names)}`;
      hits.push({ span, where: "heading", facts: { missing: order, expected: order } });
    } else {
      latest = { span, names };
    }
  }
  return hits;
}

/**
 * A heading that starts with one of the names, or a lead-in of a paragraph or a sentence: bold in the source, or
 * followed by a colon ("**What we know.** Smoke was reported", "Next update: 3:30 a.m.").
 */
export function findHeading(document: Document, names: readonly string[]): Span | undefined {
  const wanted = names.map(comparable);
  for (const region of document.regions) {
    const place = placeIn(region, wanted, document.source);
    if (place) return place;
  }
  return undefined;
}

function placeIn(region: Region, wanted: readonly string[], source: string): Span | undefined {
  if (region.role !== "heading" && region.role !== "body" && region.role !== "quote") {
    return undefined;
  }
  const text = comparable(region.text);
  // Offsets carry over only while the comparable form has the length of the text.
  if (text.length !== region.text.length) return undefined;
  for (const name of wanted) {
    const starts = region.role === "heading" ? [0] : sentenceStarts(text);
    const start = starts.find((at) => startsWithWords(text, name, at) && isLeadIn(at, name));
    if (start !== undefined) return region.map.toSource(start, start + name.length);
  }
  return undefined;

  function isLeadIn(at: number, name: string): boolean {
    if (region.role === "heading") return true;
    if (text[at + name.length] === ":") return true;
    const before = source.slice(0, region.map.toSource(at, at + 1).start).trimEnd();
    return /(?:\*\*|__|<strong>|<b>)$/.test(before);
  }
}

/** Letter case and the form of quotes make no difference; region texts have single spaces already. */
function comparable(text: string): string {
  return plain(text).toLowerCase();
}

function startsWithWords(text: string, name: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/[.!?:…]["')\]]*\s+/g)) starts.push(end.index + end[0].length);
  return starts;
}
