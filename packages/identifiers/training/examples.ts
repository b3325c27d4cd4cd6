// biome-ignore lint/correctness/noNodejsModules: a script, not part of the package
import { readFileSync } from "node:fs";
import { type Token, tokenize } from "../src/text/tokens.ts";

/** A text with a label for each token: 0 outside, 1 begins a name, 2 goes on. */
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

export function example(text: string, names: readonly { start: number; end: number }[]): Example {
  const tokens = tokenize(text);
  const labels = tokens.map((token) => {
    const name = names.find((span) => token.start < span.end && token.end > span.start);
    if (!name) return 0;
    return tokens.some(
      (other) => other.start < token.start && other.end > name.start && other.start < name.end,
    )
      ? 2
      : 1;
  });
  return { tokens, labels };
}

/** Names of a row; handles are no names. */
export function rowExample(row: Row): Example {
  const names = row.spans.filter(
    (span) => span.type === "NAME" && !span.ignore && !span.text.startsWith("@"),
  );
  return example(row.text, names);
}
