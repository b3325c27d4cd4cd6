import type { NameSpan } from "./name-span.ts";
import type { Role } from "./roles.ts";

/** What stands between two people of one list: "Ana Brook, RN, and Jo Lee (Quality); Max". */
const between = /^(?:,? (?:\([^)\n]{1,30}\)|[A-Z][A-Z().-]{1,8}))?(?:[,;]? (?:and |& )?|[,;])$/u;

/** People who are listed together have one role: the colleague's or the donor's, when one of them has it. */
export function shareInLists(
  text: string,
  spans: readonly NameSpan[],
  roles: Map<NameSpan, Role>,
): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (
      to + 1 < sorted.length &&
      between.test(text.slice((sorted[to] as NameSpan).end, (sorted[to + 1] as NameSpan).start))
    )
      to++;
    if (to > from) share(sorted.slice(from, to + 1), roles);
    from = to + 1;
  }
}

function share(list: readonly NameSpan[], roles: Map<NameSpan, Role>): void {
  const told = list.map((span) => roles.get(span)).find(isNoPatient);
  if (told === undefined) return;
  for (const span of list) {
    const own = roles.get(span);
    const surelyPatient = own?.person === "patient" && own.bonus > 0.05;
    if (own?.person === "unknown" || (list.length > 2 && !surelyPatient)) roles.set(span, told);
  }
}

function isNoPatient(role: Role | undefined): role is Role {
  return role?.person === "staff" || role?.person === "public";
}
