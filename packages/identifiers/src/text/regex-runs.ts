import { type Choice, empty, type Part } from "./regex-part.ts";
import { digit, sign } from "./survey.ts";

/** Shorter runs stand in every text. */
const shortestRun = 3;
/** More would hardly rule out another text. */
const mostChoices = 3;
/** Signs that may stand inside a run. */
const inRun = new Set([" ", "'", "-"]);

/** The runs of letters in a sequence, and what else its parts must hold. */
export class Runs {
  readonly #choices: Choice[] = [];
  #run = "";

  add(part: Part): void {
    if (part === empty) return;
    const letter = onlyUnit(part);
    if (letter !== undefined) {
      this.#run += letter;
      return;
    }
    this.#close();
    this.#choices.push(...part.choices);
  }

  /** First the choice of which the shortest text is longest; of equals, the one with the fewest. */
  choices(): readonly Choice[] {
    this.#close();
    const shortest = (texts: Choice) => Math.min(5, ...texts.map((one) => one.length));
    return this.#choices
      .sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)
      .slice(0, mostChoices);
  }

  #close(): void {
    if (this.#run.replace(/[ '-]/g, "").length >= shortestRun) this.#choices.push([this.#run]);
    this.#run = "";
  }
}

/** The letter, in whatever case, or the sign that a part is. */
function onlyUnit({ ways, first }: Part): string | undefined {
  const [way] = ways;
  if (ways.length !== 1 || way?.length !== 1) return undefined;
  const kind = 31 - Math.clz32(way[0] ?? 0);
  if (way[0] !== 1 << kind) return undefined;
  if (kind > sign && kind < digit) return String.fromCharCode(96 + kind);
  return kind === sign ? [...inRun].find((one) => isOnly(first, one.charCodeAt(0))) : undefined;
}

function isOnly(first: Part["first"], unit: number): boolean {
  return first.every((bits, i) => bits === (i === unit >> 5 ? 1 << (unit & 31) : 0));
}
