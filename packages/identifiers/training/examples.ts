// biome-ignore lint/correctness/noNodejsModules: a script, not part of the package
import { readFileSync } from "node:fs";
import { type Token, tokenize } from "../src/text/tokens.ts";

/** A text with a label for each token: 0 outside, 1 begins a name, 2 goes on, 3 a place. */
export interface Example {
  readonly tokens: readonly Token[];
  readonly labels: readonly number[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly spans: readonly {
    start: number;
    end: number;
    type: string;
    orig?: string;
    ignore?: boolean;
    text: string;
  }[];
}

export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export function example(
  text: string,
  names: readonly Place[],
  places: readonly Place[] = [],
): Example {
  const tokens = tokenize(text);
  const over = (spans: readonly Place[], token: Token) =>
    spans.find((span) => token.start < span.end && token.end > span.start);
  const labels: number[] = [];
  for (const token of tokens) {
    const name = over(names, token);
    if (name) {
      const goesOn = tokens.some(
        (other) => other.start < token.start && other.end > name.start && other.start < name.end,
      );
      labels.push(goesOn ? 2 : 1);
      continue;
    }
    const place = over(places, token);
    // A place begins with a word: a house number before it is taken in later.
    const begins = /\p{L}/u.test(token.text) || labels.at(-1) === 3;
    labels.push(place && begins ? 3 : 0);
  }
  return { tokens, labels };
}

const placeLabel = /^(?:LOC|location)$/u;

/** Names and places of a row; handles are no names. */
export function rowExample(row: Row): Example {
  const names = row.spans.filter(
    (span) => span.type === "NAME" && !span.ignore && !span.text.startsWith("@"),
  );
  const places = row.spans.filter(
    (span) => span.type === "GEO" || placeLabel.test(span.orig ?? ""),
  );
  return example(row.text, names, places);
}
