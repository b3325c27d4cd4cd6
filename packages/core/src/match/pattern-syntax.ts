import { type CharacterSet, characterParts, characterSet, rangeParts } from "./character-set.ts";
import { classAt, escapedClassAt } from "./pattern-class.ts";
import { codePointEscape, PatternReader } from "./pattern-reader.ts";

/** A pattern taken apart. */
export type PatternNode =
  | { readonly type: "set"; readonly set: CharacterSet }
  | { readonly type: "assert"; readonly at: Place }
  | { readonly type: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly type: "choice"; readonly items: readonly PatternNode[] }
  | { readonly type: "group"; readonly item: PatternNode; readonly index: number }
  | {
      readonly type: "repeat";
      readonly item: PatternNode;
      readonly min: number;
      /** Infinity when there is no limit. */
      readonly max: number;
      readonly greedy: boolean;
      /** Capturing groups inside: from..to, `to` exclusive. */
      readonly groups: readonly [from: number, to: number];
    };

export type Place = "text-start" | "text-end" | "line-start" | "line-end" | "word" | "not-word";

export interface ParsedPattern {
  readonly root: PatternNode;
  /** Number of capturing groups. */
  readonly groups: number;
}

interface Flags {
  readonly fold: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
  readonly lazy: boolean;
}

/**
 * Reads RE2 syntax (https://github.com/google/re2/wiki/Syntax), which has no look-around and no back-references and
 * so can always be matched in linear time. One thing differs: `\b` and `\w` know the letters of every script.
 * Several patterns become one that finds what any of them finds; their group numbers run on.
 * Throws RangeError that says what is wrong and where.
 */
export function parsePatterns(sources: readonly string[], caseSensitive: boolean): ParsedPattern {
  const flags = { fold: !caseSensitive, lines: false, dotAll: false, lazy: false };
  let groups = 0;
  const items = sources.map((source) => {
    const parser = new PatternParser(source, groups);
    const root = parser.choice(flags);
    if (!parser.reader.done) parser.reader.fail("there is a `)` without its `(`");
    groups = parser.groups;
    return root;
  });
  return { root: items.length === 1 && items[0] ? items[0] : { type: "choice", items }, groups };
}

class PatternParser {
  readonly reader: PatternReader;
  groups: number;

  constructor(source: string, groups: number) {
    this.reader = new PatternReader(source);
    this.groups = groups;
  }

  choice(outer: Flags): PatternNode {
    let flags = outer;
    const items: PatternNode[] = [];
    let sequence: PatternNode[] = [];
    while (!this.reader.done && !this.reader.at(")")) {
      if (this.reader.take("|")) {
        items.push(joined(sequence));
        sequence = [];
        continue;
      }
      const changed = this.flagsAlone(flags);
      if (changed) flags = changed;
      else sequence.push(...this.piece(flags));
    }
    items.push(joined(sequence));
    return items.length === 1 && items[0] ? items[0] : { type: "choice", items };
  }

  /** `(?i)` changes what follows in the same group. */
  private flagsAlone(flags: Flags): Flags | undefined {
    const found = this.reader.takeMatch(/\(\?([imsU]*)(?:-([imsU]+))?\)/y);
    return found && withFlags(flags, found[1] ?? "", found[2] ?? "");
  }

  private piece(flags: Flags): PatternNode[] {
    if (this.reader.take("\\Q")) return this.quoted(flags);
    const from = this.groups;
    const start = this.reader.offset;
    const item = this.atom(flags);
    const count = this.count();
    if (!count) return [item];
    const lazy = this.reader.take("?");
    if (this.reader.at("*") || this.reader.at("+") || this.reader.at("?") || this.count()) {
      this.reader.fail("two repetitions stand one after the other; put the first in (?:…)");
    }
    if (count.max < count.min) {
      this.reader.fail("the second number of a repetition is smaller than the first", start);
    }
    return [
      { type: "repeat", item, ...count, greedy: lazy === flags.lazy, groups: [from, this.groups] },
    ];
  }

