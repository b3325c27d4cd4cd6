import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** The character of a whole reference such as `&amp;` or `&#97;`; the reference itself when it names none. */
export function decodeReference(reference: string): string {
  const body = reference.slice(1, reference.endsWith(";") ? -1 : undefined);
  if (!body.startsWith("#")) return decodeNamedCharacterReference(body) || reference;
  const hexadecimal = /^#x/i.test(body);
  const code = Number.parseInt(body.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (Number.isNaN(code)) return reference;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || surrogate ? "\uFFFD" : String.fromCodePoint(code);
}

/** A character reference as it may stand in HTML text. */
export const referencePattern: RegExp =
  /&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g;
