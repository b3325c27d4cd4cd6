import { Projection } from "./offset-map.ts";

/**
 * Stands where something that is not prose was left out between words (inline code, an image, an expression),
 * so that the words on its two sides do not read as neighbours. U+FFFC OBJECT REPLACEMENT CHARACTER.
 */
export const placeholder = "\uFFFC";

/** Collects the text of one block piece by piece, each with its place in the source. */
export class Projector {
  readonly #source: string;
  #parts: string[] = [];
  #runs: number[] = [];
  #length = 0;
  #last = "";

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** The last character so far, as a string; empty at the start. */
  get last(): string {
    return this.#last;
  }

  /** Adds source text as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const runs = this.#runs;
    const at = runs.length - 4;
    const joins =
      at >= 0 &&
      runs[at + 3] === start &&
      (runs[at + 1] ?? 0) - (runs[at] ?? 0) === (runs[at + 3] ?? 0) - (runs[at + 2] ?? 0);
    if (joins) {
      runs[at + 1] = this.#length + end - start;
      runs[at + 3] = end;
    } else runs.push(this.#length, this.#length + end - start, start, end);
    this.#append(this.#source.slice(start, end));
  }

  /** Adds text that stands for the source span start..end. */
  replace(text: string, start: number, end: number): void {
    if (text === "") return;
    this.#runs.push(this.#length, this.#length + text.length, start, end);
    this.#append(text);
  }

  build(): Projection {
    return new Projection(this.#parts.join(""), this.#runs);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.slice(-1);
  }
}
