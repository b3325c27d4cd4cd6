import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

// playwright-core drives the Chromium of the machine (Debian: apt-get install chromium) and, unlike playwright,
// downloads none. axe-core holds the rules of WCAG that a machine can check.

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where a Chromium stands; undefined where there is none, which CI must not take for a pass. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
  if (found !== undefined) return found;
  const words = "No Chromium on this machine (apt-get install chromium): the HTML report";
  if (process.env.CI) throw new Error(`${words} cannot be tested.`);
  console.warn(`${words} is not opened in a browser.`);
  return undefined;
}

export function launch(executablePath: string | undefined): Promise<Browser> {
  // Root, as in CI, has no sandbox to give; a container may have little shared memory.
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** A page, and everything it said and asked for. What is not a file gets no answer. */
export interface WatchedPage {
  readonly page: Page;
  readonly said: readonly string[];
  /** Also what its own policy stopped. */
  readonly asked: readonly string[];
  /** What would have left the machine. */
  readonly left: readonly string[];
}

export async function open(
  browser: Browser,
  file: string,
  { width, dark = false }: { readonly width: number; readonly dark?: boolean },
): Promise<WatchedPage> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
  });
  const said: string[] = [];
  const asked: string[] = [];
  const left: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => asked.push(request.url()));
  await page.route(/^(?!file:)/, (route) => {
    left.push(route.request().url());
    return route.abort();
  });
  await page.goto(`file://${file}`);
  return { page, said, asked, left };
}

/** What axe finds: rule, place, what to do. It runs beside the page, so the page's policy does not stop it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(" "))))`,
  );
}
