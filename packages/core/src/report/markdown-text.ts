import { printable } from "./printable.ts";

/**
 * Text that stays text in GitHub's Markdown: no markup, no HTML, no @mention, #reference or link comes alive.
 * A backslash or entity does not stop mentions and links, so a zero-width space breaks them.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()<>|~!#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/@|\\#(?=\d)|GH-(?=\d)/gi, "$&\u200b")
    .replace(/:\/\/|www\./gi, (start) => `${start.slice(0, 1)}\u200b${start.slice(1)}`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\u200b$1");
}

/** Text as a code span, whatever backticks it holds; a mention in it stays dead in e-mail replies too. */
export function codeSpan(text: string): string {
  const inside = printable(text).replaceAll("@", "@\u200b").replaceAll("|", "\\|");
  const runs = inside.match(/`+/g)?.map((run) => run.length) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$|^ .* $/.test(inside) ? " " : "";
  return `${fence}${space}${inside}${space}${fence}`;
}