  private count(): { min: number; max: number } | undefined {
    const reader = this.reader;
    if (reader.take("*")) return { min: 0, max: Infinity };
    if (reader.take("+")) return { min: 1, max: Infinity };
    if (reader.take("?")) return { min: 0, max: 1 };
    const found = reader.takeMatch(/\{(\d{1,9})(,(\d{0,9}))?\}/y);
    if (!found) return undefined;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] ? Number(found[3]) : Infinity;
    if (min > 1000 || (max > 1000 && max !== Infinity)) {
      reader.fail("a repetition may count to 1000 at most", reader.offset - found[0].length);
    }
    return { min, max };
  }

  private quoted(flags: Flags): PatternNode[] {
    const items: PatternNode[] = [];
    while (!this.reader.done && !this.reader.take("\\E"))
      items.push(literal(this.reader.next(), flags));
    return items;
  }

  private atom(flags: Flags): PatternNode {
    const reader = this.reader;
    const start = reader.offset;
    if (reader.take("(")) return this.group(flags, start);
    if (reader.take("[")) return { type: "set", set: classAt(reader, flags.fold, start) };
    if (reader.take("."))
      return { type: "set", set: characterSet(flags.dotAll ? "" : "\\n", true) };
    if (reader.take("^")) return { type: "assert", at: flags.lines ? "line-start" : "text-start" };
    if (reader.take("$")) return { type: "assert", at: flags.lines ? "line-end" : "text-end" };
    if (reader.take("\\")) return this.escape(flags, start);
    const found = reader.next();
    if (found === 42 || found === 43 || found === 63) {
      reader.fail(`there is nothing before the \`${String.fromCharCode(found)}\` to repeat`, start);
    }
    return literal(found, flags);
  }

  private escape(flags: Flags, start: number): PatternNode {
    const reader = this.reader;
    if (reader.take("b")) return { type: "assert", at: "word" };
    if (reader.take("B")) return { type: "assert", at: "not-word" };
    if (reader.take("A")) return { type: "assert", at: "text-start" };
    if (reader.take("z")) return { type: "assert", at: "text-end" };
    const parts = escapedClassAt(reader, flags.fold, start);
    if (parts !== undefined) return { type: "set", set: characterSet(parts) };
    const numbered = reader.atMatch(/[x0-7]/y);
    const code = codePointEscape(reader, start);
    // A character given by its number is that one and no other.
    return numbered
      ? { type: "set", set: characterSet(rangeParts(code, code, flags.fold)) }
      : literal(code, flags);
  }

  private group(flags: Flags, start: number): PatternNode {
    const reader = this.reader;
    const refused = refusals.find(([opening]) => reader.take(opening));
    if (refused) reader.fail(refused[1], start);
    let inner = flags;
    let index: number | undefined;
    const named = reader.takeMatch(/\?P?<([A-Za-z_]\w*)>/y);
    const changed = named ? undefined : reader.takeMatch(/\?([imsU]*)(?:-([imsU]+))?:/y);
    if (changed) inner = withFlags(flags, changed[1] ?? "", changed[2] ?? "");
    else if (!named && reader.at("?")) reader.fail("`(?` begins no group that RE2 knows", start);
    else index = ++this.groups;
    const item = this.choice(inner);
    if (!reader.take(")")) reader.fail("the `)` of this group is missing", start);
    return index === undefined ? item : { type: "group", item, index };
  }
}

const refusals: readonly (readonly [opening: string, why: string])[] = [
  ["?=", "look-ahead `(?=…)` is not possible in RE2; say it with `near` or `unless`"],
  ["?!", "look-ahead `(?!…)` is not possible in RE2; say it with `except` or `unless`"],
  ["?<=", "look-behind `(?<=…)` is not possible in RE2; say it with `near` or `unless`"],
  ["?<!", "look-behind `(?<!…)` is not possible in RE2; say it with `except` or `unless`"],
  ["?>", "an atomic group `(?>…)` is not possible in RE2; use (?:…)"],
  ["?#", "a comment `(?#…)` is not possible in RE2; write it under `means`"],
  ["?P=", "a back-reference is not possible in RE2"],
  ["?P>", "a call of a group is not possible in RE2"],
];

function literal(codePoint: number, flags: Flags): PatternNode {
  return { type: "set", set: characterSet(characterParts(codePoint, flags.fold)) };
}

function joined(items: readonly PatternNode[]): PatternNode {
  return items.length === 1 && items[0] ? items[0] : { type: "sequence", items };
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = (letter: string, before: boolean) =>
    off.includes(letter) ? false : on.includes(letter) || before;
  return {
    fold: set("i", flags.fold),
    lines: set("m", flags.lines),
    dotAll: set("s", flags.dotAll),
    lazy: set("U", flags.lazy),
  };
}
