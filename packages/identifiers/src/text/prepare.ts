import { dropInvisible, holdsBrokenNumber } from "./fold.ts";
import { type Reading, read } from "./reading.ts";

/** A text made ready for all recognisers. */
export interface Prepared {
  /** Of what can be seen of the text. */
  readonly reading: Reading;
  /** From an offset in the reading to the offset in the text. */
  readonly toOriginal: (offset: number) => number;
}

const same = (offset: number): number => offset;

export function prepare(text: string): Prepared {
  const reading = read(text);
  // A text of plain ASCII is its own reading.
  const isPlain = reading.plain === text && reading.survey.isAscii;
  if (isPlain && !(reading.hasDigit && holdsBrokenNumber(text)))
    return { reading, toOriginal: same };
  const visible = dropInvisible(text);
  return visible.text === text
    ? { reading, toOriginal: same }
    : { reading: read(visible.text), toOriginal: visible.toOriginal };
}
