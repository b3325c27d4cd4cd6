import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plain, type Report, reporters } from "@wardline/core";
import { expect, test } from "vitest";
import { findChromium, launch, open } from "./browser.ts";

const chromium = findChromium();

const attacks = [
  `<script>alert(1)</script>`,
  `"><img src="https://evil.example/x.png" onerror="alert(2)">`,
  `'><svg onload=alert(3)>`,
  `</style><script>alert(4)</script><style>*{background:url(https://evil.example/y)}`,
  `</title><iframe src="https://evil.example"></iframe>`,
  `javascript:alert(5)`,
].join(" ");

const at = { line: 1, column: 1, offset: 0 };
const report: Report = {
  ...{
    schema_version: 1,
    tool: { name: "wardline", version: attacks },
    as_of: "2026-06-02T09:00:00Z",
  },
  packs: [{ name: attacks, version: attacks }],
  coverage: { files: 1, parsed: 1, skipped: [], prose_characters: 1, rules: 1 },
  findings: [
    {
      ...{ rule: attacks, severity: "error", status: "new", path: attacks, where: attacks },
      ...{ start: at, end: at, message: attacks, url: `javascript:alert(6)//${attacks}` },
      ...{ citations: [attacks], route_to: attacks, waiver: "none", fingerprint: "x" },
      related: [{ path: attacks, start: at, end: at, message: attacks }],
      suggestions: [{ start: at, end: at, text: attacks, safe: false }],
    },
  ],
  waivers_used: [],
  routing: [{ path: attacks, type: attacks, roles: [{ role: attacks, why: [attacks] }] }],
  loosened: [{ rule: attacks, by: attacks, reason: attacks }],
  notices: [{ message: attacks }],
  problems: [{ message: attacks }],
  summary: {
    ...{ error: 1, warning: 0, advice: 0, baseline: 0, waived: 0 },
    ...{ fail_on: "error", verdict: "fail" },
  },
};

test.skipIf(chromium === undefined)(
  "a report full of markup runs nothing and asks for nothing",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "wardline-html-"));
    const file = join(folder, "report.html");
    const options = { rule: () => undefined, sourceOf: () => undefined, style: plain };
    const page = reporters.html(report, { ...options, width: 80, verbose: false, maxBytes: 1 });
    writeFileSync(file, page);
    const browser = await launch(chromium);
    try {
      const opened = await open(browser, file, { width: 1280 });
      const text = await opened.page.locator("h4").first().textContent();
      expect(text).toContain(attacks);
      expect(
        await opened.page
          .locator("script, img, iframe, svg[onload], style:not(head > style)")
          .count(),
      ).toBe(0);
      for (const link of await opened.page.locator("a").all()) {
        expect(await link.getAttribute("href")).toMatch(/^#/);
      }
      expect(opened).toMatchObject({ said: [], asked: [`file://${file}`], left: [] });
      // The policy is the second wall: it stops what the first one would let through.
      const styled = page.replace(
        "</main>",
        '<script>alert(7)</script><img src="https://evil.example/z"></main>',
      );
      writeFileSync(file, styled);
      const walled = await open(browser, file, { width: 1280 });
      expect(walled.said.join(" ")).not.toMatch(/^7|\b7$/);
      expect(walled.said.join("\n")).toContain("Content Security Policy");
      expect(walled.left).toEqual([]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
