import { distance } from "fastest-levenshtein";
import { didYouMean } from "../../schema/did-you-mean.ts";
import type { Registries } from "../../schema/registries.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import { type Entry, entriesOf, textsAt } from "../registry-values.ts";

export interface Knower {
  readonly isEmpty: boolean;
  /** The entries that have the value. */
  entries(value: string): readonly Entry[];
  /** A known value that was probably meant; with `within`, one at most so many letters away. */
  nearest(value: string, within: number | undefined): string | undefined;
  /** The known values in words, when they are few. */
  choices(): string;
}

export interface KnownFrom {
  /** Paths of registries. */
  readonly from: readonly string[];
  readonly fields: readonly string[];
  /** Values in running text: letter case and a leading @ or # do not matter. */
  readonly loose: boolean;
}

export function entryKnower(registries: Registries, { from, fields, loose }: KnownFrom): Knower {
  const normal = loose ? looseForm : (value: string) => value.trim();
  const byValue = new Map<string, Entry[]>();
  const written = new Map<string, string>();
  for (const entry of from.flatMap((path) => entriesOf(registries, path))) {
    for (const value of fields.flatMap((field) => textsAt(entry, field))) {
      const key = normal(value);
      byValue.set(key, [...(byValue.get(key) ?? []), entry]);
      written.set(key, value);
    }
  }
  const keys = [...byValue.keys()];
  return {
    isEmpty: keys.length === 0,
    entries: (value) => byValue.get(normal(value)) ?? [],
    nearest(value, within) {
      const key = normal(value);
      const best = within === undefined ? didYouMean(key, keys) : closest(key, keys, within);
      return best === undefined ? undefined : written.get(best);
    },
    choices: () =>
      keys.length > 0 && keys.length <= 12
        ? `one of ${sayList([...written.values()], "or")}`
        : `one of registries/${from[0]?.split(".")[0]}.yml`,
  };
}

function looseForm(value: string): string {
  return value.trim().replace(/^[@#]/, "").toLowerCase();
}

function closest(key: string, keys: readonly string[], within: number): string | undefined {
  const ranked = keys
    .map((known) => ({ known, edits: distance(key, known) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best && best.edits <= within ? best.known : undefined;
}
