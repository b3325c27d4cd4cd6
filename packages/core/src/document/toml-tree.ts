import { parse, TomlDate, TomlError } from "smol-toml";
import type { Span } from "../place.ts";
import { Projection, wholeSpan } from "./offset-map.ts";
import type { ValueEntry, ValueNode } from "./value-tree.ts";
import type { YamlFailure, YamlRead } from "./yaml-tree.ts";

/** Reads TOML. Places come from key lines, looked for in order: right for front matter as people write it. */
export function readToml(source: string, span: Span): YamlRead | YamlFailure {
  const text = source.slice(span.start, span.end);
  let data: unknown;
  try {
    data = plain(parse(text));
  } catch (error) {
    if (error instanceof TomlError) return { failure: `it is not valid TOML (line ${error.line})` };
    if (error instanceof RangeError) return { failure: "it is nested too deeply" };
    throw error;
  }
  return { data, root: new TomlPlaces(source).node(data, span), notices: [] };
}

/** Dates as their text, so that TOML and YAML front matter read alike. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** How far ahead a key or value is looked for, so that the search stays linear. Units of text. */
const reach = 20_000;

class TomlPlaces {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  node(value: unknown, within: Span): ValueNode {
    if (typeof value === "string") return this.#string(value, within);
    if (Array.isArray(value)) {
      return { span: within, items: this.#items(value, within) };
    }
    if (typeof value !== "object" || value === null) return { span: within };
    let from = within.start;
    const entries = Object.entries(value).map(([key, inner]): ValueEntry => {
      const place = this.#entry(key, inner, { start: from, end: within.end }) ?? {
        key: within,
        value: within,
      };
      if (place.key !== within) from = place.key.end;
      return { key, keySpan: place.key, value: this.node(inner, place.value) };
    });
    return { span: within, entries };
  }

  #items(values: readonly unknown[], within: Span): ValueNode[] {
    let from = within.start;
    return values.map((value) => {
      if (typeof value !== "string") return this.node(value, { start: from, end: within.end });
      const at = this.#find(value, from, within.end);
      if (at < 0) return this.node(value, within);
      from = at + value.length;
      return this.node(value, { start: at, end: from });
    });
  }

  #string(value: string, within: Span): ValueNode {
    const at = value === "" ? -1 : this.#find(value, within.start, within.end);
    if (at < 0) {
      return { span: within, text: () => wholeSpan(value, within) };
    }
    const span = { start: at, end: at + value.length };
    return { span, text: () => new Projection(value, [0, value.length, span.start, span.end]) };
  }

  #find(value: string, start: number, end: number): number {
    const at = this.#source.slice(start, Math.min(end, start + reach)).indexOf(value);
    return at < 0 ? -1 : start + at;
  }

  /** Where a key and its value stand: `key = value` up to the next key line, or a `[table]` and its lines. */
  #entry(key: string, value: unknown, within: Span): { key: Span; value: Span } | undefined {
    const name = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const table = typeof value === "object" && value !== null;
    const pattern = table
      ? `^[ \\t]*(?:\\[{1,2}[^\\]\\r\\n]*\\b${name}"?[ \\t]*\\]{1,2}|"?${name}"?[ \\t]*=)`
      : `(?:^|[{,])[ \\t]*"?${name}"?[ \\t]*=[ \\t]*`;
    const line = new RegExp(pattern, "gm");
    const near = this.#source.slice(within.start, Math.min(within.end, within.start + reach));
    const match = line.exec(near);
    if (match === null) return undefined;
    const keyStart = within.start + match.index;
    const start = keyStart + match[0].length;
    const next = /^[ \t]*(?:\[|[\w"'.-]+[ \t]*=)/gm;
    next.lastIndex = start;
    const end = match[0].trimStart().startsWith("[")
      ? within.end
      : Math.min(next.exec(this.#source)?.index ?? within.end, within.end);
    const trimmed = start + this.#source.slice(start, end).trimEnd().length;
    return {
      key: { start: keyStart, end: start },
      value: { start, end: Math.max(trimmed, start) },
    };
  }
}
