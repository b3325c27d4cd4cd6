/**
 * Shows what was found without repeating content: a plain word or a number of up to three digits as it is, dates
 * and other short codes with their digits as 0, and of everything else only what kind of thing it is.
 */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Math.abs(value) < 1000 ? String(value) : "a number";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a group of keys";
  return showText(String(value));
}

function showText(text: string): string {
  if (text === "") return "empty text";
  if (/^[a-z][a-z-]{0,29}$|^[A-Z]{2,3}$/.test(text)) return `"${text}"`;
  if (/^[0-9./:TZ+-]{1,30}$/.test(text)) return `text like ${text.replace(/[0-9]/g, "0")}`;
  return `text of ${text.length} ${text.length === 1 ? "character" : "characters"}`;
}

/** A key as it is, unless it looks like content that slipped into a key's place. */
export function showKey(key: string): string {
  return isPlainKey(key) ? `"${key}"` : "with this name";
}

export function showKeyInList(key: string): string {
  return isPlainKey(key) ? `"${key}"` : "another key";
}

function isPlainKey(key: string): boolean {
  return /^[A-Za-z_$][\w./$-]{0,59}$/.test(key) && !/[0-9]{4}/.test(key);
}
