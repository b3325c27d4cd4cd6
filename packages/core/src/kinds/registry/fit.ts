import type { Temporal } from "temporal-polyfill";
import type { Document } from "../../document/document.ts";
import { isPast, type Moment, nowOf, order, readMoment, sayMoment } from "../../time/moment.ts";
import type { World } from "../../world.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import { valuesAt } from "../front-matter/values-at.ts";
import { type Entry, fieldValues, textsAt } from "../registry-values.ts";
import { allowedWords } from "./allowed-values.ts";

/** A use of an entry: `beside` holds what stands next to the value in front matter; of `approvals.by`, the approval. */
interface Use {
  readonly document: Document;
  readonly world: World;
  readonly beside: Entry;
}

/** Why an entry does not allow a use; undefined when it does. */
export type Fit = (entry: Entry, use: Use) => Misfit | undefined;

interface Misfit {
  readonly facts: Readonly<Record<string, string>>;
  /** Plain words; only the registry's own values. */
  readonly reason?: string;
  /** The key that lacks something, where that is not the value that was looked up. */
  readonly key?: string;
}

export interface FitOptions {
  readonly with?: Readonly<Record<string, unknown>> | undefined;
  readonly covers?: Readonly<Record<string, string>> | undefined;
  readonly asks?: Readonly<Record<string, string>> | undefined;
  readonly beside?: Readonly<Record<string, string>> | undefined;
  readonly not_past?: string | readonly string[] | undefined;
  readonly not_reached?: string | readonly string[] | undefined;
  readonly not_before?: string | readonly string[] | undefined;
  readonly at?: string | undefined;
}

export function compileFit(options: FitOptions): Fit {
  const fits: Fit[] = [
    ...Object.entries(options.with ?? {}).map(([field, allowed]) => hasValue(field, allowed)),
    ...Object.entries(options.covers ?? {}).map(([field, key]) => coversAll(field, key)),
    ...Object.entries(options.asks ?? {}).map(([field, key]) => asksAll(field, key)),
    ...Object.entries(options.beside ?? {}).map(([field, form]) => matchesBeside(field, form)),
    ...listOf(options.not_past).map((field) => isCurrent(field, options.at)),
    ...listOf(options.not_reached).map((field) => isAhead(field, options.at)),
    ...listOf(options.not_before).map((field) => hasBegun(field, options.at)),
  ];
  return (entry, use) => {
    for (const fit of fits) {
      const misfit = fit(entry, use);
      if (misfit) return misfit;
    }
    return undefined;
  };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function hasValue(field: string, allowed: unknown): Fit {
  const words = allowedWords(allowed);
  return (entry) => {
    const values = textsAt(entry, field);
    if (values.some((value) => words.includes(value))) return undefined;
    const actual = values.length > 0 ? values.join(", ") : "nothing";
    return {
      facts: { field, value: actual, [field]: actual, expected: sayList(words, "or") },
      reason: `in the registry, ${field} is ${actual}`,
    };
  };
}

function coversAll(field: string, key: string): Fit {
  return (entry, { document }) => {
    if (fieldValues(entry, field).length === 0) return undefined;
    const covered = textsAt(entry, field);
    const outside = usedIn(document, key).filter((value) => !covered.includes(value));
    if (outside.length === 0) return undefined;
    return {
      facts: { field, covered: covered.join(", "), used: outside.join(", ") },
      reason: `it covers ${sayList(covered, "and")} (${field})`,
    };
  };
}

/** The other way round: what the entry lists must all be in the document. */
function asksAll(field: string, key: string): Fit {
  return (entry, { document }) => {
    const given = usedIn(document, key);
    const missing = textsAt(entry, field).filter((value) => !given.includes(value));
    if (missing.length === 0) return undefined;
    const words = sayList(missing, "and");
    return { facts: { field, missing: words, expected: words }, key };
  };
}

function matchesBeside(field: string, form: string): Fit {
  return (entry, { beside }) => {
    const wanted = form.replace(/\{([a-z_]+)\}/g, (_, name: string) => String(beside[name] ?? ""));
    if (textsAt(entry, field).includes(wanted)) return undefined;
    return {
      facts: { field, expected: wanted },
      reason: `in the registry, ${field} does not hold ${wanted}`,
    };
  };
}

/** The document's own values; type and language also where front matter leaves them to the configuration. */
function usedIn(document: Document, key: string): string[] {
  const values = valuesAt(document.data, key).map(({ value }) => String(value));
  if (values.length > 0) return values;
  if (key === "type") return [document.type];
  return key === "lang" ? [document.lang] : [];
}

function isCurrent(field: string, at: string | undefined): Fit {
  return datesFit(field, (moment, time) => !isPast(moment, time), "ended on", at);
}

function isAhead(field: string, at: string | undefined): Fit {
  return datesFit(field, (moment, time) => order(moment.start, time) > 0, "came on", at);
}

function hasBegun(field: string, at: string | undefined): Fit {
  return datesFit(field, (moment, time) => order(moment.start, time) <= 0, "begins on", at);
}

function datesFit(
  field: string,
  holds: (moment: Moment, time: Temporal.ZonedDateTime) => boolean,
  verb: string,
  at: string | undefined,
): Fit {
  return (entry, { document, world }) => {
    const time = timeOfUse(document, at ?? "publish_at", world);
    const wrong = fieldValues(entry, field)
      .flatMap((value) => readMoment(value, world.timeZone) ?? [])
      .find((moment) => !holds(moment, time));
    if (!wrong) return undefined;
    const date = sayMoment(wrong);
    return {
      facts: { field, date, value: date, [field]: date },
      reason: `it ${verb} ${date} (${field})`,
    };
  };
}

/** Now, or the time of publication when that is still to come. */
function timeOfUse(document: Document, key: string, world: World): Temporal.ZonedDateTime {
  const now = nowOf(world);
  const [planned] = valuesAt(document.data, key);
  const moment = planned && readMoment(planned.value, world.timeZone);
  return moment && order(moment.start, now) > 0 ? moment.start : now;
}
