import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@wardline/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launch, open, violations } from "./browser.ts";

/** The report on Larkmoor with an earlier one, made as a person makes it and opened in a real browser. */
const chromium = findChromium();
const folder = mkdtempSync(join(tmpdir(), "wardline-html-"));
const file = join(folder, "report.html");
const days = ["2026-01-15", "2026-06-02"] as const;
const reports: Report[] = [];
let browser: Browser;

function wardline(...words: string[]): void {
  const main = join(import.meta.dirname, "../../packages/cli/src/main.ts");
  const larkmoor = join(import.meta.dirname, "../larkmoor");
  const env = { PATH: process.env.PATH ?? "", XDG_CACHE_HOME: folder };
  try {
    execFileSync(process.execPath, [main, "check", ...words], {
      cwd: larkmoor,
      env,
      stdio: "pipe",
    });
  } catch (error) {
    // Larkmoor fails, which is what it is for.
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  }
}

beforeAll(async () => {
  if (chromium === undefined) return;
  mkdirSync(join(folder, "saved"));
  for (const day of days) {
    const saved = join(folder, "saved", `${day}.json`);
    wardline("--as-of", day, "--format", "json", "--output", saved);
    reports.push(JSON.parse(readFileSync(saved, "utf8")) as Report);
  }
  const history = ["--history", join(folder, "saved")];
  wardline("--as-of", days[1], "--format", "html", ...history, "--output", file);
  browser = await launch(chromium);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const openAll = `document.querySelectorAll("details").forEach((one) => { one.open = true; })`;
const visible = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility({contentVisibilityAuto: true}))`;

describe.skipIf(chromium === undefined)("the HTML report in Chromium", { timeout: 120_000 }, () => {
  test.each([
    [360, false],
    [360, true],
    [1280, false],
    [1280, true],
  ])(
    "at %i pixels, dark %s: silent, alone, not too wide, open to everybody",
    async (width, dark) => {
      const { page, said, asked } = await open(browser, file, { width, dark });
      const tooWide = () => page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(await tooWide()).toBeLessThanOrEqual(0);
      if (width === 360 && !dark) expect(await violations(page)).toEqual([]);
      await page.evaluate(openAll);
      expect(await tooWide()).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked).toEqual([`file://${file}`]);
      await page.close();
    },
  );

  test("the verdict can be read without scrolling on a phone", async () => {
    const { page } = await open(browser, file, { width: 360 });
    const heading = page.getByRole("heading", { level: 1 });
    expect(await heading.textContent()).toBe("Fail. Errors block publishing.");
    expect((await heading.boundingBox())?.y).toBeLessThan(400);
    await page.close();
  });

  test("each bar is as long as its numbers say, and the numbers are text", async () => {
    const { page } = await open(browser, file, { width: 1280 });
    const findings = reports[1]?.findings.filter(({ status }) => status === "new") ?? [];
    const packs = Object.groupBy(findings, ({ rule }) => rule.split("/")[0] ?? "");
    const table = page.getByRole("table", { name: "By policy pack" });
    const rows = await table.locator("tbody tr").all();
    expect(rows).toHaveLength(Object.keys(packs).length);
    const lengths: number[] = [];
    for (const row of rows) {
      const cells = (await row.locator("th, td").allTextContents()).map((cell) => cell.trim());
      const own = packs[cells[0] ?? ""] ?? [];
      const of = (severity: string) => own.filter((one) => one.severity === severity).length;
      expect(cells.slice(1)).toEqual([of("error"), of("warning"), of("advice")].map(String));
      const boxes = await Promise.all(
        (await row.locator("rect[class^=fill]").all()).map((rect) => rect.boundingBox()),
      );
      lengths.push(boxes.reduce((sum, box) => sum + (box?.width ?? 0), 0) / own.length);
    }
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.2);
    await page.close();
  });

  test("the trend says each number in its table, and draws more as higher", async () => {
    const { page } = await open(browser, file, { width: 360 });
    const table = page.getByRole("region", { name: "The numbers behind the lines" });
    const rows = await table.locator("tbody tr").all();
    const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
    expect(
      cells.map(([moment = "", ...rest]) => [moment.slice(0, 10), ...rest.slice(0, 3)]),
    ).toEqual(
      reports.map(({ as_of, summary }) => [
        as_of.slice(0, 10),
        ...[summary.error, summary.warning, summary.advice].map(String),
      ]),
    );
    const { error = 0, warning = 0, advice = 0 } = reports[1]?.summary ?? {};
    const last = async (severity: string) =>
      (await page.locator(`.trend .fill-${severity}`).last().boundingBox())?.y ?? 0;
    const [y1, y2, y3] = [await last("error"), await last("warning"), await last("advice")];
    expect((y2 - y1) / (y3 - y2)).toBeCloseTo((error - warning) / (warning - advice), 0);
    const image = page.getByRole("img", { name: /^Findings over time, by severity 2 reports, / });
    expect(await image.count()).toBe(1);
    await page.close();
  });

  test("everything is reached by the keyboard, in the order of the page, and the focus is seen", async () => {
    const { page } = await open(browser, file, { width: 1280 });
    const wanted: number = await page.evaluate(
      `${visible("a, summary, input:checked, .wide")}.length`,
    );
    const places: { top: number; outline: string }[] = [];
    for (let index = 0; index < wanted; index++) {
      await page.keyboard.press("Tab");
      places.push(
        await page.evaluate(`(() => {
          const one = document.activeElement;
          const drawn = one.matches("input") ? one.nextElementSibling : one;
          return { top: one.getBoundingClientRect().top + scrollY, outline: getComputedStyle(drawn).outlineStyle };
        })()`),
      );
    }
    expect(new Set(places.map(({ outline }) => outline))).toEqual(new Set(["solid"]));
    expect(places[0]?.top).toBeLessThan(800);
    expect(places.at(-1)?.top).toBeGreaterThan(3000);
    await page.close();
  });

  test("a link to a document opens it, and Enter closes it", async () => {
    const { page } = await open(browser, file, { width: 360 });
    await page.locator(".card a").first().click();
    const details = page.locator(".document:has(:target)");
    expect(await details.getAttribute("open")).toBe("");
    await details.locator("summary").first().press("Enter");
    expect(await details.getAttribute("open")).toBeNull();
    await page.close();
  });

  test("the choices leave what was chosen, without a script", async () => {
    const { page } = await open(browser, file, { width: 1280 });
    await page.evaluate(openAll);
    const count = (more: string) => page.evaluate<number>(`${visible(`.finding${more}`)}.length`);
    const all = await count("");
    await page.getByRole("radio", { name: /^Errors/ }).check();
    const errors = await count("");
    expect(errors).toBe(await count(".error"));
    expect([0, all]).not.toContain(errors);
    await page.getByRole("radio", { name: /^Privacy officer/ }).press("Space");
    const both = await count("");
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(errors);
    const empty = `${visible(".document")}.filter((one) => !one.querySelector(".finding:not([hidden])")?.isConnected || ![...one.querySelectorAll(".finding")].some((finding) => finding.checkVisibility())).length`;
    expect(await page.evaluate(empty)).toBe(0);
    await page.getByRole("radio", { name: /^Advice/ }).check();
    expect(await count("")).toBe(0);
    expect(await page.getByText("No finding fits both choices.").isVisible()).toBe(true);
    await page.close();
  });

  test("on paper nothing stays closed", async () => {
    const { page } = await open(browser, file, { width: 720 });
    const heights = (selector: string) =>
      page.evaluate<number[]>(
        `[...document.querySelectorAll("${selector}")].map((one) => one.getBoundingClientRect().height)`,
      );
    const closed = await heights(".document");
    await page.emulateMedia({ media: "print" });
    const printed = await heights(".document");
    expect(closed.filter((height, index) => (printed[index] ?? 0) < 2 * height)).toEqual([]);
    expect((await heights(".finding details")).filter((height) => height < 60)).toEqual([]);
    await page.close();
  });
});
