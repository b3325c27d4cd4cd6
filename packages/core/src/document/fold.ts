import type { Span } from "../place.ts";
import type { OffsetMap } from "./document.ts";
import { replaceHomoglyphs } from "./homoglyphs.ts";

/** A normalised text and where each of its units came from. */
export interface Folded {
  readonly text: string;
  readonly map: OffsetMap;
}

const plain = /^[!-~]+(?: [!-~]+)*$/;
const letterSpaced = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){4,}(?![\p{L}\p{N}])/gu;
// The ASCII form of the above, cheap enough to run on every text.
const maybeLetterSpaced = /(?:^|[^A-Za-z0-9])[A-Za-z](?: [A-Za-z]){4}(?![A-Za-z0-9])/;

/**
 * Makes text comparable: NFKC, invisible characters and control codes dropped, look-alikes in Latin words made Latin,
 * typographic apostrophes in words and hyphens made ASCII, letter-spaced words joined, white space collapsed and trimmed.
 * Letter case stays. `map` is the map of the text before.
 */
export function fold(text: string, map: OffsetMap): Folded {
  if (plain.test(text) && !maybeLetterSpaced.test(text)) return { text, map };
  const once = foldOnce(text, map);
  // What one character becomes can change how its neighbours are read: U+0149 holds an apostrophe, jamo join.
  return rare.test(text) ? foldOnce(once.text, once.map) : once;
}

const rare = /[\u0149\u02B9-\u1FFF\u2C00-\uFFFF]/;

function foldOnce(text: string, map: OffsetMap): Folded {
  const units = normalize(text);
  const latin = replaceHomoglyphs(units.text);
  return collapse({ ...units, text: latin }, map);
}

interface Units {
  readonly text: string;
  /** Start and end in the text before, per unit. Undefined: unit by unit. */
  readonly starts: readonly number[] | undefined;
  readonly ends: readonly number[] | undefined;
}

const ascii = /^\p{ASCII}*$/u;
const controls = /[^\P{Cc}\s]/u;
/** A stretch of plain ASCII, or one character with the marks and invisible characters that follow it. */
const clusters =
  /((?:[\t\n\r -~](?!\P{ASCII}))+)|[\s\S](?:[\p{M}\u1160-\u11FF]|\p{Default_Ignorable_Code_Point})*/gu;
/** Half a surrogate pair shows nothing of its own, either: only escapes of YAML and JSON can write one. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\uFFF9-\uFFFB\uFDD0]/gu;
const pictograph = /\p{Extended_Pictographic}/u;
/** Signs that NFKC would turn into letters or that change a number (½): they stay. */
const kept = /[™℠\u00BC-\u00BE\u2150-\u215E]/;

function normalize(text: string): Units {
  if (ascii.test(text) && !controls.test(text)) {
    return { text, starts: undefined, ends: undefined };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(clusters)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1] !== undefined) {
      parts.push(match[1]);
      for (let at = start; at < end; at++) {
        starts.push(at);
        ends.push(at + 1);
      }
      continue;
    }
    const out = normalizeCluster(match[0], text, start);
    parts.push(out);
    for (let unit = 0; unit < out.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: parts.join(""), starts, ends };
}

function normalizeCluster(cluster: string, text: string, start: number): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code >= 0x20 && code < 0x7f) return cluster;
  if (/^\s$|^\x85$/.test(cluster)) return cluster === "\n" || cluster === "\t" ? cluster : " ";
  if (kept.test(cluster.charAt(0))) return cluster.charAt(0);
  // Emoji joined by U+200D count as one; only there can it not hide a letter.
  if (code > 0x7f && pictograph.test(cluster)) return pictographIn(cluster, text, start);
  const visible = cluster.replace(invisible, "");
  if (visible === "") return "";
  const composed = visible.normalize("NFKC").replace(/\s/g, " ").replace(invisible, "");
  if (/^[A-Za-z\d]\p{M}+$/u.test(composed)) return composed.charAt(0);
  if (/^\p{M}+$/u.test(composed) && /[A-Za-z\d]/.test(text.charAt(start - 1))) return "";
  if (/^[\u2019\u2018\u02BC\u02B9\u2032\u00B4]$/.test(visible) && inWord(text, start)) return "'";
  return /^[\u2010\u2011\uFE63\uFF0D]$/.test(composed) ? "-" : composed;
}

function pictographIn(cluster: string, text: string, start: number): string {
  const next = String.fromCodePoint(text.codePointAt(start + cluster.length) ?? 0);
  const bare = cluster.replace(invisible, "");
  return cluster.endsWith("\u200D") && pictograph.test(next) ? `${bare}\u200D` : bare;
}

function inWord(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

/** Joins letter-spaced words and makes every run of white space one space; none stays at the edges. */
function collapse(units: Units, map: OffsetMap): Folded {
  const { text } = units;
  const joined = spacesInsideWords(text);
  const parts: string[] = [];
  const origins: number[] = [];
  let pendingSpace = -1;
  let copied = 0;
  const flush = (end: number): void => {
    if (end > copied) parts.push(text.slice(copied, end));
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32 || (code >= 9 && code <= 13);
    if (space) {
      flush(at);
      copied = at + 1;
      if (!joined.has(at) && pendingSpace < 0) pendingSpace = at;
      continue;
    }
    if (pendingSpace >= 0) {
      if (origins.length > 0) {
        parts.push(" ");
        origins.push(pendingSpace);
      }
      pendingSpace = -1;
    }
    origins.push(at);
  }
  flush(text.length);
  return { text: parts.join(""), map: throughUnits(origins, units, map) };
}

const none: ReadonlySet<number> = new Set();

function spacesInsideWords(text: string): ReadonlySet<number> {
  const ascii7 = ascii.test(text);
  if (ascii7 && !maybeLetterSpaced.test(text)) return none;
  const spaces = new Set<number>();
  for (const match of text.matchAll(letterSpaced)) {
    for (let at = 0; at < match[0].length; at++) {
      if (match[0].charAt(at) === " ") spaces.add(match.index + at);
    }
  }
  return spaces;
}

function throughUnits(origins: readonly number[], units: Units, map: OffsetMap): OffsetMap {
  const startOf = (unit: number): number => units.starts?.[unit] ?? unit;
  const endOf = (unit: number): number => units.ends?.[unit] ?? unit + 1;
  return {
    toSource(start: number, end: number): Span {
      const last = origins.length - 1;
      if (last < 0) return map.toSource(0, 0);
      if (end <= start) {
        const at =
          start > last ? endOf(origins[last] ?? 0) : startOf(origins[Math.max(0, start)] ?? 0);
        return map.toSource(at, at);
      }
      const from = startOf(origins[Math.min(Math.max(0, start), last)] ?? 0);
      const to = endOf(origins[Math.min(end - 1, last)] ?? 0);
      return map.toSource(from, to);
    },
  };
}
