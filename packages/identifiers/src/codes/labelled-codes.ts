import type { Found } from "../candidate.ts";
import { plainHeader } from "../sources/table-header-source.ts";
import { matchesOf } from "../text/matches.ts";
import { standsAlone } from "../text/pattern.ts";
import { type Reading, remember, sentenceAt } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import { type CodeKind, endsInMarker, type LabelWords, labelWords } from "./code-labels.ts";
import { type Code, findCodes } from "./find-codes.ts";
import { asItsLike, formOf, type NamedCode } from "./nameless-codes.ts";

/** All labels in one pass: the number of the group tells which words they are. */
const anyLabel = new RegExp(
  `(?:\\b|(?<=_))(?:${labelWords.map(({ words }) => `(${words})`).join("|")})(?![a-z0-9])`,
  "gi",
);

interface Label extends Omit<LabelWords, "words"> {
  readonly start: number;
  readonly end: number;
}

/** Codes that the words around them call by one kind of number; every code goes to the label that fits best. */
export function codesOf(kind: CodeKind): (reading: Reading, around: Surroundings) => Found[] {
  return (reading, { label, strict, role }) =>
    (role === "link-url" ? [] : namedCodes(reading, label))
      .filter((one) => one.kind === kind && !(one.isGuess && strict))
      .map(({ start, end, bonus }) => ({ start, end, bonus }));
}

/** Codes of a text; in a table or under a key the header names those that nothing else names. */
function namedCodes(reading: Reading, header: string | undefined): readonly NamedCode[] {
  const codes = findCodes(reading);
  if (codes.length === 0) return [];
  const inText = namedInText(reading, codes);
  const kind = header === undefined ? undefined : kindOfHeader(header);
  if (kind === undefined || kind === "none") return inText;
  const rest = codes.filter(
    ({ start }) => !inText.some((one) => one.start === start && !one.isGuess),
  );
  return [
    ...inText.filter((one) => !one.isGuess),
    ...rest.map((code): NamedCode => ({ ...code, kind, bonus: 0 })),
  ];
}

/** Keys by which we keep our own texts, incidents and pictures. */
const ownKey =
  /\b(?:statement|incident|consent|campaign|report|image|video|scan|kit|list|survey|application|transaction|ticket|release|asset|analytics|tag|pixel|post|page)\b/;

function kindOfHeader(header: string): CodeKind | "none" | undefined {
  const plain = plainHeader(header);
  if (ownKey.test(plain)) return undefined;
  const last = labelsIn(plain).at(-1);
  return last && !last.isVague && (last.isClear || last.form === undefined) ? last.kind : undefined;
}

function namedInText(reading: Reading, codes: readonly Code[]): readonly NamedCode[] {
  return remember(reading, "named codes", () => withNames(reading, codes));
}

function withNames(reading: Reading, codes: readonly Code[]): NamedCode[] {
  const text = reading.plain;
  const labels = labelsIn(text);
  const named: NamedCode[] = [];
  const nameless: Code[] = [];
  let before: NamedCode | undefined;
  let from = 0;
  for (const code of codes) {
    while (from < labels.length && (labels[from]?.end ?? 0) < code.start - farthest) from++;
    const one = nameOf(reading, code, labelsNear(labels, from, code), before);
    if (one === undefined) nameless.push(code);
    else if (one !== "none") named.push(one);
    before = one === "none" ? undefined : one;
  }
  const kinds = new Map(named.map((one) => [formOf(text, one), one.kind]));
  return [...named, ...nameless.flatMap((code) => asItsLike(text, code, kinds))];
}

/** Labels farther away name nothing, in characters. */
const farthest = 120;
const farthestAfter = 28;

function labelsNear(labels: readonly Label[], from: number, code: Code): Label[] {
  const out: Label[] = [];
  for (let i = from; i < labels.length; i++) {
    const label = labels[i] as Label;
    if (label.start > code.end + farthestAfter) break;
    out.push(label);
  }
  return out;
}

function labelsIn(text: string): Label[] {
  const out: Label[] = [];
  for (const found of matchesOf(anyLabel, text)) {
    const group = found.findIndex((part, i) => i > 0 && part !== undefined);
    const words = labelWords[group - 1];
    const end = found.index + found[0].length;
    if (words === undefined || !standsAlone(text, found.index, end)) continue;
    const isClear = words.isClear || (!words.isVague && endsInMarker.test(found[0]));
    out.push({ ...words, isClear, start: found.index, end });
  }
  return out;
}

