import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** 16 hexadecimal digits that say whether a text we wrote is still the one we would write. */
export function bodyHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

/** Names the comment on a file as a whole. `shownPath` is the path without identifiers: a hash can be guessed back. */
export function fileFingerprint(shownPath: string): string {
  return `file-${bytesToHex(sha256(utf8ToBytes(`file\0${shownPath}`))).slice(0, 32)}`;
}
