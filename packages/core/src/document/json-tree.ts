import type { Span } from "../place.ts";
import { Projector } from "./project.ts";
import { longNumber, type ValueEntry, type ValueNode } from "./value-tree.ts";
import type { YamlFailure, YamlRead } from "./yaml-tree.ts";

const maxDepth = 200;

/** Reads JSON with the place of every value. JSON.parse decides what is valid; this pass only finds the places. */
export function readJson(source: string, start: number): YamlRead | YamlFailure {
  let data: unknown;
  try {
    data = JSON.parse(source.slice(start));
  } catch {
    return { failure: "it is not valid JSON" };
  }
  const reader = new JsonPlaces(source, start);
  try {
    return { data, root: reader.value(0), notices: reader.notices };
  } catch (error) {
    if (error instanceof RangeError) return { failure: "it is nested too deeply", isLimit: true };
    throw error;
  }
}

const white = /[ \t\r\n]*/y;
const string = /"(?:[^"\\]|\\.)*"/sy;
const other = /[^\s,\]}]+/y;

class JsonPlaces {
  readonly notices: string[] = [];
  readonly #source: string;
  #at: number;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#at = start;
  }

  value(depth: number): ValueNode {
    if (depth > maxDepth) throw new RangeError("nested too deeply");
    this.#skip();
    const start = this.#at;
    const first = this.#source.charAt(start);
    if (first === "{") {
      const entries = this.#list("}", () => this.#entry(depth));
      return { span: { start, end: this.#at }, entries };
    }
    if (first === "[") {
      const items = this.#list("]", () => this.value(depth + 1));
      return { span: { start, end: this.#at }, items };
    }
    if (first !== '"') return this.#number();
    const span = this.#take(string);
    return { span, text: () => placeString(this.#source, span) };
  }

  #number(): ValueNode {
    const span = this.#take(other);
    const value = this.#source.slice(span.start, span.end);
    if (!longNumber.test(value)) return { span };
    return { span, text: () => placeAsIs(this.#source, span) };
  }

  #entry(depth: number): ValueEntry {
    this.#skip();
    const keySpan = this.#take(string);
    const key = String(JSON.parse(this.#source.slice(keySpan.start, keySpan.end)));
    this.#skip();
    this.#at++; // the colon
    return { key, keySpan, value: this.value(depth + 1) };
  }

  #list<Item>(close: string, item: () => Item): Item[] {
    const items: Item[] = [];
    this.#at++;
    this.#skip();
    while (this.#source.charAt(this.#at) !== close) {
      items.push(item());
      this.#skip();
      if (this.#source.charAt(this.#at) === ",") this.#at++;
      this.#skip();
    }
    this.#at++;
    return items;
  }

  #skip(): void {
    this.#take(white);
  }

  #take(pattern: RegExp): Span {
    pattern.lastIndex = this.#at;
    const start = this.#at;
    this.#at += pattern.exec(this.#source)?.[0].length ?? 0;
    return { start, end: this.#at };
  }
}

function placeAsIs(source: string, span: Span): ReturnType<Projector["build"]> {
  const out = new Projector(source);
  out.copy(span.start, span.end);
  return out.build();
}

function placeString(source: string, span: Span): ReturnType<Projector["build"]> {
  const out = new Projector(source);
  const end = span.end - 1;
  let at = span.start + 1;
  while (at < end) {
    const backslash = source.indexOf("\\", at);
    const stop = backslash < 0 || backslash >= end ? end : backslash;
    out.copy(at, stop);
    if (stop === end) break;
    const length = source.charAt(stop + 1) === "u" ? 6 : 2;
    out.replace(String(JSON.parse(`"${source.slice(stop, stop + length)}"`)), stop, stop + length);
    at = stop + length;
  }
  return out.build();
}
