import type { Span } from "../place.ts";
import type { PlacedText } from "./body.ts";

/** A value of YAML, JSON or TOML with its place. */
export interface ValueNode {
  readonly span: Span;
  /** For strings, and numbers as long as an identifier: the text with its exact way back. Computed when asked. */
  readonly text?: () => PlacedText;
  readonly entries?: readonly ValueEntry[];
  readonly items?: readonly ValueNode[];
}

export interface ValueEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ValueNode;
}

/** A number long enough to be an identifier: a record number, a phone. A year or an order is none. */
export const longNumber: RegExp = /^\d{5,40}$/;

export type KeyPath = readonly (string | number)[];

/** The span of the value at a path, or of its nearest parent that exists. */
export function placeInTree(root: ValueNode, path: KeyPath): Span {
  let node = root;
  for (const key of path) {
    const next =
      node.items?.[Number(key)] ??
      node.entries?.findLast((entry) => entry.key === String(key))?.value;
    if (next === undefined) break;
    node = next;
  }
  return node.span;
}

/** Every string in the tree with its path, in source order. */
export function* stringsIn(node: ValueNode, path: KeyPath = []): Generator<[KeyPath, ValueNode]> {
  if (node.text !== undefined) yield [path, node];
  for (const entry of node.entries ?? []) yield* stringsIn(entry.value, [...path, entry.key]);
  for (const [index, item] of (node.items ?? []).entries()) {
    yield* stringsIn(item, [...path, index]);
  }
}
