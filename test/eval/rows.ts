import { readFileSync } from "node:fs";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly ignore?: boolean;
}

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly spans: readonly Span[];
}

export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** FNV-1a. A fifth of the groups is never looked at while rules are written or fitted. */
export function heldOut(key: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % 5 === 0;
}
