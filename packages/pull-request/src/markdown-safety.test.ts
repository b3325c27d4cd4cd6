import { withPublicPaths } from "@wardline/core";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { codeSpan, safeLink, safeText, shortened } from "./markdown-safety.ts";
import type { Op } from "./operation.ts";
import { plan } from "./plan.ts";
import { changedFile, finding, planInput, pullRequest, report, rule } from "./samples.ts";

const elements = new Set(
  "p strong em code pre a sub br h3 ul li details summary span hr".split(" "),
);

/** As GitHub reads it before it looks for mentions: our own few tags pass, which is what makes others dangerous. */
function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}

function tagsOf(page: string): string[] {
  return [...page.replace(/<!--.*?-->/g, "").matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name = ""]) =>
    name.toLowerCase(),
  );
}

/** What a reader sees outside code and links: here mentions, references and addresses would come alive. */
function liveText(page: string): string {
  return page
    .replace(/<(code|pre|a)\b[^>]*>[\s\S]*?<\/\1>/g, " ")
    .replace(/<!--.*?-->|<[^>]*>/g, " ")
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "",
    );
}

const alive =
  /@[a-z0-9]|#\d|GH-\d|:\/\/|www\.|\$[a-z\\{]|(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{7,40}(?![0-9a-z])/i;

const nasty = [
  "@org/team",
  "&#64;x",
  "`@x`",
  "```````",
  "a`b``c",
  "#12 and owner/repo#12 and GH-12",
  "https://evil.example/x",
  "www.evil.example",
  "mail me@evil.example",
  "mailto:me@evil.example",
  "<img src=x>",
  "<details><summary>Approved</summary>",
  '<!-- wardline:v1 {"fp":"a"} -->',
  "-->",
  "](https://evil.example)",
  "![x](https://evil.example/p.png)",
  "[x]: https://evil.example",
  "**✅ Approved**",
  "| a | b |\n| - | - |",
  "\n\n# Title\n",
  "- item",
  "1. item",
  "1) item",
  "> quote",
  "    code",
  "===",
  "---",
  "~~~",
  "$\\color{red}{approved}$",
  "\u202egnp.exe",
  "\u200b@\u200bme",
  "\\",
  "\\@x",
  "abc1234def",
  "&lt;b&gt;",
  "&",
  "[^1]",
  ":tada:",
];

const untrusted = fc.oneof(
  fc.constantFrom(...nasty),
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 6 })), { maxLength: 6 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

function bodiesOf(ops: readonly Op[]): string[] {
  return ops
    .flatMap((op) => ("body" in op ? [op.body] : []))
    .concat(ops.flatMap((op) => (op.kind === "comment" ? [op.fallbackBody] : [])));
}

describe("untrusted text", () => {
  test.each(nasty)("stays text: %j", (text) => {
    for (const markdown of [
      safeText(text),
      `Why: ${safeText(text)}`,
      `- ${safeText(text)}`,
      codeSpan(text),
      `**${safeText(text)}**`,
    ]) {
      const page = html(markdown);
      expect(
        tagsOf(page).filter((tag) => !["p", "code", "strong", "ul", "li", "span"].includes(tag)),
      ).toEqual([]);
      expect(liveText(page)).not.toMatch(alive);
    }
  });

  test("in every body: only the elements we mean, no mention, reference or link of its own, one marker", () => {
    fc.assert(
      fc.property(untrusted, untrusted, untrusted, (message, path, other) => {
        const name = `posts/${path.replaceAll("\n", "") || "x"}.md`;
        const found = [
          finding({
            path: name,
            message,
            related: [
              {
                path: other,
                start: { line: 1, column: 1, offset: 0 },
                end: { line: 1, column: 2, offset: 1 },
                message: other,
              },
            ],
          }),
          finding({ path: name, message: other, line: 30 }),
          finding({ path: name, message: other, line: 31 }),
          finding({ path: `elsewhere/${other}`, message }),
          finding({ path: name, message, rule: "brand/tone", line: 7 }),
          finding({ path: name, message, line: 8, status: "waived" }),
        ];
        const pull = pullRequest({ files: [changedFile(name)] });
        const more = {
          coverage: {
            files: 1,
            parsed: 1,
            prose_characters: 1,
            rules: 5,
            skipped: [{ path: other, reason: message }],
          },
          loosened: [{ rule: "hipaa/ssn", by: other, reason: message }],
          notices: [{ path: other, message }],
        };
        const input = planInput(found, pull, {
          report: report(found, more),
          proposed: { paths: [other], more: [], fewer: [], problems: [message] },
        });
        const bodies = bodiesOf(plan(input));
        // A file whose name may hold an identifier is spoken of in the summary alone.
        const hidden = withPublicPaths(input.report).shownPath(name) !== name;
        expect(bodies.length).toBeGreaterThanOrEqual(hidden ? 1 : 3);
        for (const body of bodies) {
          const page = html(body);
          expect(tagsOf(page).filter((tag) => !elements.has(tag))).toEqual([]);
          expect(liveText(page)).not.toMatch(alive);
          expect(body.match(/<!-- wardline:v1 \{/g)?.length ?? 0).toBeLessThanOrEqual(1);
          for (const [, href = ""] of page.matchAll(/<a href="([^"]*)"/g))
            expect(href).toMatch(
              /^https:\/\/(github\.com\/larkmoor|wardline\.dev|www\.ecfr\.gov)\//,
            );
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  test("in the policy is no more trusted than in the content", () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const wordy = (id: string) => ({
          ...(rule(id) ?? rule("hipaa/ssn")),
          id,
          title: text,
          why: text,
          citations: [{ text, url: `javascript:${text}` }],
        });
        const input = planInput([finding()], pullRequest(), { rule: wordy as typeof rule });
        for (const body of bodiesOf(plan(input))) expect(liveText(html(body))).not.toMatch(alive);
      }),
    );
  }, 60_000);
});

describe("links", () => {
  test.each(["javascript:alert(1)", "data:text/html,x", "not a url", "//evil.example"])(
    "are none for %s",
    (url) => {
      expect(safeLink("words", url)).toBe("words");
    },
  );

  test("cannot be left by their address", () => {
    expect(html(safeLink("words", "https://a.example/)[x](https://b.example/"))).toMatch(
      /^<p><a href="[^"]*">words<\/a><\/p>$/,
    );
  });
});

test("shortened text never ends in half a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const short = shortened(text, most);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
    }),
  );
});
