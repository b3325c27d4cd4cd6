import type { Document, Region } from "../document/document.ts";
import { sentencesOf } from "../document/sentences.ts";
import type { Check, Hit, Scope } from "../kinds/kind.ts";
import type { Span } from "../place.ts";

/** A hit at a stretch of a region's text. */
export function hitIn(region: Region, place: Span, facts: Hit["facts"] = {}): Hit {
  return {
    span: region.map.toSource(place.start, place.end),
    where: region.role,
    facts: { found: region.text.slice(place.start, place.end), ...facts },
  };
}

/** Hits of a check in one region. */
export function hitsIn(check: Check, region: Region, scope: Scope): Hit[] {
  if (!check.document || check.isAbsent?.(scope.scan(region))) return [];
  // Not `...scope`: that would read its regions, thousands of times for a long file.
  const { document, world, scan } = scope;
  return check.document({ document, world, scan, regions: [region], occurring: scan(region) });
}

/** The stretch of a region's text that a source span stands for. */
export function textSpan(region: Region, span: Span): Span {
  const start = firstUnit(region, (unit) => unit.end > span.start);
  const end = firstUnit(region, (unit) => unit.start >= span.end);
  return { start, end: Math.max(start, end) };
}

/** The first unit of the text from which on `reached` holds; source places never run backwards. */
function firstUnit(region: Region, reached: (unit: Span) => boolean): number {
  let low = 0;
  let high = region.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(region.map.toSource(middle, middle + 1))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the source holds the stretch of text as it is, with no markup in it, so that it can be replaced. */
export function standsPlain(document: Document, region: Region, place: Span): boolean {
  const span = region.map.toSource(place.start, place.end);
  return document.source.slice(span.start, span.end) === region.text.slice(place.start, place.end);
}

const unseen = new Set<string>(["code", "comment", "filename", "link-url", "image", "calendar"]);

/** The regions of the whole document that its readers see. */
export function visibleRegions(document: Document): Region[] {
  return document.regions.filter((region) => !unseen.has(region.role) && !isKey(region));
}

function isKey(region: Region): boolean {
  return region.role.startsWith("front-matter:");
}

/** Without link texts that a paragraph among the regions holds already. */
export function withoutRepeats(regions: readonly Region[]): Region[] {
  const blocks = new Set(
    regions.filter(({ role }) => role !== "link-text").map(({ block }) => block),
  );
  return regions.filter(({ role, block }) => role !== "link-text" || !blocks.has(block));
}

/** Where a finding about many regions is shown: their section's heading, else the first sentence. */
export function placeFor(regions: readonly Region[], document: Document): Hit | undefined {
  const [first] = regions;
  if (!first) return undefined;
  const heading = document.sections[first.section]?.heading;
  if (heading && heading.text !== "") return hitIn(heading, { start: 0, end: heading.text.length });
  return hitIn(first, sentencesOf(first.text)[0] ?? { start: 0, end: first.text.length });
}

export type Within = "region" | "section" | "document";

/** Two regions with the same key stand together; the cells of a table row count as one region. */
export function togetherKey(region: Region, within: Within): string {
  if (within === "document") return "";
  if (within === "section") return String(region.section);
  if (region.role === "table") return `row ${region.block}`;
  return `${region.role} ${region.block} ${region.map.toSource(0, 1).start}`;
}

/** Throws RangeError when a nested check does not look at text. */
export function textCheck(check: Check, kind: string): Check {
  if (check.target === "text") return check;
  throw new RangeError(
    `\`${kind}\` can only combine checks that look at text, such as phrases or pattern.`,
  );
}
