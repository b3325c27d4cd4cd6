/** Pieces between stars must follow each other; no regular expression, so no pattern can be slow. */
export function wildcard(pattern: string): (text: string) => boolean {
  const pieces = pattern.toLowerCase().split("*");
  const [first = "", ...others] = pieces;
  return (text) => {
    const subject = text.toLowerCase();
    if (!subject.startsWith(first)) return false;
    let at = first.length;
    for (const [i, piece] of others.entries()) {
      const last = i === others.length - 1;
      const found = last ? subject.length - piece.length : subject.indexOf(piece, at);
      if (found < at || !subject.startsWith(piece, found)) return false;
      at = found + piece.length;
    }
    return at === subject.length || others.length > 0;
  };
}
