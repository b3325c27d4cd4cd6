import { digitsOf } from "./checksums.ts";

/** Social Security number: nine digits in ranges that were ever issued. SSA POMS RM 10201.035. */
export function ssnRanges(value: string): boolean {
  const separators = value.replace(/\d/gu, "").trim();
  if (separators.length > 1 && separators.charAt(0) !== separators.charAt(1)) return false;
  const digits = digitsOf(value);
  return (
    /^(?!000|666|9\d\d)\d{3}(?!00)\d\d(?!0000)\d{4}$/u.test(digits) && !/^(\d)\1{8}$/u.test(digits)
  );
}

/** No blank form, repeated digit or number from an advertisement: somebody wrote it as a real one, if with a slip. */
export function ssnShownAsReal(value: string): boolean {
  const digits = digitsOf(value);
  return !/^98765432\d$|^(\d)\1{8}$|^123456789$|^000000/u.test(digits);
}

/** Medicare Beneficiary Identifier: 11 characters by place, without S L O I B Z. CMS, MBI format. */
export function mbiAlphabet(value: string): boolean {
  const letter = "[AC-HJKMNP-RT-Y]";
  const either = "[0-9AC-HJKMNP-RT-Y]";
  const form = `^[1-9]${letter}${either}\\d${letter}${either}\\d${letter}${letter}\\d\\d$`;
  return new RegExp(form, "iu").test(value.replace(/[\s-]/gu, ""));
}

/** North American number: area and exchange start with 2 to 9, the area is no N11 code. */
export function nanpPhone(value: string): boolean {
  const digits = digitsOf(value)
    .replace(/^1(?=\d{10}$)/u, "")
    .slice(0, 10);
  if (digits.length === 7) return /^[2-9]\d{6}$/u.test(digits) && !/^\d11/u.test(digits);
  return /^[2-9](?!11)\d{2}[2-9](?!11)\d{6}$/u.test(digits) && !/^(\d)\1{9}$/u.test(digits);
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Numeric dates whose month and day exist; dates in words pass. */
export function realDate(value: string): boolean {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(value);
  if (iso) return dayExists(Number(iso[2]), Number(iso[3]));
  const other = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.]\d{2,4})?$/u.exec(value);
  if (!other) return !/^[\d\s./-]{0,20}$/u.test(value);
  return (
    dayExists(Number(other[1]), Number(other[2])) || dayExists(Number(other[2]), Number(other[1]))
  );
}

function dayExists(month: number, day: number): boolean {
  return day >= 1 && day <= (monthLengths[month - 1] ?? 0);
}

/** An age from 90 to 119 years. */
export function ageOver89(value: string): boolean {
  const age = Number(/\d{1,3}/u.exec(value)?.[0] ?? 0);
  return age >= 90 && age < 120;
}

/** Values that stand for nothing: 000000, XXXX, 123456789 as an example, {{ slot }}. */
export function notPlaceholder(value: string): boolean {
  const bare = value.replace(/[^\p{L}\p{N}]/gu, "");
  return !/^(?:(?:test|sample|demo|dummy|example)\p{N}{1,12}|0{1,30}|9{6,30}|x{1,30}|n{2,30}|#{1,30}|y{4}|m{2}d{2}y{2,4}|tbd|na|none|unknown|pending)$/iu.test(
    bare,
  );
}

/** Not a year on its own. */
export function notYear(value: string): boolean {
  return !/^(?:1[6-9]|20|21)\d\d$/u.test(value.trim());
}

/** Not a date or a range of years. */
export function notDate(value: string): boolean {
  return !/^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d\s?[-/]\s?(?:(?:19|20)?\d\d))$/u.test(
    value.trim(),
  );
}

/** Not a US phone number in its usual writing. */
export function notPhone(value: string): boolean {
  return !/^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/u.test(value.trim());
}

/** Not a billing, procedure, diagnosis, rule or standards code: 99213, G0101, ISO-9001, NCT01234567, OMB M-23-22. */
export function notCode(value: string): boolean {
  return !/^(?:NCT\d{8}|(?:OMB )?M-\d{2}-\d{2}|(?:ISO|RFC|CVE|ICD|CPT|HCPCS|DSM|COVID|SARS|FY)[- ]?\d[\d.-]{0,8}|[A-Z]\d{2}(?:\.\d{1,4}[A-Z]?)?)$/u.test(
    value.trim(),
  );
}
