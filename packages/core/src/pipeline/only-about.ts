import type { Document } from "../document/document.ts";
import { readDocument } from "../document/read-document.ts";
import { hiddenNames, publicPath } from "../report/public-paths.ts";
import type { Examiner } from "./examine.ts";
import type { WordedFinding } from "./word.ts";

/**
 * Findings of rules that compare files, for a run that speaks of some files only. Such a finding may point to a file
 * that the run does not speak of: what that file's name shows is hidden here, because no finding says so any more.
 */
export function onlyAbout(
  only: ReadonlySet<string> | undefined,
  findings: readonly WordedFinding[],
  documents: readonly Document[],
  examine: Examiner,
): readonly WordedFinding[] {
  if (only === undefined) return findings;
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const shown = new Map<string, string>();
  const show = (path: string): string => {
    const known = shown.get(path);
    if (known !== undefined) return known;
    const document = byPath.get(path);
    const named = document === undefined ? [] : examine(nameOnly(document)).result.findings;
    const result = publicPath(path, hiddenNames({ findings: named }));
    shown.set(path, result);
    return result;
  };
  return findings
    .filter(({ path }) => only.has(path))
    .map((finding) => ({
      ...finding,
      related: finding.related.map((other) =>
        only.has(other.path) ? other : { ...other, path: show(other.path) },
      ),
    }));
}

/** A document with its name and front matter and no text: quick to look at. */
function nameOnly({ path, type, typeIsKnown, lang, data }: Document): Document {
  const bare = readDocument({ path, source: "" });
  const { source, format, bodyStart, regions, sections, links, images, tables } = bare;
  const { comments, blocks, entries, notices } = bare;
  const said = { path, type, typeIsKnown, lang, data, source, format, bodyStart, notices };
  const parts = { regions, sections, links, images, tables, comments, blocks, entries };
  return { ...said, ...parts, placeOf: () => undefined, parsed: true };
}
