import { empty, type Part } from "./regex-part.ts";
import { digit, sign } from "./survey.ts";

/** Shorter runs of letters stand in every text. */
const shortestRun = 3;

/** The runs of letters in a sequence, and what else its parts must hold. */
export class Runs {
  readonly #choices: (readonly string[])[] = [];
  #run = "";

  add(part: Part): void {
    if (part === empty) return;
    const letter = onlyLetter(part);
    if (letter !== undefined) {
      this.#run += letter;
      return;
    }
    this.#close();
    if (part.texts) this.#choices.push(part.texts);
  }

  /** The choice of which the shortest text is longest; of equals, the one with the fewest. */
  best(): readonly string[] | undefined {
    this.#close();
    const shortest = (texts: readonly string[]) => Math.min(5, ...texts.map((one) => one.length));
    return this.#choices.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
  }

  #close(): void {
    if (this.#run.length >= shortestRun) this.#choices.push([this.#run]);
    this.#run = "";
  }
}

/** The letter that a part is, in whatever case. */
function onlyLetter({ ways }: Part): string | undefined {
  const [way] = ways;
  if (ways.length !== 1 || way?.length !== 1) return undefined;
  const kind = 31 - Math.clz32(way[0] ?? 0);
  return way[0] === 1 << kind && kind > sign && kind < digit
    ? String.fromCharCode(96 + kind)
    : undefined;
}
