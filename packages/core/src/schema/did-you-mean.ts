import { distance } from "fastest-levenshtein";

/** The known name that a wrong one most likely means: two slips (a swap counts as two), or a third of its letters. */
export function didYouMean(wrong: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, edits: edits(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  const slips = wrong.length < 4 ? 1 : Math.max(2, Math.floor(wrong.length / 3));
  return best && best.edits <= slips ? best.name : undefined;
}

/** A word that was cut short is one slip: `warn` for `warning`. */
function edits(wrong: string, name: string): number {
  return wrong.length >= 3 && name.startsWith(wrong) ? 1 : distance(wrong, name);
}
