import type { Finding } from "../finding.ts";
import type { Report, Shard } from "./report.ts";

/** `2026`, `2026-05`, `2026-05-12`, `20260512`: what honest paths are full of. */
const dates =
  /(?<!\d)(?:19|20)\d\d(?:[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/g;
const digits = /\d(?:[-_. ]?\d)*/g;
const codes = /[A-Z0-9]+(?:-[A-Z0-9]+)*/g;
const emails = /[^\s/@]+@[^\s/@]+/g;

/**
 * What must not be shown of a path even where no rule reads file names: e-mail addresses, and numbers long enough
 * to point to one person. Not maskIdentifiers: it takes `a.md` for a host name, and a report needs its paths.
 */
function maskPath(path: string): string {
  const count = (text: string) => text.replace(dates, "").replace(/\D/g, "").length;
  const hide = (text: string, most: number) => (count(text) > most ? "⟨OTHER_ID⟩" : text);
  return path
    .replace(emails, "⟨EMAIL⟩")
    .replace(digits, (text) => hide(text, 6))
    .replace(codes, (text) => hide(text, 4));
}

/** The path as it may be shown. `hidden` holds what rules found in file names, by path. */
export function publicPath(path: string, hidden: ReadonlyMap<string, string>): string {
  const slash = path.lastIndexOf("/") + 1;
  const found = hidden.get(path);
  const name = path.slice(slash);
  const extension = name.lastIndexOf(".") > 0 ? name.slice(name.lastIndexOf(".")) : "";
  return maskPath(found === undefined ? path : `${path.slice(0, slash)}${found}${extension}`);
}

/**
 * The report with paths that show no identifier. Every form passes through here; only a reader of files needs the
 * real path. Two hidden names that look alike get a number, so that they stay two files.
 */
export function withPublicPaths(report: Report): {
  readonly report: Report;
  readonly shownPath: (real: string) => string;
  readonly realPath: (shown: string) => string;
} {
  const names = hiddenNames(report);
  const { elsewhere, ...told } = report;
  const wanted = (path: string) => elsewhere?.get(path) ?? publicPath(path, names);
  const { show, real } = numbered(wanted);
  const shown = withPaths(told, show);
  const { shard } = report;
  return {
    report: shard
      ? { ...shown, shard: publicShard(shard, wanted, show, new Set(real.values())) }
      : shown,
    shownPath: show,
    realPath: (path) => real.get(path) ?? path,
  };
}

/** Only the files that the report speaks of, and how each came by its name. */
function publicShard(
  shard: Shard,
  wanted: (path: string) => string,
  show: (path: string) => string,
  met: ReadonlySet<string>,
): Shard {
  return {
    ...shard,
    files: shard.files
      .filter(({ path }) => met.has(path))
      .map((file) => {
        const path = show(file.path);
        const alike = file.alike ?? wanted(file.path);
        return { ...file, path, ...(alike !== path && { alike }) };
      }),
  };
}

/** What rules found in file names, by path. */
export function hiddenNames(report: Pick<Report, "findings">): ReadonlyMap<string, string> {
  return new Map(
    report.findings
      .filter(inFileName)
      .map((finding) => [finding.path, finding.masked ?? "⟨OTHER_ID⟩"]),
  );
}

/** Shows each path as `wanted` says; the second that would look like another gets ` (2)`. */
export function numbered(wanted: (path: string) => string): {
  readonly show: (path: string) => string;
  /** The path behind a shown one. */
  readonly real: ReadonlyMap<string, string>;
} {
  const shown = new Map<string, string>();
  const real = new Map<string, string>();
  const show = (path: string): string => {
    const known = shown.get(path);
    if (known !== undefined) return known;
    const name = wanted(path);
    let free = name;
    for (let number = 2; real.has(free); number++) free = `${name} (${number})`;
    shown.set(path, free);
    real.set(free, path);
    return free;
  };
  return { show, real };
}

/** The report with each path as `show` says, asked in the order in which a reader meets them. */
export function withPaths(report: Report, show: (path: string) => string): Report {
  const place = <T extends { readonly path?: string }>(item: T): T =>
    item.path === undefined ? item : { ...item, path: show(item.path) };
  return {
    ...report,
    coverage: { ...report.coverage, skipped: report.coverage.skipped.map(place) },
    findings: report.findings.map((finding) => ({
      ...place(finding),
      related: finding.related.map(place),
    })),
    notices: report.notices.map(place),
    problems: report.problems.map(place),
    ...(report.baseline && { baseline: place(report.baseline) }),
    ...(report.routing && { routing: report.routing.map(place) }),
  };
}

function inFileName(finding: Finding): boolean {
  return finding.where === "filename" && finding.identifier !== undefined;
}
