import type { Finding } from "../finding.ts";
import { compare, sortFindings } from "../pipeline/sort.ts";
import { type Problem, ProblemError } from "../problem.ts";
import { numbered, withPaths } from "./public-paths.ts";
import { type Report, type Shard, summarize, type WaiverUse } from "./report.ts";

export interface NamedReport {
  /** What the user calls it: the file. */
  readonly name: string;
  readonly report: Report;
}

type Part = Report & { readonly shard: Shard };

/**
 * Puts the parts of a run together: what comes out is the report of a run that was never parted, to the byte.
 * @throws ProblemError where parts are missing, doubled, or not of one run
 */
export function mergeReports(named: readonly NamedReport[]): Report {
  const parts = partsOf(named);
  const names = new Map<string, string>();
  const keyed = parts.map((part) => byPosition(part, names));
  const [first] = keyed;
  if (first === undefined) throw new ProblemError([{ message: "There is no report to merge." }]);
  const { shard: _, baseline, ...head } = first;
  const merged: Report = {
    ...head,
    coverage: {
      ...first.coverage,
      files: sum(keyed, ({ coverage }) => coverage.files),
      parsed: sum(keyed, ({ coverage }) => coverage.parsed),
      prose_characters: sum(keyed, ({ coverage }) => coverage.prose_characters),
      skipped: inOrder(keyed.flatMap(({ coverage }) => coverage.skipped)),
    },
    findings: sortFindings([
      ...distinct(keyed.flatMap(({ findings }) => findings)),
      ...agreed(keyed.map(({ shard }) => shard.unused)),
    ]),
    waivers_used: addUp(keyed.flatMap(({ waivers_used }) => waivers_used)),
    ...(baseline && { baseline: addBaselines(baseline, keyed) }),
    routing: inOrder(keyed.flatMap(({ routing = [] }) => routing)),
    notices: [
      ...first.notices.filter(({ path }) => path === undefined),
      ...inOrder(keyed.flatMap(({ notices }) => notices.flatMap(withPath))),
    ],
    problems: distinct(keyed.flatMap(({ problems }) => problems)),
  };
  const { show } = numbered((key) => names.get(key) ?? key);
  return withPaths(
    { ...sameOrder(merged), summary: summarize(merged, first.summary.fail_on) },
    show,
  );
}

/** Replaces paths by keys that sort as the paths of the whole run do; `names` remembers what each looks like. */
function byPosition(part: Part, names: Map<string, string>): Part {
  const keys = new Map(
    part.shard.files.map(({ path, position, alike }) => {
      const key = String(position).padStart(9, "0");
      names.set(key, alike ?? path);
      return [path, key];
    }),
  );
  const key = (path: string) => keys.get(path) ?? path;
  const unused = part.shard.unused.map((finding) => ({ ...finding, path: key(finding.path) }));
  return { ...withPaths(part, key), shard: { ...part.shard, unused } };
}

/** The keys of a report in their usual order: JSON keeps it. */
function sameOrder(report: Report): Report {
  const { schema_version, tool, as_of, packs, coverage, findings, problems, ...rest } = report;
  const { waivers_used, baseline, routing, loosened, notices, summary } = rest;
  return {
    ...{ schema_version, tool, as_of, packs, coverage, findings, problems, waivers_used },
    ...(baseline && { baseline }),
    ...(routing && { routing }),
    ...{ loosened, notices, summary },
  };
}

function sum(parts: readonly Part[], count: (part: Part) => number): number {
  return parts.reduce((total, part) => total + count(part), 0);
}

function inOrder<T extends { readonly path: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => compare(a.path, b.path));
}

function withPath<T extends { readonly path?: string }>(
  item: T,
): (T & { readonly path: string })[] {
  return item.path === undefined ? [] : [{ ...item, path: item.path }];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** What every part says. */
function agreed(lists: readonly (readonly Finding[])[]): Finding[] {
  const [first = [], ...others] = lists;
  return first.filter(({ fingerprint }) =>
    others.every((list) => list.some((finding) => finding.fingerprint === fingerprint)),
  );
}

function addUp(uses: readonly WaiverUse[]): WaiverUse[] {
  const totals = new Map<string, WaiverUse>();
  for (const use of uses) {
    const { findings, ...waiver } = use;
    const key = JSON.stringify(waiver);
    totals.set(key, { ...use, findings: findings + (totals.get(key)?.findings ?? 0) });
  }
  return [...totals.values()].toSorted((a, b) => compare(a.id, b.id) || compare(a.rule, b.rule));
}

function addBaselines(
  { path, entries }: NonNullable<Report["baseline"]>,
  parts: readonly Part[],
): NonNullable<Report["baseline"]> {
  const used = sum(parts, ({ baseline }) => baseline?.used ?? 0);
  return { path, entries, used, unused: entries - used };
}

function partsOf(named: readonly NamedReport[]): Part[] {
  const problems: Problem[] = [];
  const parts: Part[] = [];
  for (const { name, report } of named) {
    if (report.shard === undefined) {
      problems.push({
        path: name,
        message: "This report is not one part of a run, so it cannot be merged.",
        expected: "a report of wardline check --shard",
        example: "wardline check --shard 1/4 --format json --output part-1.json",
      });
      continue;
    }
    parts.push({ ...report, shard: report.shard });
  }
  if (problems.length === 0) problems.push(...mismatches(parts, named));
  if (problems.length > 0) throw new ProblemError(problems);
  return parts.toSorted((a, b) => a.shard.number - b.shard.number);
}

function mismatches(parts: readonly Part[], named: readonly NamedReport[]): Problem[] {
  const [first] = parts;
  if (first === undefined) return [];
  const problems: Problem[] = [];
  const seen = new Map<number, string>();
  for (const [index, part] of parts.entries()) {
    const name = named[index]?.name ?? "";
    const differs = whatDiffers(first, part);
    if (differs !== undefined) {
      problems.push({
        path: name,
        message: `This part is of another run than ${named[0]?.name}: ${differs} differs.`,
        expected: "parts of one run, with the same content, packs and --as-of",
      });
    }
    const earlier = seen.get(part.shard.number);
    if (earlier === undefined) seen.set(part.shard.number, name);
    else problems.push({ path: name, message: `Part ${part.shard.number} is also in ${earlier}.` });
  }
  const { of } = first.shard;
  for (let number = 1; number <= of && problems.length === 0; number++) {
    if (!seen.has(number)) {
      problems.push({
        message: `Part ${number} of ${of} is missing, so the whole cannot be told.`,
        example: `wardline check --shard ${number}/${of} --format json --output part-${number}.json`,
      });
    }
  }
  return problems;
}

function whatDiffers(a: Part, b: Part): string | undefined {
  const facts = (part: Part): [name: string, fact: unknown][] => [
    ["the number of parts", part.shard.of],
    ["the version of the tool", part.tool.version],
    ["the moment it speaks for (--as-of)", part.as_of],
    ["the policy packs", part.packs],
    ["the number of rules in force", part.coverage.rules],
    ["what was made weaker", part.loosened],
    ["what fails a run", part.summary.fail_on],
    ["the baseline", part.baseline?.entries],
  ];
  const others = facts(b);
  return facts(a).find(
    ([, fact], index) => JSON.stringify(fact) !== JSON.stringify(others[index]?.[1]),
  )?.[0];
}
