import type { Span } from "../place.ts";
import type { Region } from "./document.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Abbreviations after which a sentence goes on, as a rule. */
const goesOn =
  /(?:^|[\s([“"'‘])(?:Dr|Drs|Mr|Mrs|Ms|Mx|Prof|St|Ste|Mt|Ft|Rev|Hon|Gov|Sen|Rep|Gen|Col|Sgt|Capt|Lt|Jr|Sr|vs|approx|dept|Dept|est|Ave|Blvd|Rd|Bldg|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|cf|al|ca|[A-Z])\.["”')\]]*\s*$/;
/** Abbreviations of what has a number: the sentence goes on when one follows. */
const numbered = /(?:^|[\s(])(?:[Nn]os?|[Ff]igs?|[Vv]ol|pp?|[Ee]xt|Rm|Sec|Ch|Pt)\.\s*$/;
/** Abbreviations that may end a sentence: it goes on unless a capital letter follows. */
const mayEnd =
  /(?:^|[\s([])(?:[ap]\.m|etc|U\.S(?:\.A)?|U\.K|D\.C|M\.D|Ph\.D|R\.N|D\.O|Jr|Sr|Inc|Co|Corp|Ltd)\.["”')\]]*\s*$/;
/** A lone capital: an initial (J. Torres), not the end of a phrase such as "vitamin C." before a capital. */
const nameAfterSign = /\b(?:U\.S|U\.K)\.\s*$/;

/** Sentences of a text, in order, with the white space around them left out. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const segment of segmenter.segment(text)) {
    const end = segment.index + segment.segment.length;
    if (end < text.length && continues(text.slice(start, end), text.slice(end, end + 40))) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

const byRegion = new WeakMap<Region, readonly Span[]>();

/** The sentences of a region's text, kept since many checks ask. */
export function sentencesIn(region: Region): readonly Span[] {
  const known = byRegion.get(region) ?? sentencesOf(region.text);
  byRegion.set(region, known);
  return known;
}

function continues(before: string, after: string): boolean {
  const tail = before.slice(-40);
  if (mayEnd.test(tail)) return !/^["“‘'(]*\p{Lu}/u.test(after) || isNamed(tail, after);
  if (numbered.test(tail)) return /^\s*#?\d/.test(after);
  if (/(?:^|\s)I\.\s*$/.test(tail)) return false;
  return goesOn.test(tail);
}

/** "U.S. Department": a country before a capital is an adjective more often than an end. */
function isNamed(tail: string, after: string): boolean {
  return (
    nameAfterSign.test(tail) &&
    !/^(?:The|This|That|We|It|He|She|They|You|I|In|If|A|An|Our|Your)\b/.test(after)
  );
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = start + slice.trimEnd().length;
  if (to > from) sentences.push({ start: from, end: to });
}
