import { counted, listed, roleName } from "./plain-words.ts";
import { printableInLog } from "./printable.ts";
import type { DocumentRoute } from "./report.ts";

/** How many documents a list names before it only counts. */
const named = 10;

export interface Look {
  readonly path: string;
  /** `the legal team, because it belongs to an incident`. */
  readonly words: string;
}

/** Who must look at which document and why; documents that need nobody are not in it. */
export function looks(routing: readonly DocumentRoute[]): Look[] {
  return routing
    .filter(({ roles }) => roles.length > 0)
    .map(({ path, roles }) => ({
      path,
      words: alike(roles)
        .map(([who, why]) => `${listed(who)}, because ${why}`)
        .join("; "),
    }));
}

/** Roles that are asked for the same reason are named together. */
function alike(roles: DocumentRoute["roles"]): [who: string[], why: string][] {
  return [...Map.groupBy(roles, ({ why }) => listed(why))].map(([why, group]) => [
    group.map(({ role }) => roleName(role)),
    why,
  ]);
}

/** The same for a terminal, as many as a reader takes in. */
export function lookLines(routing: readonly DocumentRoute[], all: boolean): string[] {
  const found = looks(routing);
  const shown = all ? found : found.slice(0, named);
  const rest = found.length - shown.length;
  return [
    ...shown.map(({ path, words }) => `  ${printableInLog(path)}  ${printableInLog(words)}`),
    ...(rest > 0 ? [`  and ${counted(rest, "more file")} (--verbose shows them)`] : []),
  ];
}

/** That nobody must look at the rest is said, so that nobody is asked out of caution. Empty without routing. */
export function nobodyLooks(routing: readonly DocumentRoute[]): string[] {
  const free = routing.filter(({ roles }) => roles.length === 0).length;
  if (free === 0) return [];
  const which =
    free < routing.length
      ? `the other ${counted(free, "file")}`
      : free === 1
        ? "this file"
        : `these ${counted(free, "file")}`;
  return [`Nobody else needs to review ${which}: nothing here waits for a decision.`];
}
