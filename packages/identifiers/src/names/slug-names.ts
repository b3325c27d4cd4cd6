import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { matchesOf } from "../text/matches.ts";
import type { Reading } from "../text/reading.ts";
import type { NameSpan } from "./name-span.ts";

const extension =
  "\\.(?:jpe?g|png|webp|gif|heic|tiff?|bmp|svg|mp4|mov|avi|webm|mp3|wav|m4a|pdf|docx?|txt|zip|dcm)\\b";
const isFile = new RegExp(extension, "i");
const fileName = new RegExp(
  `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]{1,24}(?:[-_][\\p{L}\\p{N}]{1,24}){1,9}${extension}`,
  "giu",
);
const ofPatients =
  /(?:^|[-_])(?:before|after|patients?|pt|story|scans?|x-?ray|mri|ct|surgery|op|post-?op|pre-?op|smile|consent|release|charts?|mrn|wound|testimonial|survivor|chemo|baby|newborn|nicu|icu|rehab|recovery|bell|case|room|bed|results?|labs?|record|discharge|bill|letter|interview|quote|license|licence|passport|insurance|card|intake|forms?|dl|id)(?=[-_.\d]|$)/iu;
const ofOthers =
  /(?:^|[-_])(?:dr|md|rn|np|do|staff|team|headshot|board|ceo|speaker|author|donor|sample|stock|logo|provider|nurse|event|poster|flyer|award|template|demo|mockup)(?=[-_.\d]|$)/iu;

/** "amy-lund-before.jpg": a name in the name of a file about somebody's care. */
export function slugNames(reading: Reading): readonly NameSpan[] {
  const text = reading.plain;
  if (!hasFileName(reading)) return none;
  const out: NameSpan[] = [];
  for (const found of matchesOf(fileName, text)) {
    const [file] = found;
    if (ofOthers.test(file) || !ofPatients.test(file)) continue;
    const name = nameIn(file);
    if (name !== undefined)
      out.push({ start: found.index + name.start, end: found.index + name.end, sure: 0.9 });
  }
  return out;
}

export function hasFileName({ plain }: Reading): boolean {
  return isFile.test(plain);
}

const none: readonly NameSpan[] = [];

/** A first name of the lists and a word beside it that is no ordinary one. */
function nameIn(file: string): { readonly start: number; readonly end: number } | undefined {
  const words = [...matchesOf(/[\p{L}\p{N}]{1,24}/gu, file)];
  for (const [i, one] of words.entries()) {
    const two = words[i + 1];
    if (two === undefined || !isWord(one[0]) || !isWord(two[0])) continue;
    const [a, b] = [wordFacts(one[0].toLowerCase()), wordFacts(two[0].toLowerCase())];
    const inOrder = firstNameRank(a) > 0 && ordinaryRank(b) === 0;
    const turned = firstNameRank(b) > 0 && ordinaryRank(a) === 0 && lastNameRank(a) > 0;
    if (ordinaryRank(a) > 0 && ordinaryRank(b) > 0) continue;
    if (inOrder || turned) return { start: one.index, end: two.index + two[0].length };
  }
  return undefined;
}

function isWord(part: string): boolean {
  return /^\p{L}{2,20}$/u.test(part);
}
