import { parse } from "tldts";
import { readTarget } from "./target.ts";

/** Endings of file names that are also top-level domains: "see readme.md" shows no site. */
const fileEndings: ReadonlySet<string> = new Set([
  "md",
  "py",
  "pl",
  "rs",
  "sh",
  "zip",
  "mov",
  "ps",
  "app",
]);

/** Reserved for examples and tests, in no list of registries: https://www.rfc-editor.org/rfc/rfc2606. */
const reserved: ReadonlySet<string> = new Set(["example", "test"]);

const shaped =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:[\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]+(?::\d+)?(?:[/?#][^\s]*)?/giu;

/** The hosts that a link's text shows a reader, as in "pay.larkmoor.example/bill"; mail addresses are none. */
export function shownHosts(text: string): string[] {
  return [...text.matchAll(shaped)].flatMap(([found]) => {
    const named = /^https?:\/\//i.test(found);
    const host = readTarget(named ? found : `//${found}`).host;
    if (host === undefined) return [];
    return named || host.startsWith("www.") || looksLikeSite(host) ? [host] : [];
  });
}

function looksLikeSite(host: string): boolean {
  const ending = host.slice(host.lastIndexOf(".") + 1);
  if (fileEndings.has(ending)) return false;
  return reserved.has(ending) || parse(host).isIcann === true;
}
