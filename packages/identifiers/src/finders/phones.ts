import type { Found } from "../candidate.ts";
import type { Reading } from "../text/reading.ts";
import { ipv4, phone } from "../validators/network.ts";
import { findAddressBlocks } from "./address-blocks.ts";
import { overlapIndex } from "./overlap-index.ts";
import { scan } from "./scan.ts";
import { taggedPlaces } from "./tagged-places.ts";

const extension = "(?:,? ?(?:x|ext|extension)\\.? ?\\d{1,6})?";
const national = "(?:\\+?1[-. ]{0,2})?(?:\\(\\d{3}\\) ?|\\d{3}[-. /])\\d{3}[-. ]\\d{4}";
const local = "\\d{3}[-.]\\d{4}";
const international = "\\+\\d{1,3}(?:[-. ]{0,2}\\(?\\d{1,4}\\)?){2,6}";
const bare = "\\b[2-9]\\d{9}\\b";
const vanity =
  "(?:1[-. ])?\\(?8(?:00|33|44|55|66|77|88)\\)?[-. ][A-Z0-9]{3,7}(?:-[A-Z0-9]{3,7}){0,2}";
/** National forms of other countries: 0494 39 66 01, 04.12.66.22.72, (05) 4023 0417. Strict mode only. */
const foreign = "\\(?0\\d{1,4}\\)?(?:[-. /]{1,2}\\d{2,5}){1,5}";

/** Two to six groups of digits, as numbers of other countries are written. Strict mode only. */
const groups =
  /\+?\(?\d{1,5}\)?(?:[-. /]{1,2}\(?\d{2,8}\)?|\)\d{2,8}){1,5}(?:,? ?(?:x|ext|extension)\.? ?\d{1,6})?/gi;
/** Digits without a break count after a word of calling, behind a plus or a zero, or alone. */
const run = /\+?\d{6,14}/g;
const callWord =
  /\b(?:phone|telephone|tel|cell|mobile|call|called|calling|ring|text|texted|reach(?:ed)?|dial|contact|fax|number|whatsapp|line)\b[^\d\n]{0,40}$/iu;
