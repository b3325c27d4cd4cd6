import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "./document.ts";
import { fold } from "./fold.ts";
import { readDocument } from "./read-document.ts";
import { decodeReference, referencePattern } from "./references.ts";

/** Source and the text a reader sees. */
type Pair = readonly [source: string, text: string];

const word = fc.stringMatching(/^[a-zé]{1,6}$/);

const piece: fc.Arbitrary<Pair> = fc.oneof(
  word.map((a): Pair => [a, a]),
  three((a, b, c) => [`${a}**${b}**${c}`, a + b + c]),
  three((a, b, c) => [`${a}*${b}*${c}`, a + b + c]),
  three((a, b, c) => [`${a}[${b}](http://x.example/p "t")${c}`, a + b + c]),
  three((a, b, c) => [`${a}[${b}][ref]${c}`, a + b + c]),
  three((a, b, c) => [`${a}[*${b}*](<u v>)${c}`, a + b + c]),
  three((a, b, c) => [`${a}\`${b}\`${c}`, a + b + c]),
  three((a, b, c) => [`${a}<b>${b}</b>${c}`, a + b + c]),
  three((a, b) => [`${a}<!-- note -->${b}`, a + b]),
  three((a, b) => [`${a}&amp;${b}`, `${a}&${b}`]),
  three((a, b) => [`${a}&#98;${b}`, `${a}b${b}`]),
  three((a, b) => [`${a}\\*${b}`, `${a}*${b}`]),
  three((a, b) => [`${a}\u200B${b}`, a + b]),
  three((a, b) => [`${a}😀${b}`, `${a}😀${b}`]),
);

function three(make: (a: string, b: string, c: string) => Pair): fc.Arbitrary<Pair> {
  return fc.tuple(word, word, word).map(([a, b, c]) => make(a, b, c));
}

const line = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces): Pair => [pieces.map(([s]) => s).join(" "), pieces.map(([, t]) => t).join(" ")]);

const paragraph = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "  \n", "\\\n", " <br>\n"),
  )
  .map(
    ([lines, ending]): Pair => [
      lines.map(([s]) => s).join(ending),
      lines.map(([, t]) => t).join(" "),
    ],
  );

interface Block {
  readonly source: string;
  /** `role: text` lines. */
  readonly expected: readonly string[];
}

function prefixed(source: string, first: string, rest: string): string {
  return first + source.replaceAll("\n", `\n${rest}`);
}

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph.map(([s, t]): Block => ({ source: s, expected: [`body: ${t}`] })),
  line.map(([s, t]): Block => ({ source: `## ${s} ##`, expected: [`heading: ${t}`] })),
  paragraph.map(([s, t]): Block => ({ source: `${s}\n---`, expected: [`heading: ${t}`] })),
  paragraph.map(
    ([s, t]): Block => ({ source: prefixed(s, "> ", "> "), expected: [`quote: ${t}`] }),
  ),
  paragraph.map(([s, t]): Block => ({ source: prefixed(s, "> ", ""), expected: [`quote: ${t}`] })),
  paragraph.map(([s, t]): Block => ({ source: prefixed(s, "- ", "  "), expected: [`body: ${t}`] })),
  paragraph.map(
    ([s, t]): Block => ({
      source: prefixed(prefixed(s, "1. ", "   "), "> - ", ">   "),
      expected: [`quote: ${t}`],
    }),
  ),
  fc.tuple(line, line).map(
    ([[a, b], [c, d]]): Block => ({
      source: `| ${a} | x |\n|---|---|\n| y | ${c} |`,
      expected: [`table: ${b}`, "table: x", "table: y", `table: ${d}`],
    }),
  ),
  word.map((w): Block => ({ source: `![${w}*${w}*](i.png)`, expected: [`alt-text: ${w}${w}`] })),
);

const prose = new Set(["body", "heading", "quote", "table", "alt-text"]);

