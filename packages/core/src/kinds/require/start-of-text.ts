import type { Document } from "../../document/document.ts";
import { proseRegions } from "../statement/approved-texts.ts";

/** The source offset up to which the first `characters` characters of what a reader reads reach. */
export function startOfText(document: Document, characters: number): number {
  let left = characters;
  for (const region of proseRegions(document.regions)) {
    if (left <= region.text.length) return region.map.toSource(0, left).end;
    left -= region.text.length + 1;
    if (left <= 0) return region.map.toSource(0, region.text.length).end;
  }
  return document.source.length;
}
