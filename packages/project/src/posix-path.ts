import { relative, sep } from "node:path";

/** A path as reports and globs spell it, with `/` on every system. */
function posixPath(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** `path` as seen from `root`; `.` is root itself, `../…` stands outside. */
export function pathFrom(root: string, path: string): string {
  return posixPath(relative(root, path)) || ".";
}

export function isInside(root: string, path: string): boolean {
  const seen = pathFrom(root, path);
  // On Windows a path on another drive stays absolute.
  return seen !== ".." && !seen.startsWith("../") && !/^([a-z]:)?\//i.test(seen);
}

/** Code unit order: the same on every machine, unlike the order of a locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
