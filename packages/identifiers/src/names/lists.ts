import type { NameSpan } from "./name-span.ts";
import type { Role } from "./roles.ts";

/** What stands between two people of one list: "Ana Brook, RN, and Jo Lee (Quality); Max". */
const between =
  /^(?:,? (?:\([^)\n]{1,50}\)|[A-Z][A-Z().-]{1,8}))?(?:[,;]? (?:and |or |& )?|[,;])$/u;

/** People who are listed together have one role: the colleague's or the donor's, when one of them has it. */
export function shareInLists(
  text: string,
  spans: readonly NameSpan[],
  roles: Map<NameSpan, Role>,
  cares: boolean,
): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (
      to + 1 < sorted.length &&
      between.test(text.slice((sorted[to] as NameSpan).end, (sorted[to + 1] as NameSpan).start))
    )
      to++;
    const list = sorted.slice(from, to + 1);
    // In a text of care "Dr. Rao, Ana Brook and Jo Lee, RN" are two colleagues and a patient.
    if (to > from && !(cares && list.some((span) => hasOwnTitle(text, span)))) share(list, roles);
    from = to + 1;
  }
}

function hasOwnTitle(text: string, span: NameSpan): boolean {
  return (
    /^(?:Dr|Nurse|Prof)\b/u.test(text.slice(span.start, span.end)) ||
    /\b(?:Dr|Nurse|Prof)\.? $/u.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
    /^, [A-Z]{2,6}\b/u.test(text.slice(span.end, span.end + 9))
  );
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

const ofRelative =
  /\b(?:her|his|their) (?:[a-z-]{2,10} )?(?:husband|wife|spouse|partner|son|daughter|mother|father|mom|dad|sister|brother|kids|children|grandma|grandpa|grandmother|grandfather|grandson|granddaughter|friend|dog|cat)s?,? $/u;

/** In a text about colleagues "his mother, Grace" is the mother of the colleague who was named last. */
export function shareWithRelatives(
  text: string,
  spans: readonly NameSpan[],
  roles: Map<NameSpan, Role>,
  roleIn: (span: NameSpan) => Role | undefined,
): void {
  let last: Role | undefined;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const own = roleIn(span);
    const related = ofRelative.test(text.slice(Math.max(0, span.start - 40), span.start));
    if (related && last !== undefined && isNoPatient(last)) roles.set(span, last);
    else last = own;
  }
}
