import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import picomatch from "picomatch";
import { byCodeUnit } from "../posix-path.ts";
import { whyUnreadable } from "../why-unreadable.ts";
import { type Ground, judgePath } from "./judge-path.ts";

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface Listing {
  /** Paths from the root with `/`, in code unit order. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
  /** Globs that fit no file. */
  readonly unmatched: readonly string[];
}

/** True for a path from the root (a folder ends in `/`) that is not content. */
export type LeftOut = (path: string) => boolean;

/**
 * Finds the files that fit the globs; a glob that starts with `!` takes files out again.
 *
 * Walks the folders itself rather than through a glob library, because those pass over unreadable folders and
 * links that lead elsewhere without a word, and nothing may go unchecked in silence.
 */
export async function listFiles(
  ground: Ground,
  globs: readonly string[],
  isLeftOut: LeftOut,
): Promise<Listing> {
  const wanted = readGlobs(globs);
  const paths: string[] = [];
  const skipped: Skipped[] = [];

  const takeFile = (path: string): void => {
    if (!wanted.take(path)) return;
    const judgement = judgePath(ground, path);
    if (judgement.is === "skipped") skipped.push({ path, reason: judgement.reason });
    else paths.push(path);
  };

  const takeLink = (path: string): void => {
    const judgement = judgePath(ground, path);
    if (judgement.is === "file") takeFile(path);
    else if (!wanted.take(path) && !wanted.mayHold(path)) return;
    else if (judgement.is === "skipped") skipped.push({ path, reason: judgement.reason });
    else skipped.push({ path, reason: "a link to a folder, which is checked where it stands" });
  };

  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readFolder(folder)) {
      const path = folder + entry.name;
      const isFolder = entry.isDirectory();
      if (isNever(entry.name) || isLeftOut(isFolder ? `${path}/` : path)) continue;
      if (entry.name.startsWith(".") && !wanted.hasDotNames) continue;
      if (entry.isSymbolicLink()) takeLink(path);
      else if (!isFolder) takeFile(path);
      else if (wanted.mayHold(path)) await walk(`${path}/`);
    }
  };

  const readFolder = async (folder: string): Promise<readonly Dirent[]> => {
    try {
      return await readdir(join(ground.root, folder), { withFileTypes: true });
    } catch (error) {
      skipped.push({ path: folder || "./", reason: `folder not read: ${whyUnreadable(error)}` });
      return [];
    }
  };

  await walk("");
  return {
    paths: paths.sort(byCodeUnit),
    skipped: skipped.sort((a, b) => byCodeUnit(a.path, b.path)),
    unmatched: wanted.unmatched(),
  };
}

function isNever(name: string): boolean {
  return name === "node_modules" || name === ".git";
}

interface Globs {
  /** Whether the path fits, remembering which globs it fitted. */
  take(path: string): boolean;
  /** Whether anything below the folder could fit. */
  mayHold(folder: string): boolean;
  readonly hasDotNames: boolean;
  unmatched(): readonly string[];
}

/** Whether a path of content that is not on this disk fits the globs. */
export function fitsGlobs(globs: readonly string[]): (path: string) => boolean {
  const wanted = readGlobs(globs);
  return (path) => {
    const names = path.split("/");
    const isHidden = names.some((name) => name.startsWith(".")) && !wanted.hasDotNames;
    return !isHidden && !names.some(isNever) && wanted.take(path);
  };
}

function readGlobs(texts: readonly string[]): Globs {
  const takenOut = texts.filter((text) => text.startsWith("!")).map((text) => text.slice(1));
  const isTakenOut = picomatch(takenOut.map(fromRoot), { dot: true });
  const globs = texts
    .filter((text) => !text.startsWith("!"))
    .map((text) => {
      const glob = fromRoot(text);
      return { text, base: picomatch.scan(glob).base, fits: picomatch(glob) };
    });
  const matched = new Set<string>();
  return {
    hasDotNames: globs.some(({ text }) => /(^|\/)\.[^./]/.test(text)),
    take(path) {
      const fitting = globs.filter(({ fits }) => fits(path));
      for (const { text } of fitting) matched.add(text);
      return fitting.length > 0 && !isTakenOut(path);
    },
    mayHold: (folder) => globs.some(({ base }) => base === "" || isOnOneLine(base, folder)),
    unmatched: () => globs.map(({ text }) => text).filter((text) => !matched.has(text)),
  };
}

function fromRoot(glob: string): string {
  return glob.replace(/^\.?\//, "");
}

/** Whether one folder is the other or stands above it. */
function isOnOneLine(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);
}
