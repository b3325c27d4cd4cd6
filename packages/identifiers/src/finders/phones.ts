import type { Found } from "../candidate.ts";
import type { Reading } from "../text/reading.ts";
import { phone } from "../validators/network.ts";
import { scan } from "./scan.ts";

const extension = "(?:,? ?(?:x|ext|extension)\\.? ?\\d{1,6})?";
const national = "(?:\\+?1[-. ]{0,2})?(?:\\(\\d{3}\\) ?|\\d{3}[-. /])\\d{3}[-. ]\\d{4}";
const local = "\\d{3}[-.]\\d{4}";
const international = "\\+\\d{1,3}(?:[-. ]{0,2}\\(?\\d{1,4}\\)?){2,6}";
const bare = "\\b[2-9]\\d{9}\\b";
const vanity =
  "(?:1[-. ])?\\(?8(?:00|33|44|55|66|77|88)\\)?[-. ][A-Z0-9]{3,7}(?:-[A-Z0-9]{3,7}){0,2}";
/** National forms of other countries: 0494 39 66 01, 04.12.66.22.72, (05) 4023 0417. Strict mode only. */
const foreign = "\\(?0\\d{1,4}\\)?(?:[-. /]{1,2}\\d{2,5}){1,5}";

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
    const main = value.replace(/,? ?(?:x|ext|extension)\.? ?\d{1,6}$/iu, "");
    if (/^\(?0/u.test(main)) return strict && looksForeign(main) ? { bonus: -0.2 } : false;
    if (!phone(main)) return formatted.test(main) && { bonus: -0.05 };
    // Seven digits, or ten without a separator, could be any number.
    return { bonus: /^\d{3}[-.]\d{4}$/u.test(main) ? -0.15 : /^\d{10}$/u.test(main) ? -0.25 : 0 };
  });
  return [...found, ...scan(reading, vanityForm, (value) => /[A-Z]/u.test(value))];
}

function looksForeign(value: string): boolean {
  const digits = value.replace(/\D/gu, "");
  return digits.length >= 9 && digits.length <= 12 && !/^\d{2}[-./]\d{2}[-./]\d{4}$/u.test(value);
}

/** A piece of a longer number, a price, a DOI or a parameter. */
function partOfLongerNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /[\p{L}\p{N}][-._/]$|[$#=%]$/u.test(before) || /^[-._/][\p{N}]|^[%=]/u.test(after);
}
