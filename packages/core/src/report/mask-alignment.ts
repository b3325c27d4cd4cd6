import type { Span } from "../place.ts";

/** A piece of a masked text: a mask or text that was left as it was, with the place it came from. */
export interface MaskedPiece {
  readonly text: string;
  readonly from: Span;
  readonly mask: boolean;
}

/** Stands for an identifier, as maskIdentifiers writes it. */
const mask = /(⟨[A-Z][A-Z0-9_]*⟩)/;

/**
 * Where each piece of a masked text came from. What stands between masks is found again in the original from left
 * to right; where that is ambiguous a place may be off, but no masked text comes back.
 */
export function alignMask(original: string, masked: string): MaskedPiece[] {
  const parts = masked.split(mask);
  const last = parts.length - 1;
  const pieces: MaskedPiece[] = [];
  let at = 0;
  for (let index = 0; index < parts.length; index += 2) {
    const text = parts[index] ?? "";
    const start =
      index === 0 ? 0 : index === last ? original.length - text.length : original.indexOf(text, at);
    const from = Math.max(start, at);
    const token = parts[index - 1];
    if (token !== undefined)
      pieces.push({ text: token, from: { start: at, end: from }, mask: true });
    at = from + text.length;
    if (text !== "") pieces.push({ text, from: { start: from, end: at }, mask: false });
  }
  return pieces;
}