/** Between the numbers of a list: `00481 and 00482`. */
const listed = /^(?:,? ?(?:and|or|&|\/|,)? ?#?)$/i;

function nameOf(
  reading: Reading,
  code: Code,
  labels: readonly Label[],
  before: NamedCode | undefined,
): NamedCode | "none" | undefined {
  const text = reading.plain;
  if (before && listed.test(text.slice(before.end, code.start))) return { ...before, ...code };
  const sentence = sentenceAt(reading, code.start);
  const inSentence = labels.filter(({ start }) => start >= sentence.start && start < sentence.end);
  let [best, most] = bestOf(text, code, inSentence, before);
  if (best === undefined && code.isStrong) {
    // "There is an ID of a pump on it. Please take out MMT-1885."
    const earlier = labels.filter((one) => one.end <= sentence.start && one.kind !== "none");
    [best, most] = bestOf(text, code, earlier, before);
    most = Math.min(most, 0.9);
  }
  if (best === undefined) return undefined;
  if (best.kind === "none") return "none";
  if (!code.isStrong && most < 1.6) return undefined;
  return { ...code, kind: best.kind, bonus: bonusOf(text, code, best, most) };
}

function bestOf(
  text: string,
  code: Code,
  labels: readonly Label[],
  before: NamedCode | undefined,
): [Label | undefined, number] {
  let best: Label | undefined;
  let most = -Infinity;
  for (const label of labels) {
    const worth = worthOf(text, code, label, before);
    if (worth === undefined || worth < most) continue;
    most = worth;
    best = label;
  }
  return [best, most];
}

/** ", number 88204471": that it is a number is said at the number itself. */
const numbered = /(?:\b(?:number|no\.?|nr\.?|id|code|reads?|says?)|#)[ :,(]{1,3}$/i;

/** How much less sure a number is whose name stands apart or is a plain noun. */
function bonusOf(text: string, code: Code, { isClear, isVague }: Label, worth: number): number {
  if (isClear) return worth >= 1.6 ? 0 : -0.1;
  if (isVague) return -0.35;
  if (worth >= 1.4) return -0.1;
  const isNear =
    worth >= 0.8 || numbered.test(text.slice(Math.max(0, code.start - 12), code.start));
  return isNear ? -0.15 : -0.35;
}

/** "in her chart", "on the card": says where, not what. */
const placed = /\b(?:in|on|from|into|inside|onto|under|near|beside|at|with|by) (?:\w{1,8} )?$/i;
/** Between a number and a name that follows it: "4417 is her MRN", "00482913 (chart)". */
const linked =
  /^ ?(?:[;,(=-]{0,2} ?)(?:(?:that's|that is|which is|this is|is|was|isn't|wasn't|as|on|in|are|being) )?(?:not )?(?:(?:her|his|their|my|your|the|our|a|that) )?(?:(?:number|no\.?|id|one) (?:on|of|from|for) (?:(?:her|his|their|the|a|an) )?)?(?:\w{2,12} )?$/i;
/** Nothing but small words and signs: the number follows its name at once. */
const atOnce =
  /^[^\p{L}\p{N}\n]{0,6}(?:(?:is|was|are|were|reads?|says?|shows?|number|no|nr|id|code|of|on|the|ending|ends|in|as|called|being|printed|listed|given|has|ref)[^\p{L}\p{N}\n]{1,5}){0,4}$/iu;

/** How well a label names a code; undefined when it does not. 2 is a clear name at the code itself. */
function worthOf(
  text: string,
  code: Code,
  label: Label,
  before: NamedCode | undefined,
): number | undefined {
  const { isClear, isVague, reach, kind, form } = label;
  if (form && !form.test(text.slice(code.start, code.end))) return undefined;
  const basic = isVague ? 0.6 : isClear ? 2 : 1.5;
  if (label.start >= code.end) {
    const between = text.slice(code.end, label.start);
    if (
      kind === "none" ||
      between.length > farthestAfter ||
      !between.trim() ||
      !linked.test(between)
    )
      return undefined;
    return basic - 0.5 - between.length / 60;
  }
  // A label inside a code is a part of it.
  if (label.end > code.start) return undefined;
  const distance = code.start - label.end;
  if (distance > reach) return undefined;
  const between = text.slice(label.end, code.start);
  const isPlace = placed.test(text.slice(Math.max(0, label.start - 20), label.start));
  if (isPlace && kind === "none") return undefined;
  if (atOnce.test(between)) return basic + (kind === "none" ? 0.1 : 0) - distance / 200;
  if (kind === "none") return undefined;
  // The number before took it already.
  if (before && before.start >= label.end) return undefined;
  return basic - 0.4 - distance / 80 - (isPlace ? 0.3 : 0);
}
