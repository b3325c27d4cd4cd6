import type { Found } from "../candidate.ts";
import { isTown } from "../lexicons/lookup.ts";
import { nameSpans } from "../names/candidates.ts";
import { withCapitals } from "../names/recase.ts";
import type { Reading } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import { findCityState } from "./addresses.ts";
import { overlapIndex } from "./overlap-index.ts";
import { placeCues } from "./place-cues.ts";
import { isBroadPlace, isNoPlace } from "./place-words.ts";
import { isFirstName, isOrdinary, type Part, placed } from "./placed.ts";
import { isListed, isOfHouse } from "./places-of-work.ts";
import { scan } from "./scan.ts";
import { strictPlaces } from "./strict-places.ts";
import { taggedPlaces } from "./tagged-places.ts";

/** Towns, counties, neighbourhoods and schools. */
export function findPlaces(reading: Reading, around: Surroundings): Found[] {
  const text = reading.plain;
  const own = ownPlaces(around);
  const found: Found[] = [];
  for (const cue of placeCues) {
    if (!cue.gate.mayMatch(reading) || !cue.hint.test(text)) continue;
    found.push(
      ...scan(reading, cue.pattern, (value, at) => {
        const place = trimmed(value);
        return place !== undefined && placed(reading, around, own.names, cue, place, at);
      }),
    );
  }
  found.push(
    ...findCityState(reading)
      .filter((one) => isPlaceWithState(text.slice(one.start, one.end)))
      .map((one) => ({ ...one, bonus: 0.15 })),
  );
  found.push(...townInRow(reading, around));
  if (own.names.size > 0)
    found.push(
      ...scan(reading, own.pattern, (value, at) => {
        const end = at + value.length;
        if (isOfHouse(text, at, end) || isListed(text, at, end)) return false;
        return { bonus: 0.05, seen: ["a place of the service area"] };
      }),
    );
  if (around.strict) {
    const isName = overlapIndex(nameSpans(reading, true));
    found.push(
      ...strictPlaces(withCapitals(reading)),
      ...taggedPlaces(reading).filter((one) => !isName(one)),
    );
  } else if (!/\p{Lu}/u.test(text)) found.push(...scan(reading, smallTown, isRareTown));
  return strongest(found);
}

/** A cell that holds a town and nothing else: the rest of the row must tell whose. */
function townInRow({ plain }: Reading, { row, label }: Surroundings): Found[] {
  const town = plain.trim();
  if (label === undefined || !row?.length || town.length > 40 || !isTown(town.toLowerCase()))
    return [];
  const start = plain.indexOf(town);
  return [{ start, end: start + town.length, bonus: 0, seen: ["a known place name"] }];
}

/** One of several finds at the same place. */
function strongest(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.start} ${one.end}`;
    const known = best.get(key);
    if (known === undefined || (known.bonus ?? 0) < (one.bonus ?? 0)) best.set(key, one);
  }
  return [...best.values()];
}

/** `Patient ID` and `Joshua Okamoto MD` are no places: without a comma or a ZIP code the town must be known. */
function isPlaceWithState(value: string): boolean {
  const city = /^[^,\d]{2,60}?(?=,| [A-Z]{2}\b)/u.exec(value)?.[0] ?? "";
  // "AK, AZ, CA" is a list of states.
  if (isNoPlace(city) || /^[A-Z]{2}$/.test(city)) return false;
  return /,|\d{5}/u.test(value) && (!/\b(?:MD|PA|ID)$/u.test(value) || isTown(city.toLowerCase()));
}

/** In posts without capitals. */
const smallTown = /\b(?:from|in|near|outside|to|of) ([a-z]{5,20}(?: [a-z]{3,20})?)(?![\p{L}])/gu;

function isRareTown(value: string, at: number): Found | false {
  const known = [value, value.split(" ")[0] ?? ""].find(
    (one) => isTown(one) && !isOrdinary(one) && !isFirstName(one) && !isBroadPlace(one),
  );
  return known !== undefined && { start: at, end: at + known.length, seen: ["a known place name"] };
}

const neverInPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|He|She|They|We|You|It|The|A|An|Our|Your|His|Her|Their|When|But|While|After|Before|If|So|As|At|In|On|For|With|By|To|And|Or|This|That|Dr|Mr|Mrs|Ms|Nurse|Call|See|Visit|Now|Then|Today)$/u;

/** Drops words at the ends that belong to no place: "Cold Spring When" → "Cold Spring". */
function trimmed(value: string): Part | undefined {
  const words = value.split(" ");
  while (words.length > 1 && neverInPlace.test(words.at(-1) ?? "")) words.pop();
  let from = 0;
  while (words.length > 1 && neverInPlace.test(words[0] ?? ""))
    from += (words.shift()?.length ?? 0) + 1;
  const text = words.join(" ");
  return text.length > 2 ? { text, from } : undefined;
}

interface OwnPlaces {
  readonly names: ReadonlySet<string>;
  readonly pattern: RegExp;
}

const ownPlacesOf = new WeakMap<readonly string[], OwnPlaces>();
const noPlaces: readonly string[] = [];

function ownPlaces({ own }: Surroundings): OwnPlaces {
  const places = own.places ?? noPlaces;
  let mine = ownPlacesOf.get(places);
  if (mine === undefined) {
    const names = new Set(places.map((place) => place.toLowerCase()));
    mine = { names, pattern: ownPattern(names) };
    ownPlacesOf.set(places, mine);
  }
  return mine;
}

function ownPattern(own: ReadonlySet<string>): RegExp {
  const names = [...own].map((place) => place.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  return new RegExp(`\\b(?:${names.sort((a, b) => b.length - a.length).join("|")})\\b`, "giu");
}
