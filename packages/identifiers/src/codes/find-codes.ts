import { matchesOf } from "../text/matches.ts";
import { type Reading, remember } from "../text/reading.ts";
import { notCode } from "../validators/formats.ts";

/** Letters and digits that somebody gave a number to: LMK-0291, 88204471, MT 1777719884141. */
export interface Code {
  readonly start: number;
  readonly end: number;
  /** Long or mixed enough not to be a count: 4417 is not, LMK-4417 and 204417 are. */
  readonly isStrong: boolean;
  /** Letters and digits: nothing that is counted is written so. */
  readonly hasLetters: boolean;
}

/** One word of a code. An underscore joins words of file names and ends a code. */
const piece = /#?\*?[A-Za-z0-9]{1,40}(?:[-.+][A-Za-z0-9]{1,30}){0,8}\*?/g;

/** Small words in capitals that stand before numbers and are no part of them. */
const notPrefix =
  /^(?:MRNS?|IDS?|DLS?|CDL|SSNS?|VIN|UDI|SN|NO|NR|IS|MBI|DOB|DEA|NPI|CPT|ICD|LOT|IP|TEL|FAX|MRI|CT|ER|ICU|OR|IV|AM|PM|AND|THE|FOR|ON|IN|AT|TO|A|I|OF|CSN|FIN|REF|ACCT|CODE|TAG|PIN|PO|BOX|NCT|ISBN|DOI|HR|REG|EXT|RM|STE|SUITE|ROOM|MY|HER|HIS|PT|EMR|EHR|RX|BIN|PCN|GRP|HB|SB|HJR|SJR|NDC|CVX|CLIA|HCPCS|DRG|OMB|SP|FIPS|NIST|EIN|VA|HMO|PPO|VT|LLC|INC|USA?)$/;
const date =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|\d{1,2}\/\d{1,4}|(?:19|20)\d\d(?:[-/](?:(?:19|20)?\d\d))?)$/;
const telephone = /^(?:\+?1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}$|^\d{3}[-.]\d{4}$/;
const socialSecurity = /^\d{3}([-. ])\d{2}\1\d{4}$/;
const decimal = /^\d{1,6}\.\d{1,6}$|^\d{1,4}(?:\.\d{1,4}){2,3}$/;
const measure =
  /^\d{1,6}(?:st|nd|rd|th|mg|mcg|ml|kg|lbs?|oz|k|m|s|x|am|pm|hrs?|min|mm|cm|in|ft|km|mi|mph|g|gb|mb|tb|px|kb|bpm|ppm|yo)$/i;
/** 71-year-old, Phase-2, Post-9: a number and an ordinary word. Codes are written in capitals, or in few letters. */
const withWord = /^X{2}|[a-z]{4}|[A-Z][a-z]|^\d{1,3}[a-z]?-[a-z]{2}/;
/** FIT2026, EGD-2025: an offer or an event of a year. */
const eventYear = /^[A-Za-z]{2,10}[- ]?(?:19|20)\d\d$/;
/** DD-214, SF 180, SGLV 8286: forms of an agency. */
const formNumber = /^(?:DD|SF|OF|SGLV|SGLI|VGLI|TSGLI|CMS|HHS|W)[- ]?\d{1,4}[A-Z]?$/i;
/** 59714-2207 behind a state, or by itself. */
const zipPlus = /^\d{5}-\d{4}$/;
const stateBefore = /(?:,|\b[A-Z]{2}) $/;

const countedAfter =
  /^ (?:patients?|people|persons?|dollars|miles|steps|visits|beds|babies|births|hours|minutes|days|weeks|months|years|times|members|donors|volunteers|employees|nurses|calls|points|feet|pounds|calories|square|percent|million|billion|thousand|copies|tickets|participants|residents|families|doses|tests|shots|meals|surgeries|procedures|followers|views|words|characters|seats|spaces)\b/i;
