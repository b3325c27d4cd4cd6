import type { Document, Role } from "./document.ts";
import { readDocument } from "./read-document.ts";

/** For tests: the source slices of every place where regions hold a text. */
export function sourcesOf(document: Document, text: string, role?: Role): string[] {
  return document.regions
    .filter((region) => role === undefined || region.role === role)
    .flatMap((region) => {
      const found: string[] = [];
      for (let at = region.text.indexOf(text); at >= 0; at = region.text.indexOf(text, at + 1)) {
        const span = region.map.toSource(at, at + text.length);
        found.push(document.source.slice(span.start, span.end));
      }
      return found;
    });
}

/** For tests: regions as `role: text` lines, file name left out. */
export function outline(source: string, path = "post.md"): string[] {
  return readDocument({ path, source })
    .regions.filter((region) => region.role !== "filename")
    .map((region) => `${region.role}: ${region.text}`);
}
