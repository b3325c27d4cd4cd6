import { describe, expect, test } from "vitest";
import type { Finding } from "../../finding.ts";
import { findingAt, reportOf, sampleReport } from "../sample.ts";
import { html } from "./page.ts";

describe("everything from outside stays text", () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;
  const finding = (more: Partial<Finding>): Finding => ({
    ...findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999"),
    ...more,
  });
  const span = finding({});
  const attacked = reportOf(
    [
      finding({
        ...{
          rule: evil,
          path: evil,
          message: evil,
          masked: evil,
          where: evil,
          url: `javascript:${evil}`,
        },
        ...{ route_to: evil, citations: [evil], fingerprint: evil },
        related: [{ path: `${evil}2`, start: span.start, end: span.end, message: evil }],
        suggestions: [{ start: span.start, end: span.end, text: evil, safe: false }],
      }),
      finding({ rule: evil, path: evil, status: "waived", url: `https://x.example/${evil}` }),
    ],
    {
      tool: { name: "wardline", version: evil },
      packs: [{ name: evil, version: evil, integrity: evil }],
      coverage: {
        ...sampleReport.coverage,
        changed_since: evil,
        skipped: [{ path: evil, reason: evil }],
      },
      waivers_used: [
        { id: evil, rule: evil, reason: evil, approved_by: [evil], expires: evil, findings: 1 },
      ],
      baseline: { path: evil, entries: 1, used: 1, unused: 1 },
      routing: [{ path: evil, type: evil, roles: [{ role: evil, why: [evil] }] }],
      loosened: [{ rule: evil, by: evil, reason: evil }],
      notices: [{ path: evil, message: evil }],
      problems: [{ message: evil, path: evil, expected: evil, found: evil, example: evil }],
    },
  );
  const facts = {
    ...{ id: evil, title: evil, say: evil, why: `\`${evil}\` ${evil}`, severity: "error" as const },
    ...{ waiver: "none" as const, owner: evil, route_to: evil },
    citations: [{ text: evil, url: `javascript:${evil}` }],
  };
  const markup = html(attacked, { rule: () => facts, history: [attacked] });

  test("as markup", () => {
    const known =
      /^\/?(a|article|body|br|caption|circle|code|dd|desc|details|div|dl|dt|fieldset|footer|form|h1|h2|h3|h4|head|header|html|input|ins|label|legend|li|line|main|meta|nav|p|path|pattern|rect|section|span|style|summary|svg|table|tbody|td|text|th|thead|time|title|tr|ul)$/;
    // A value may hold a bracket: it ends only at a quote, and a quote in it is written otherwise.
    const bare = markup.replace(/="[^"]*"/g, "");
    const tags = [...bare.matchAll(/<(\/?[a-zA-Z][^\s>/]*)/g)].map(([, name = ""]) => name);
    expect(tags.filter((name) => !known.test(name))).toEqual([]);
    expect(bare).not.toMatch(/<[^>]*\son\w+/);
    expect(markup).toContain("&#x3C;script>alert(1)");
  });

  test("as a link: only what a browser may follow without harm", () => {
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.filter((href) => !/^(#|https:\/\/)/.test(href))).toEqual([]);
  });

  test("as an order to the eye: nothing turns the reading order or is invisible", () => {
    const odd = finding({ path: "posts/\u202eabc.md", message: "a\u200bb" });
    const turned = html(reportOf([odd]), { rule: () => undefined });
    expect(turned).toContain("posts/\\u202eabc.md");
    expect(turned).not.toMatch(/[\u202e\u200b]/);
  });
});
