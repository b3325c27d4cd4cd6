import type { Severity } from "../finding.ts";
import { except } from "../kinds/compile-check.ts";
import type { Check, Setup } from "../kinds/kind.ts";
import { foldCase } from "../match/phrase-index.ts";
import { overlaps } from "../place.ts";
import type { Loosening } from "../report/report.ts";
import type { PackManifest } from "../schema/pack.ts";
import type { Rule } from "../schema/rule.ts";
import type { Pack } from "./pack.ts";

type Overlay = NonNullable<PackManifest["overlays"]>[number];

/** A change that one pack makes to a rule of another. */
export interface PackOverlay extends Overlay {
  readonly by: string;
}

export function overlaysOf(packs: readonly Pack[]): PackOverlay[] {
  return packs.flatMap((pack) =>
    (pack.manifest.overlays ?? []).map((overlay) => ({ ...overlay, by: pack.name })),
  );
}

/** The rule's check with phrases added, phrases removed and exceptions added, in the order of the packs. */
export function overlayCheck(check: Check, overlays: readonly PackOverlay[], setup: Setup): Check {
  return overlays.reduce((current, overlay) => {
    let next = current;
    if (overlay.remove_phrases) next = withoutPhrases(next, overlay.remove_phrases);
    if (overlay.add_phrases) next = withPhrases(next, overlay.add_phrases, setup);
    if (overlay.add_exceptions) next = except(next, { phrases: overlay.add_exceptions }, setup);
    return next;
  }, check);
}

function withPhrases(check: Check, phrases: readonly string[], setup: Setup): Check {
  const added = setup.check({ phrases });
  return {
    ...check,
    idle: (raw) => (check.idle?.(raw) ?? false) && (added.idle?.(raw) ?? false),
    document(scope) {
      const hits = check.document?.(scope) ?? [];
      const more = added.document?.(scope) ?? [];
      return [...hits, ...more.filter((hit) => !hits.some((old) => overlaps(old.span, hit.span)))];
    },
  };
}

function withoutPhrases(check: Check, phrases: readonly string[]): Check {
  const { document, ...rest } = check;
  if (!document) return check;
  const removed = new Set(phrases.map(foldCase));
  return {
    ...rest,
    document: (scope) =>
      document(scope).filter((hit) => !removed.has(foldCase(String(hit.facts?.found ?? "")))),
  };
}

const order: readonly (Severity | "off")[] = ["error", "warning", "advice", "off"];

/** What an overlay weakens in an error-level rule; every report lists it. */
export function loosenings(overlay: PackOverlay, rule: Rule): Loosening[] {
  if (rule.severity !== "error") return [];
  const weaker = overlay.severity !== undefined && order.indexOf(overlay.severity) > 0;
  if (!weaker && !overlay.remove_phrases && !overlay.add_exceptions) return [];
  return [{ rule: rule.id, by: overlay.by, reason: overlay.reason ?? "" }];
}
