/** Walks over the text of a pattern and says where it is wrong. */
export class PatternReader {
  readonly source: string;
  offset = 0;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.offset >= this.source.length;
  }

  at(text: string): boolean {
    return this.source.startsWith(text, this.offset);
  }

  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.offset += text.length;
    return true;
  }

  /** `expression` must be sticky. */
  takeMatch(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.offset;
    const found = expression.exec(this.source);
    if (found) this.offset += found[0].length;
    return found ?? undefined;
  }

  /** `expression` must be sticky. */
  atMatch(expression: RegExp): boolean {
    expression.lastIndex = this.offset;
    return expression.test(this.source);
  }

  /** The next code point. */
  next(): number {
    const code = this.source.codePointAt(this.offset);
    if (code === undefined) this.fail("the pattern ends too early");
    this.offset += code > 0xffff ? 2 : 1;
    return code;
  }

  fail(why: string, at: number = this.offset): never {
    const place = at >= this.source.length ? "at its end" : `at character ${at + 1}`;
    throw new RangeError(
      `The pattern \`${briefly(this.source)}\` cannot be used: ${place}, ${why}.`,
    );
  }
}

/** The beginning of a pattern, enough to tell which one it is. */
export function briefly(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59).trimEnd()}…` : source;
}

const controls: Readonly<Record<string, number>> = {
  a: 7,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

/** The character that an escape stands for; the backslash at `start` has been read. */
export function codePointEscape(reader: PatternReader, start: number): number {
  if (reader.done) reader.fail("a backslash ends the pattern", start);
  const hex = reader.takeMatch(/x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/y);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? "", 16);
    if (code > 0x10ffff) reader.fail("there is no character with this number", start);
    return code;
  }
  const octal = reader.takeMatch(/0[0-7]{0,2}|[1-7][0-7]{1,2}/y);
  if (octal) return Number.parseInt(octal[0], 8);
  if (reader.takeMatch(/[1-9]|k[<{']/y))
    reader.fail("a back-reference is not possible in RE2", start);
  const letter = String.fromCodePoint(reader.next());
  const control = Object.hasOwn(controls, letter) ? controls[letter] : undefined;
  if (control !== undefined) return control;
  if (letter === "u") reader.fail("RE2 has no `\\u`; write \\x{e9} for é", start);
  if (letter === "Z") reader.fail("RE2 has no `\\Z`; write \\z for the end of the text", start);
  if (/[A-Za-z0-9]/.test(letter)) reader.fail(`RE2 has no escape \`\\${letter}\``, start);
  return letter.codePointAt(0) ?? 0;
}