/** Signs before a price, an address of a page or mail, a parameter, a part of a longer number. */
const partOfOther = /[$€£@\\/]$|\d[.,:]$|[?&][\w-]{1,20}=$|[\p{L}\d][-&]$|\(\d\d\)$/u;

/** Every code of a text. Found once per text; what it is called is decided elsewhere. */
export function findCodes(reading: Reading): readonly Code[] {
  if (reading.survey.digits < 2) return [];
  return remember(reading, "codes", () => codesIn(reading.plain));
}

/** Cards and bank accounts are written in up to six groups. */
const mostJoins = 5;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly digits: number;
}

function codesIn(text: string): Code[] {
  const pieces = piecesIn(text);
  const out: Code[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i] as Piece;
    let last = i;
    while (last - i < mostJoins && joins(text, pieces[last], pieces[last + 1], last > i)) last++;
    const end = (pieces[last] as Piece).end;
    const code = asCode(text, first.start, end);
    if (code) {
      out.push(code);
      i = last;
      continue;
    }
    const alone = asCode(text, first.start, first.end);
    if (alone) out.push(alone);
  }
  return out;
}

/** Words that hold a digit, and words in capitals, which may be the start of a code. */
function piecesIn(text: string): Piece[] {
  const out: Piece[] = [];
  for (const found of matchesOf(piece, text)) {
    const value = found[0];
    const digits = digitsIn(value);
    if (digits === 0 && !mayBegin(value)) continue;
    out.push({ start: found.index, end: found.index + value.length, text: value, digits });
  }
  return out;
}

/** Most words begin no code: one in small letters need not be held against the patterns. */
function mayBegin(word: string): boolean {
  return word.charCodeAt(0) < 97 && /^#?[A-Z]{1,5}$/.test(word) && !notPrefix.test(word);
}

function digitsIn(word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 48 && unit <= 57) count++;
  }
  return count;
}

function joins(text: string, one: Piece | undefined, next: Piece | undefined, isLater: boolean) {
  if (!one || !next || next.digits === 0) return false;
  const between = text.slice(one.end, next.start);
  if (between !== " " && between !== "-") return false;
  if (/[a-z]/.test(next.text) || next.digits < 2) return false;
  if (one.digits === 0) return !isLater;
  if (/[a-z]/.test(one.text) || date.test(next.text) || date.test(one.text)) return false;
  if (telephone.test(next.text)) return false;
  return one.digits >= 2 || /[A-Z]/.test(one.text);
}

function asCode(text: string, start: number, end: number): Code | undefined {
  const value = text.slice(start, end).replace(/^[#*]{1,2}|\*$/g, "");
  const digits = digitsIn(value);
  const hasLetters = /[A-Za-z]/.test(value);
  if (digits < 2 || value.length < 3 || digits > 34) return undefined;
  if (isOtherNumber(value) || !notCode(value)) return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  if (partOfOther.test(before) || (zipPlus.test(value) && stateBefore.test(before)))
    return undefined;
  const after = text.slice(end, end + 16);
  if (/^(?:[,.:/]\d|[%°@]|[./][A-Za-z]{2,4}\/)/.test(after)) return undefined;
  if (!hasLetters && countedAfter.test(after)) return undefined;
  const isMixed = hasLetters || /[-. ]/.test(value);
  if (!hasLetters && digits < 3) return undefined;
  const isStrong = hasLetters ? digits >= 3 && value.length >= 5 : digits >= (isMixed ? 5 : 6);
  return { start, end, isStrong, hasLetters };
}

function isOtherNumber(value: string): boolean {
  return (
    date.test(value) ||
    telephone.test(value) ||
    socialSecurity.test(value) ||
    decimal.test(value) ||
    measure.test(value) ||
    withWord.test(value) ||
    eventYear.test(value) ||
    formNumber.test(value) ||
    /^[A-Z]{2} \d{5}(?:-\d{4})?$/.test(value)
  );
}
