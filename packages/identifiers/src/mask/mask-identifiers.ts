import { findAddressBlocks } from "../finders/address-blocks.ts";
import { findAddresses } from "../finders/addresses.ts";
import { findAges } from "../finders/ages.ts";
import { findDates } from "../finders/dates.ts";
import { findPhones } from "../finders/phones.ts";
import { scan } from "../finders/scan.ts";
import { taggedPlaces } from "../finders/tagged-places.ts";
import { findEmails, findHandles, findIps, findUrls } from "../finders/web.ts";
import { nameSpans } from "../names/candidates.ts";
import { type Reading, read } from "../text/reading.ts";
import type { IdentifierType } from "../types.ts";
import { findCapitalized } from "./capitalized.ts";
import { findMoments, findNumbers } from "./numbers.ts";

interface Masked {
  readonly start: number;
  readonly end: number;
  readonly type: IdentifierType;
}

/** Longer texts are masked piece by piece, so that no finder sees more than this many UTF-16 units. */
const pieceLength = 4000;

/**
 * The text with everything that may be an identifier of any type written as ⟨TYPE⟩. For showing a source line to
 * people: it rather masks too much than too little, and knows nothing of packs or allow-lists.
 */
export function maskIdentifiers(text: string): string {
  // What is masked already stays as it is.
  return text
    .split(/(⟨[A-Z0-9_]{2,12}⟩)/u)
    .map((part, i) => (i % 2 === 1 ? part : maskPlain(part)))
    .join("");
}

function maskPlain(text: string): string {
  if (text.length <= pieceLength) return maskPiece(text);
  let out = "";
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    out += maskPiece(text.slice(from, to));
    from = to;
  }
  return out;
}

/** Cuts at white space where there is some; a longer token is masked as a whole. */
function pieceEnd(text: string, from: number): number {
  if (from + pieceLength >= text.length) return text.length;
  const space = text.lastIndexOf(" ", from + pieceLength);
  if (space > from) return space + 1;
  const next = text.slice(from).search(/\s/u);
  return next < 0 ? text.length : from + next + 1;
}

function maskPiece(text: string): string {
  if (text.length > pieceLength) return "⟨OTHER_ID⟩";
  // Invisible characters stay out of the masked text: they could hide the pieces of a number.
  const visible = text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu, "");
  const reading = read(visible);
  let out = "";
  let at = 0;
  for (const one of merged(spansOf(reading))) {
    out += `${visible.slice(at, one.start)}⟨${one.type}⟩`;
    at = one.end;
  }
  return out + visible.slice(at);
}

const ssnForm = /\d{3}[-. ]\d{2}[-. ]\d{4}/gu;

function spansOf(reading: Reading): Masked[] {
  const as = (type: IdentifierType, found: readonly { start: number; end: number }[]) =>
    found.map(({ start, end }) => ({ start, end, type }));
  return [
    ...as("SSN", scan(reading, ssnForm)),
    ...as("EMAIL", findEmails(reading)),
    ...as("URL", findUrls(reading, true)),
    ...as("URL", findHandles(reading)),
    ...as("IP", findIps(reading)),
    ...as("PHONE", findPhones(reading, true)),
    ...as("DATE", findMoments(reading)),
    ...as("DATE", findDates(reading, true)),
    ...as("AGE90", findAges(reading)),
    ...as("GEO", findAddresses(reading)),
    ...as("GEO", findAddressBlocks(reading)),
    // A single word is left to what masks every word that may be a name.
    ...as(
      "GEO",
      taggedPlaces(reading).filter(({ start, end }) => /\s/u.test(reading.plain.slice(start, end))),
    ),
    ...as("NAME", nameSpans(reading, true)),
    ...as("OTHER_ID", findNumbers(reading)),
    ...as("NAME", findCapitalized(reading)),
  ];
}

/** Overlapping spans become one, named after the first and longest. */
function merged(spans: readonly Masked[]): Masked[] {
  const out: Masked[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end) {
      if (span.end > last.end) out[out.length - 1] = { ...last, end: span.end };
    } else out.push(span);
  }
  return out;
}
