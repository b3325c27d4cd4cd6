import type { Document } from "../document/document.ts";
import { readDocument } from "../document/read-document.ts";
import { hiddenNames, publicPath } from "../report/public-paths.ts";
import type { Examiner } from "./examine.ts";
import type { WordedFinding } from "./word.ts";

interface About {
  readonly findings: readonly WordedFinding[];
  /** How the other files that a finding points to may be called, by path. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/**
 * Findings of rules that compare files, for a run that speaks of some files only. Such a finding may point to a file
 * that the run does not speak of: what its name shows is found here, because no finding says so any more.
 */
export function onlyAbout(
  only: ReadonlySet<string> | undefined,
  findings: readonly WordedFinding[],
  documents: readonly Document[],
  examine: Examiner,
): About {
  if (only === undefined) return { findings, elsewhere: new Map() };
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const nameOf = (path: string): string => {
    const document = byPath.get(path);
    const named = document === undefined ? [] : examine(nameOnly(document)).result.findings;
    return publicPath(path, hiddenNames({ findings: named }));
  };
  const mine = findings.filter(({ path }) => only.has(path));
  const others = new Set(mine.flatMap(({ related }) => related.map(({ path }) => path)));
  return {
    findings: mine,
    elsewhere: new Map(
      [...others].filter((path) => !only.has(path)).map((path) => [path, nameOf(path)]),
    ),
  };
}

/** A document with its name and front matter and no text: quick to look at. */
function nameOnly({ path, type, typeIsKnown, lang, data }: Document): Document {
  const bare = readDocument({ path, source: "" });
  const { source, format, bodyStart, regions, sections, links, images, tables } = bare;
  const { comments, blocks, entries, notices, limits } = bare;
  const said = { path, type, typeIsKnown, lang, data, source, format, bodyStart };
  const parts = {
    regions,
    sections,
    links,
    images,
    tables,
    comments,
    blocks,
    entries,
    notices,
    limits,
  };
  return { ...said, ...parts, placeOf: () => undefined, parsed: true };
}
