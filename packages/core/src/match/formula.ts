/** Reckons a formula with the values of its variables. */
export type Formula = (values: Readonly<Record<string, number>>) => number;

/**
 * Reads a formula of numbers, variables, + - * / and parentheses. Nothing is evaluated as code.
 * Throws RangeError for anything else, with the names that are known.
 */
export function parseFormula(source: string, variables: readonly string[]): Formula {
  const parser = new FormulaParser(source, variables);
  const formula = parser.sum();
  parser.end();
  return formula;
}

class FormulaParser {
  readonly #source: string;
  readonly #variables: readonly string[];
  #offset = 0;
  #depth = 0;

  constructor(source: string, variables: readonly string[]) {
    this.#source = source;
    this.#variables = variables;
  }

  sum(): Formula {
    let left = this.#product();
    for (let sign = this.#take(/[+-]/y); sign; sign = this.#take(/[+-]/y)) {
      const [first, second] = [left, this.#product()];
      left =
        sign === "+"
          ? (values) => first(values) + second(values)
          : (values) => first(values) - second(values);
    }
    return left;
  }

  end(): void {
    if (this.#take(/\S/y)) this.#fail("an operator or the end was expected", this.#offset - 1);
  }

  #product(): Formula {
    let left = this.#value();
    for (let sign = this.#take(/[*/]/y); sign; sign = this.#take(/[*/]/y)) {
      const [first, second] = [left, this.#value()];
      left =
        sign === "*"
          ? (values) => first(values) * second(values)
          : (values) => first(values) / second(values);
    }
    return left;
  }

  #value(): Formula {
    if (this.#take(/-/y)) {
      const value = this.#nested(() => this.#value());
      return (values) => -value(values);
    }
    if (this.#take(/\(/y)) {
      const inner = this.#nested(() => this.sum());
      if (!this.#take(/\)/y)) this.#fail("a `)` was expected");
      return inner;
    }
    const number = this.#take(/\d+(?:\.\d+)?/y);
    if (number !== undefined) return () => Number(number);
    const at = this.#offset;
    const name = this.#take(/[a-z_][a-z_\d]*/iy);
    if (name === undefined) return this.#fail("a number or a name was expected");
    if (this.#variables.includes(name)) return (values) => values[name] ?? 0;
    return this.#fail(`${name} is not known; the names are ${this.#variables.join(", ")}`, at);
  }

  #nested(read: () => Formula): Formula {
    if (++this.#depth > 100) this.#fail("it is nested too deeply");
    const formula = read();
    this.#depth--;
    return formula;
  }

  #take(expression: RegExp): string | undefined {
    const space = /\s*/y;
    space.lastIndex = this.#offset;
    const start = this.#offset + (space.exec(this.#source)?.[0].length ?? 0);
    expression.lastIndex = start;
    const found = expression.exec(this.#source)?.[0];
    if (found !== undefined) this.#offset = start + found.length;
    return found;
  }

  #fail(why: string, at: number = this.#offset): never {
    throw new RangeError(
      `The formula \`${this.#source}\` cannot be used: at character ${at + 1}, ${why}.`,
    );
  }
}
