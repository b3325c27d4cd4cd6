const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, in order. `String.matchAll` makes a new pattern at every call, which takes longer
 * than to search the short texts of a document.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return none;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = pattern.exec(text)) {
    all.push(found);
    if (found[0] === "") pattern.lastIndex = after(text, found.index, pattern.unicode);
  }
  return all;
}

function after(text: string, at: number, unicode: boolean): number {
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}
