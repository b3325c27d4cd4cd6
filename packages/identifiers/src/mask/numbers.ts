import type { Reading } from "../text/reading.ts";
import { isPlainNumber } from "./plain-numbers.ts";

const chain =
  /(?:[\p{L}]{1,12}[-_#])?[\p{L}]{0,12}\p{N}[\p{L}\p{N}]{0,60}(?:(?:[-./_#:]{1,2}| )[\p{L}]{0,6}\p{N}[\p{L}\p{N}]{0,60}){0,12}(?:[-_.][\p{L}\p{N}]{1,20}){0,6}/gu;

const moment =
  /(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z| ?[+-]\d\d:?\d\d)?(?![\p{L}\p{N}])/gu;

/** Dates with a time, as machines write them. */
export function findMoments(reading: Reading): { start: number; end: number }[] {
  return [...reading.plain.matchAll(moment)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Numbers and codes that may be identifiers: three digits and more, but years; letters mixed with digits. */
export function findNumbers(reading: Reading): { start: number; end: number }[] {
  if (!/\p{N}/u.test(reading.plain)) return [];
  const out: { start: number; end: number }[] = [];
  for (const found of reading.plain.matchAll(chain)) {
    const value = found[0];
    const digits = value.replace(/[^\p{N}]/gu, "").length;
    const year = /^(?:19|20)\d\d$/u.test(value);
    const small = /^\p{N}{1,2}(?:st|nd|rd|th|s)?$/u.test(value) && !/^9\d/u.test(value);
    const pair = /^\d{1,2}[.: -]\d{1,2}$/u.test(value);
    if (year || small || (pair && digits < 4)) continue;
    const end = found.index + value.length;
    const before = reading.plain.slice(Math.max(0, found.index - 8), found.index);
    if (isPlainNumber(value, before, reading.plain.slice(end, end + 16))) continue;
    out.push({ start: found.index, end });
  }
  return out;
}
