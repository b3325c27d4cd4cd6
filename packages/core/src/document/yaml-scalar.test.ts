import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "yaml";
import { readDocument } from "./read-document.ts";

const text = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[a-z'"\\]{1,8}$/),
      fc.constantFrom(" ", "  ", "\n", "\n\n", " \n"),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.map(([word, gap]) => word + gap).join(""));

const style = fc.constantFrom(
  "PLAIN" as const,
  "QUOTE_DOUBLE" as const,
  "QUOTE_SINGLE" as const,
  "BLOCK_LITERAL" as const,
  "BLOCK_FOLDED" as const,
);

describe("a text in YAML, in any style", () => {
  it("reads as itself, every word with its own place", () => {
    fc.assert(
      fc.property(text, style, fc.boolean(), (value, defaultStringType, crlf) => {
        const written = new Document({ posts: [{ text: value }] }).toString({
          defaultStringType,
          defaultKeyType: "PLAIN",
          lineWidth: 24,
        });
        const source = crlf ? written.replaceAll("\n", "\r\n") : written;
        const { regions, data } = readDocument({ path: "a.yml", source });
        // The parser's word counts: not every text survives being written.
        const read = (data as { posts: { text: string }[] }).posts[0]?.text ?? "";
        const bodies = regions.filter(({ role }) => role === "body");
        const words = read.split(/\s+/).filter((word) => word !== "");
        expect(bodies.flatMap((region) => region.text.split(" "))).toEqual(words);
        for (const region of bodies) {
          for (const match of region.text.matchAll(/[^ ]+/g)) {
            const span = region.map.toSource(match.index, match.index + match[0].length);
            const slice = source.slice(span.start, span.end);
            // Quotes and backslashes may be doubled or escaped, a line broken by a backslash; nothing else may come in.
            expect(slice.replace(/\\\r?\n */g, "").replace(/['"\\]/g, "")).toBe(
              match[0].replace(/['"\\]/g, ""),
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