const callJustBefore = /\b(?:phone|telephone|tel|cell|mobile|call|fax)\b[^\d\n]{0,12}$/iu;
/** Words before a number that make it something else. */
const otherLabel =
  /(?:\b(?:mrn|id|ids|chart|record|policy|plan|insurance|account|acct|member|subscriber|invoice|order|case|claim|group|license|licence|passport|serial|dea|npi|iban|card|cards|ssn|social security|zip|code|ticket|ref|reference|lot|isbn|version|dob|date)\b[^\d\n.]{0,16}|[#$€£]\s?|[\p{L}\d][-_/.])$/iu;

/** 123-456-7890 is nobody's number by the plan, but whoever writes it so means a phone. */
const formatted = /^(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}$/u;
const form = new RegExp(`(?:${international}|${national}|${local}|${bare})${extension}`, "gi");
const anyForm = new RegExp(
  `(?:${international}|${national}|${local}|${bare}|${foreign})${extension}`,
  "gi",
);
const vanityForm = new RegExp(vanity, "gu");

/** Numbers people can be called at. */
export function findPhones(reading: Reading, strict: boolean): Found[] {
  const text = reading.plain;
  const found = scan(reading, strict ? anyForm : form, (value, at) => {
    if (partOfLongerNumber(text, at, at + value.length)) return false;
    const isOther = strict && otherLabel.test(text.slice(Math.max(0, at - 32), at));
    if (isOther && !callJustBefore.test(text.slice(Math.max(0, at - 20), at))) return false;
    const main = value.replace(/,? ?(?:x|ext|extension)\.? ?\d{1,6}$/iu, "");
    if (/^\(?0/u.test(main)) return strict && looksForeign(main) ? { bonus: -0.1 } : false;
    if (!phone(main)) return formatted.test(main) && { bonus: -0.05 };
    // Seven digits, or ten without a separator, could be any number.
    const bare = strict ? -0.15 : -0.25;
    return { bonus: /^\d{3}[-.]\d{4}$/u.test(main) ? -0.15 : /^\d{10}$/u.test(main) ? bare : 0 };
  });
  if (strict) {
    const inAddress = overlapIndex(findAddressBlocks(reading));
    const inPlace = overlapIndex(taggedPlaces(reading));
    const called = (at: number) => callWord.test(text.slice(Math.max(0, at - 50), at));
    // 3-12-5 Minami: a house, since the name of a street or town follows.
    const isHouse = (one: Found) =>
      inPlace(one) && /^,? \p{L}/u.test(text.slice(one.end, one.end + 3));
    const foreign = findForeign(reading, found);
    found.push(...foreign.filter((one) => (!inAddress(one) && !isHouse(one)) || called(one.start)));
  }
  return [...found, ...scan(reading, vanityForm, (value) => /[A-Z]/u.test(value))];
}

function findForeign(reading: Reading, known: readonly Found[]): Found[] {
  const text = reading.plain;
  const isKnown = overlapIndex(known);
  const taken = (at: number, end: number) =>
    isKnown({ start: at, end }) ||
    otherLabel.test(text.slice(Math.max(0, at - 32), at)) ||
    partOfLongerNumber(text, at, end);
  const grouped = scan(reading, groups, (value, at) => {
    const main = value.replace(/,? ?(?:x|ext|extension)\.? ?\d{1,6}$/iu, "");
    if (!groupedPhone(main) || taken(at, at + value.length)) return false;
    return { bonus: -0.1 };
  });
  const runs = scan(reading, run, (value, at) => {
    if (taken(at, at + value.length)) return false;
    const said = callWord.test(text.slice(Math.max(0, at - 50), at));
    const alone = text.trim() === value;
    const digits = value.replace(/\D/gu, "").length;
    if (digits < (said ? 6 : 8)) return false;
    return said || alone || /^(?:\+|0)/u.test(value) ? { bonus: said ? 0 : -0.15 } : false;
  });
  return [...grouped, ...runs];
}

/** Seven to fifteen digits that are no date, no SSN, no ZIP+4 and no card. */
function groupedPhone(value: string): boolean {
  const digits = value.replace(/\D/gu, "");
  if (digits.length < 7 || digits.length > 15 || ipv4(value)) return false;
  if (/^(?:\d{1,2}|\d{4})([-./ ])\d{1,2}\1(?:\d{1,2}|\d{4})$/u.test(value)) return false;
  // 01310-200 is a postal code, 127/3810 a unit and a house
  if (/^\d{5}-\d{3}$|^\d{1,3}\/\d{1,5}$/u.test(value)) return false;
  if (/^\d{3}[-. ]\d{2}[-. ]\d{4}$|^\d{5}-\d{4}$|^\d{4}[- ]\d{4}[- ]\d{4}/u.test(value))
    return false;
  if (/^(?:19|20)\d\d[- ](?:19|20)\d\d$/u.test(value)) return false;
  return (
    !/^\d{1,3}(?:[., ]\d{3}){1,4}$/u.test(value) ||
    /^\+|^0|-/u.test(value) ||
    /^\d{3}(?: \d{3}){2}$/u.test(value)
  );
}

function looksForeign(value: string): boolean {
  const digits = value.replace(/\D/gu, "");
  return (
    digits.length >= 9 &&
    digits.length <= 12 &&
    !/^\d{2}[-./]\d{2}[-./]\d{4}$|^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(value)
  );
}

/** A piece of a longer number, a price, a DOI or a parameter. */
function partOfLongerNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /[\p{L}\p{N}][-._/]$|[$#=%]$/u.test(before) || /^[-._/][\p{N}]|^[%=]/u.test(after);
}
