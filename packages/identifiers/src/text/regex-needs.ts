import {
  anyKind,
  type Choice,
  empty,
  joined,
  oneOf,
  type Part,
  setPart,
  times,
  type Units,
  Unknown,
  unit,
} from "./regex-part.ts";
import { Runs } from "./regex-runs.ts";
import { notAscii, packStart, sign, startCount } from "./survey.ts";

/** What every match of a pattern has, read off its source. Rather too little is known than too much. */
export interface RegexNeeds {
  /** Least number of digits in a match. */
  readonly digits: number;
  /** ASCII signs that every match holds; see `Survey.units`. */
  readonly signs: Readonly<Units>;
  /** How a match may begin; undefined when it may be empty or begin with anything. */
  readonly begins?: Beginning;
  /** Texts in small letters; of each choice every match holds one. */
  readonly choices: readonly Choice[];
  /** The pattern begins with `\b`, or nothing of it is captured. */
  readonly isAnchored: boolean;
}

interface Beginning {
  /** A bit for each packed start with which a match may begin. */
  readonly starts: Uint32Array;
  /** ASCII signs with which a match may begin. */
  readonly signs: Readonly<Units>;
  /** A match may begin with a unit that is not ASCII. */
  readonly notAscii: boolean;
}

/** A group that is handed over; what looks behind is taken for one too. */
const capturing = /(?<!\\)\((?:(?!\?)|\?<)/;

/** Reads a pattern that ignores letter case. Undefined for what it does not understand. */
export function regexNeeds(pattern: RegExp): RegexNeeds | undefined {
  const { source } = pattern;
  const whole = new Reader(source, pattern.unicode).read();
  if (whole === undefined) return undefined;
  const isAnchored = beginsAtBoundary(source) || !capturing.test(source);
  const mayBeAnything = whole.ways.some((way) => way.length === 0);
  return {
    digits: whole.digits,
    signs: whole.signs,
    choices: whole.choices,
    isAnchored,
    ...(mayBeAnything ? {} : { begins: beginning(whole) }),
  };
}

/** Every alternative outside all groups begins with a boundary. */
function beginsAtBoundary(source: string): boolean {
  let open = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if ((i === 0 || (char === "|" && open === 0)) && !source.startsWith("\\b", i && i + 1))
      return false;
    if (char === "\\") i++;
    else if (char === "[") i = endOfSet(source, i) - 1;
    else if (char === "(") open++;
    else if (char === ")") open--;
  }
  return true;
}

function beginning(part: Part): Beginning {
  const starts = new Uint32Array(startCount / 32);
  let other = false;
  for (const way of part.ways) {
    const [first = 0, second = anyKind, third = anyKind] = way;
    if ((first >>> notAscii) & 1) other = true;
    for (const a of kindsIn(first & ~(1 << sign) & ~(1 << notAscii)))
      for (const b of kindsIn(second))
        for (const c of b === sign || b === notAscii ? [sign] : kindsIn(third)) {
          const start = packStart(a, b, c);
          starts[start >>> 5] = (starts[start >>> 5] as number) | (1 << (start & 31));
        }
  }
  return { starts, signs: part.first, notAscii: other };
}

const expanded = new Map<number, readonly number[]>();

function kindsIn(mask: number): readonly number[] {
  const known = expanded.get(mask);
  if (known) return known;
  const list: number[] = [];
  for (let kind = 0; kind <= notAscii; kind++) if ((mask >>> kind) & 1) list.push(kind);
  expanded.set(mask, list);
  return list;
}

/** Sets as they are written, since the same ones come again and again. */
const sets = new Map<string, Part>();

class Reader {
  readonly #source: string;
  readonly #unicode: boolean;
  #at = 0;

  constructor(source: string, unicode: boolean) {
    this.#source = source;
    this.#unicode = unicode;
  }

  read(): Part | undefined {
    try {
      return this.#alternatives();
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  #alternatives(): Part {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      all.push(this.#sequence());
    }
    return oneOf(all);
  }

  #sequence(): Part {
    let whole = empty;
    const runs = new Runs();
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at];
      if (char === "|" || char === ")") break;
      const part = this.#repeated();
      runs.add(part);
      whole = joined(whole, part);
    }
    return { ...whole, choices: runs.choices() };
  }

  #repeated(): Part {
    const part = this.#atom();
    const char = this.#source[this.#at];
    if (char !== "*" && char !== "+" && char !== "?" && char !== "{") return part;
    const found = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(
      this.#source.slice(this.#at, this.#at + 14),
    );
    if (!found) throw new Unknown();
    this.#at += found[0].length;
    if (found[0].startsWith("*")) return times(part, 0, Infinity);
    if (found[0].startsWith("+")) return times(part, 1, Infinity);
    if (found[0].startsWith("?")) return times(part, 0, 1);
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : found[3] ? Number(found[3]) : Infinity;
    return times(part, least, most);
  }

  #atom(): Part {
    const char = this.#source.charAt(this.#at);
    if (char === "(") return this.#group();
    if (char === "[") {
      const end = endOfSet(this.#source, this.#at);
      const set = this.#source.slice(this.#at, end);
      this.#at = end;
      return this.#set(set);
    }
    if (char === "\\") return this.#escape();
    this.#at++;
    if (char === "^" || char === "$") return empty;
    return char === "." ? this.#set("[^]") : unit(char.charCodeAt(0));
  }

  #group(): Part {
    const rest = this.#source.slice(this.#at, this.#at + 60);
    const special = /^\((?:\?(?::|<[A-Za-z]\w*>|<?[=!]))?/.exec(rest)?.[0] ?? "";
    if (special === "(" && rest.startsWith("(?")) throw new Unknown();
    this.#at += special.length;
    const part = this.#alternatives();
    if (this.#source[this.#at++] !== ")") throw new Unknown();
    return /[=!]$/.test(special) ? empty : part;
  }

  #escape(): Part {
    const rest = this.#source.slice(this.#at, this.#at + 60);
    const found =
      /^\\(?:([bB])|[dDwWsS]|[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[nrtfv]|[^A-Za-z0-9])/.exec(
        rest,
      );
    if (!found) throw new Unknown();
    this.#at += found[0].length;
    if (found[1] !== undefined) return empty;
    return /^\\[^A-Za-z0-9]/.test(found[0]) ? unit(found[0].charCodeAt(1)) : this.#set(found[0]);
  }

  #set(set: string): Part {
    const key = `${this.#unicode} ${set}`;
    const known = sets.get(key);
    if (known) return known;
    const part = setPart(set, this.#unicode);
    sets.set(key, part);
    return part;
  }
}

function endOfSet(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at + 1;
}
