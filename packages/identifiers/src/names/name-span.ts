/** A span that looks like a person's name. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure we are that it names a person at all. */
  readonly sure: number;
}
