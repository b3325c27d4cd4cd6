import { wordParts } from "./character-set.ts";
import type { PatternNode, Place } from "./pattern-syntax.ts";

/** The pattern as JavaScript source. `ascii`: for texts of ASCII alone, which V8 searches far faster. */
export function javascriptSource(node: PatternNode, ascii: boolean): string {
  switch (node.type) {
    case "set":
      return ascii ? asciiClass(node.set.ascii) : node.set.source;
    case "assert":
      return ascii && node.at in asciiPlaces ? (asciiPlaces[node.at] ?? "") : places[node.at];
    case "group":
      return `(${javascriptSource(node.item, ascii)})`;
    case "choice":
      return `(?:${node.items.map((item) => javascriptSource(item, ascii)).join("|")})`;
    case "sequence":
      return node.items.map((item) => javascriptSource(item, ascii)).join("");
    case "repeat": {
      const { item, min, max, greedy } = node;
      const body = javascriptSource(item, ascii);
      const single = item.type === "set" || item.type === "group" || item.type === "choice";
      const limit = max === Number.POSITIVE_INFINITY ? "" : String(max);
      return `${single ? body : `(?:${body})`}{${min},${limit}}${greedy ? "" : "?"}`;
    }
  }
}

const word = `[${wordParts}]`;

const places: Readonly<Record<Place, string>> = {
  "text-start": "^",
  "text-end": "$",
  "line-start": "(?:^|(?<=\\n))",
  "line-end": "(?:$|(?=\\n))",
  word: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  "not-word": `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};

const asciiPlaces: Partial<Record<Place, string>> = { word: "\\b", "not-word": "\\B" };

function asciiClass(members: Uint8Array): string {
  const codes = [...members.keys()].filter((code) => members[code] === 1);
  if (codes.length === 1) return hex(codes[0] ?? 0);
  let ranges = "";
  let from: number | undefined;
  for (const code of codes) {
    from ??= code;
    if (members[code + 1] === 1) continue;
    ranges += from === code ? hex(code) : `${hex(from)}-${hex(code)}`;
    from = undefined;
  }
  return `[${ranges}]`;
}

function hex(code: number): string {
  const text = String.fromCharCode(code);
  return /[A-Za-z0-9 ]/.test(text) ? text : `\\x${code.toString(16).padStart(2, "0")}`;
}