const file = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
    bom: fc.boolean(),
    crlf: fc.boolean(),
    front: fc.constantFrom("", "---\ntitle: T\n---\n"),
  })
  .map(({ blocks, bom, crlf, front }) => {
    // A comment between blocks keeps neighbouring lists and quotes apart.
    const body = blocks.map((one) => one.source).join("\n\n<!-- -->\n\n");
    const text = `${bom ? "\uFEFF" : ""}${front}${body}\n\n[ref]: http://r.example\n`;
    return {
      source: crlf ? text.replaceAll("\n", "\r\n") : text,
      expected: blocks.flatMap((one) => one.expected),
    };
  });

/** What is left of a source slice once its markup is gone: written apart from the code under test. */
function stripped(slice: string): string {
  const text = slice
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<br>/g, " ")
    .replace(/<\/?[a-z]+>/g, "")
    .replace(/\]\((?:<[^>]*>|[^)"]*)(?:"[^"]*")?\)/g, "")
    .replace(/\]\[[^\]]*\]/g, "")
    .replace(/(?<!\\)[[\]*`]/g, "")
    .replace(/\\(?=[*])/g, "")
    .replace(referencePattern, decodeReference);
  return text.normalize("NFKC").replace(/\u200B/g, "");
}

function checkMaps(document: Document): void {
  for (const region of document.regions) {
    let before = 0;
    for (let at = 0; at < region.text.length; at++) {
      const span = region.map.toSource(at, at + 1);
      expect(span.start).toBeGreaterThanOrEqual(before);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(document.source.length);
      before = span.start;
    }
  }
}

describe("random Markdown", () => {
  it("reads as the text it was made from", () => {
    fc.assert(
      fc.property(file, ({ source, expected }) => {
        const document = readDocument({ path: "a.md", source });
        const read = document.regions
          .filter((region) => prose.has(region.role))
          .map((region) => `${region.role}: ${region.text}`);
        expect(read).toEqual(expected.map((text) => text.normalize("NFKC")));
      }),
      { numRuns: 300 },
    );
  });

  it("maps every word to the source that shows it", () => {
    fc.assert(
      fc.property(file, ({ source }) => {
        const document = readDocument({ path: "a.md", source });
        checkMaps(document);
        for (const region of document.regions.filter(({ role }) => prose.has(role))) {
          for (const match of region.text.matchAll(/[^ ]+/g)) {
            const span = region.map.toSource(match.index, match.index + match[0].length);
            expect(stripped(source.slice(span.start, span.end))).toBe(match[0]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

const soup = fc
  .array(
    fc.constantFrom(
      ...'ab 1.\n*_[]()`<>!&;#\\-|~":{}%=/+é\u200B\u0430\t\r😀\0',
      "\n\n",
      "\n> ",
      "\n- ",
      "\n    ",
      "\r\n",
      "](u)",
      "[x]: y\n",
      "<b>",
      "</b>",
      "<!--",
      "-->",
      "&amp;",
      "```\n",
      "|---|\n",
      "{{<",
      ">}}",
      "<script>",
      "![",
      "[^1]",
      "---\n",
      "<a href='x'>",
      "\uD800",
      "www.x.example ",
      "a: b\n",
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("any text at all", () => {
  it.each(["a.md", "a.mdx", "a.yml", "a.json", "a.txt"])(
    "reads as %s with maps in order and in range",
    (path) => {
      fc.assert(
        fc.property(soup, (source) => {
          const document = readDocument({ path, source });
          checkMaps(document);
          const length = source.length;
          const spans = [
            ...document.links.flatMap(({ span, urlSpan }) => [span, urlSpan]),
            ...document.images.map(({ span }) => span),
            ...document.comments.map(({ span }) => span),
            ...document.sections.map(({ span }) => span),
            ...document.blocks,
          ];
          for (const span of spans) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(length);
            expect(span.start).toBeGreaterThanOrEqual(0);
          }
          for (const region of document.regions)
            expect(region.block).toBeLessThan(document.blocks.length);
        }),
        { numRuns: 500 },
      );
    },
  );

  it("folds to a text that folds to itself", () => {
    const nowhere = { toSource: () => ({ start: 0, end: 0 }) };
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = fold(text, nowhere).text;
        expect(fold(once, nowhere).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
