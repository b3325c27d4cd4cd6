/** Numbers that everybody may call. */
const emergency = /^(?:[2-9]11|988)$/u;
const counted =
  /^ ?(?:%|percent|people|persons|patients|visitors|veterans|families|children|words|characters|pages|days|hours|minutes|seconds|weeks|months|years|times|miles|feet|meters|dollars|beds|steps|calories|points|px|mg|mcg|ml|g|kg|lbs?|million|billion)(?![\p{L}\p{N}])/iu;

/**
 * Whether a number or code stands there for everybody to read: a share, a price, a count, a time, a common term.
 * @param before the text in front of it, `after` what follows
 */
export function isPlainNumber(value: string, before: string, after: string): boolean {
  return (
    emergency.test(value) ||
    /^\d00$/u.test(value) ||
    /^(?:19|20)\d\d[-–](?:19|20)\d\d$/u.test(value) ||
    /^(?:\d{1,2}:\d{2}(?::\d{2})?|24[/-]7)$/u.test(value) ||
    /^(?:COVID-19|H\dN\d|[hH][1-6]|B12|[1-4]D)$/u.test(value) ||
    (/^\d{1,3}(?:\.\d{1,2})?$/u.test(value) && counted.test(after)) ||
    isGrouped(value, before, after) ||
    isMark(value, before, after)
  );
}

/** 1,200 and $45,000: what stands before and after the comma reaches here apart. */
function isGrouped(value: string, before: string, after: string): boolean {
  if (!/^\d{1,3}(?:\.\d{2})?$/u.test(value)) return false;
  const first = /^,\d{3}(?![\d,-])/u.test(after) && !/[\p{L}\p{N},/#_-]$/u.test(before);
  const second =
    value.length === 3 &&
    /(?<![\p{L}\p{N},/#_-])\d{1,3},$/u.test(before) &&
    !/^[,\d-]/u.test(after);
  return first || second || (/[$€£]$/u.test(before) && !/^[-,\d]/u.test(after));
}

/** &#8217; is a quotation mark and such. What stands for a letter or a digit is none. */
function isMark(value: string, before: string, after: string): boolean {
  if (!before.endsWith("&#") || !after.startsWith(";")) return false;
  const code = /^x/iu.test(value) ? Number.parseInt(value.slice(1), 16) : Number(value);
  return code >= 160 && code <= 0x10ffff && /[\p{P}\p{S}\p{Z}]/u.test(String.fromCodePoint(code));
}
