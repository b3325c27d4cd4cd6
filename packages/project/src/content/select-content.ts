import { join, resolve } from "node:path";
import { type Problem, ProblemError } from "@wardline/core";
import picomatch from "picomatch";
import { throwIfAny } from "../gather.ts";
import { byCodeUnit, isInside, pathFrom } from "../posix-path.ts";
import { changedFiles } from "./changed-files.ts";
import { type Ground, judgePath } from "./judge-path.ts";
import type { Listing, Skipped } from "./list-files.ts";
import type { NotContent } from "./not-content.ts";

/** Which files a run reads. */
export interface Selection {
  /** The files to report on, from the root, in code unit order. */
  readonly paths: readonly string[];
  /** Other content, which rules that compare files must see as well. */
  readonly others: readonly string[];
  /** Files that a change took away. */
  readonly gone?: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly notices: readonly string[];
  /** Files of the policy that changed. */
  readonly policy?: readonly string[];
}

/** Everything that the globs find; a repository without content is a problem, never a pass. */
export function selectAll(
  listing: Listing,
  globs: readonly string[],
  configuredGlobs: readonly string[],
): Selection {
  const { paths, skipped } = listing;
  if (paths.length + skipped.length === 0) throw nothing(globs);
  const notices = listing.unmatched
    .filter((glob) => configuredGlobs.includes(glob))
    .map((glob) => `No file fits the content glob "${glob}".`);
  return { paths, others: [], skipped, notices };
}

/**
 * The files that a person named: a file is taken whatever the globs say, a folder or a glob means the content in
 * it. A name that means nothing is a problem.
 * @param folder what the names are relative to
 */
export function selectNamed(
  names: readonly string[],
  folder: string,
  ground: Ground,
  listing: Listing,
  whyNot: NotContent,
): Selection {
  const problems: Problem[] = [];
  const paths = new Set<string>();
  const skipped = new Map<string, string>();
  for (const name of names) {
    const place = resolve(folder, name);
    const path = pathFrom(ground.root, place);
    if (!isInside(ground.root, place)) {
      problems.push({ message: `"${name}" is outside of the project.`, expected: "a path inside" });
      continue;
    }
    const judgement = judgePath(ground, path);
    const reason = whyNot(path);
    if (judgement.is === "file" && reason !== undefined) skipped.set(path, reason);
    else if (judgement.is === "file") paths.add(path);
    else {
      const inside = within(path, listing);
      for (const found of inside.paths) paths.add(found);
      for (const found of inside.skipped) skipped.set(found.path, found.reason);
      const isNothing = inside.paths.length + inside.skipped.length === 0;
      const why = judgement.is === "skipped" ? judgement.reason : "no content is in it";
      if (isNothing) problems.push(noSuchContent(name, why));
    }
  }
  throwIfAny(problems);
  return {
    paths: [...paths].sort(byCodeUnit),
    others: listing.paths.filter((path) => !paths.has(path)),
    skipped: [...skipped].map(([path, reason]) => ({ path, reason })),
    notices: [],
  };
}

/**
 * The content that changed since a ref. A change to the policy itself (configuration, registries, a pack in the
 * repository) changes what every file must obey, so then all content is read.
 */
export async function selectChanged(
  ref: string,
  root: string,
  all: Selection,
  isPolicy: (path: string) => boolean,
): Promise<Selection> {
  const changed = await changedFiles(root, ref);
  const policy = [...changed].sort(byCodeUnit).filter((path) => isPolicy(path));
  const [first] = policy;
  if (first !== undefined) {
    const notice = `All content is checked, because ${first} has changed since ${ref}.`;
    return { ...all, policy, notices: [...all.notices, notice] };
  }
  const paths = all.paths.filter((path) => changed.has(path));
  const there = new Set([...all.paths, ...all.others, ...all.skipped.map(({ path }) => path)]);
  const notice =
    paths.length === 0
      ? `No content has changed since ${ref}.`
      : `The report is about the content that changed since ${ref}: ${paths.length} of ${all.paths.length} files.`;
  return {
    paths,
    others: [...all.others, ...all.paths.filter((path) => !changed.has(path))],
    gone: [...changed].filter((path) => !there.has(path)),
    skipped: all.skipped.filter(({ path }) => changed.has(path)),
    notices: [...all.notices, notice],
  };
}

function within(path: string, listing: Listing): Pick<Selection, "paths" | "skipped"> {
  const fits = picomatch(path);
  const isHere = (found: string): boolean =>
    path === "." || found.startsWith(`${path}/`) || fits(found);
  return {
    paths: listing.paths.filter((found) => isHere(found)),
    skipped: listing.skipped.filter((found) => isHere(found.path)),
  };
}

function noSuchContent(name: string, why: string): Problem {
  return {
    message: `"${name}" means no content: ${why}.`,
    expected: "a file, a folder with content, or a glob",
    found: name,
    example: join("posts", "welcome.md"),
  };
}

function nothing(globs: readonly string[]): ProblemError {
  return new ProblemError([
    {
      message: "There is no content to check: no file fits the content globs.",
      path: "wardline.yml",
      expected: "at least one file",
      found: globs.join(", "),
      example: 'content: ["**/*.md", "social/**/*.yml"]',
    },
  ]);
}
