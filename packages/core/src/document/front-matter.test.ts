import fc from "fast-check";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

const processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml", "toml"]);

const text = fc
  .array(
    fc.constantFrom(
      "---",
      "+++",
      "----",
      "--",
      "\n",
      "\n",
      "\r\n",
      " ",
      "\t",
      "a: b",
      "a = 1",
      "# c",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

describe("where front matter ends", () => {
  it("is where remark-frontmatter says, for any text", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "---\n", "+++\r\n"), text, (opening, rest) => {
        const source = opening + rest;
        const first = processor.parse(source).children[0];
        const matter =
          first?.type === "yaml" || first?.type === ("toml" as string) ? first : undefined;
        const { span, bodyStart } = readFrontMatter(source);
        expect(span !== undefined).toBe(matter !== undefined);
        const end = matter?.position?.end.offset ?? 0;
        // Ours also takes the line ending after the fence.
        expect(source.slice(end, bodyStart)).toMatch(/^[ \t]*(?:\r\n|\n)?$/);
      }),
      { numRuns: 1000 },
    );
  });
});
