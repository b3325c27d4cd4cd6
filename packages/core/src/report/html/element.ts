import type { h } from "hastscript";

/** A part of the page: a tree, in which a text stays text. Nothing here writes markup by hand. */
export type Element = ReturnType<typeof h>;

type Piece = Element | string;

/** What stands in an element; an empty list is nothing. */
export type Content = Piece | Piece[];
