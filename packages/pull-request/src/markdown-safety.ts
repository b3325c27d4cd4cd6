import { printable } from "@wardline/core";

const zeroWidthSpace = "\u200b";
/** Seven to forty hexadecimal digits with a letter among them; phone numbers are left alone. */
const commitName = /(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{7,40}(?![0-9a-z])/gi;

/**
 * Text that stays text in GitHub's Markdown: no markup, HTML or formula, no mention, reference or link comes alive.
 * GitHub looks for mentions and links after it has taken backslashes and entities away
 * (https://github.com/github/markup/issues/1168), so only a character in between stops them.
 */
export function safeText(text: string): string {
  return (
    breakLinks(printable(text).trim())
      .replace(/[\\`*_{}[\]()<>|~!#^]/g, "\\$&")
      .replace(/&/g, "&amp;")
      // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
      .replace(/\$/g, "<span>$</span>")
      .replace(/^(\d{1,9})(\.|\\\))(?=\s|$)/, `$1${zeroWidthSpace}$2`)
      .replace(/^[-+=:]/, "\\$&")
  );
}

/** Text as a code span, whatever backticks it holds. A mention stays dead in e-mail replies, which lose the span. */
export function codeSpan(text: string): string {
  const inside = breakLinks(breakMarkers(printable(text)));
  const fence = "`".repeat(longestRun(inside) + 1);
  const space = /^`|`$|^ .* $/.test(inside) ? " " : "";
  return inside === "" ? "" : `${fence}${space}${inside}${space}${fence}`;
}

/** A commit's short name, as GitHub gave it to us. */
export function commitSpan(sha: string): string {
  return `\`${sha.replace(/[^0-9a-f]/g, "").slice(0, 7)}\``;
}

/** A link with safe words; only the words where the address is none of the web. */
export function safeLink(words: string, url: string | undefined): string {
  const target = webAddress(url);
  return target === undefined ? safeText(words) : `[${safeText(words)}](${target})`;
}

/** A link whose words are a code span. */
export function codeLink(words: string, url: string | undefined): string {
  const target = webAddress(url);
  return target === undefined ? codeSpan(words) : `[${codeSpan(words)}](${target})`;
}

/** At most `most` UTF-16 code units, never half a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

/** UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The length of the longest run of backticks. */
export function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g)?.map((run) => run.length) ?? []));
}

/** A piece of a page's address: every character that is not plain is encoded. */
export function encodePath(path: string): string {
  return path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/[()!'*]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(/[()<>\\'*_`[\]]/g, encodeCharacter);
}

function breakLinks(text: string): string {
  return text
    .replace(/[@＠﹫]/g, `$&${zeroWidthSpace}`)
    .replace(/#(?=\d)|GH-(?=\d)/gi, `$&${zeroWidthSpace}`)
    .replace(/:(?=\/\/)|www(?=\.)|(?:mailto|xmpp):/gi, `$&${zeroWidthSpace}`)
    .replace(commitName, (sha) => sha.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`));
}

/** Nothing that was put into a comment may look like the comment's own marker. */
function breakMarkers(text: string): string {
  return text
    .replaceAll("<!--", `<${zeroWidthSpace}!--`)
    .replaceAll("-->", `--${zeroWidthSpace}>`)
    .replace(/wardline(?=:v)/gi, `$&${zeroWidthSpace}`);
}
