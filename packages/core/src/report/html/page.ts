import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { wordsOf } from "../closing-words.ts";
import { printable } from "../printable.ts";
import { withPublicPaths } from "../public-paths.ts";
import type { Report } from "../report.ts";
import type { RuleBook } from "../rule-facts.ts";
import { plain } from "../style.ts";
import { coverageSection } from "./coverage-section.ts";
import { foundDocuments } from "./documents.ts";
import type { Element } from "./element.ts";
import { filterOf } from "./filter.ts";
import { findingsSection } from "./findings-section.ts";
import { looksSection } from "./looks-section.ts";
import { numbersSection } from "./numbers-section.ts";
import { setAsideSection } from "./set-aside-section.ts";
import { pageStyle } from "./style.ts";
import { trendSection } from "./trend-section.ts";
import { checkedNothing, verdictHeader } from "./verdict-header.ts";

export interface HtmlOptions {
  readonly rule: RuleBook;
  /** Saved reports of other moments, in any order; undefined where nobody asked how the numbers moved. */
  readonly history?: readonly Report[];
}

/**
 * For people without a terminal: one file that loads nothing, runs nothing and may be passed on. Like SARIF it holds no
 * line of the content: an excerpt would live as long as the file does.
 */
export function html(report: Report, { rule, history }: HtmlOptions): string {
  const { report: shown } = withPublicPaths(report);
  const words = wordsOf(shown, plain);
  const documents = foundDocuments(shown);
  const filter = filterOf(documents.flatMap(({ findings }) => findings));
  const trend = trendSection(shown, history);
  const coverage = coverageSection(shown);
  const sections = checkedNothing(shown)
    ? [...trend, coverage]
    : [
        looksSection(shown.routing, documents, words.nobodyLooks),
        numbersSection(shown, rule),
        ...trend,
        findingsSection(shown, documents, filter, rule),
        setAsideSection(shown, words, rule),
        coverage,
      ];
  const body = h(
    "body",
    verdictHeader(shown, words),
    contents(sections),
    h("main", sections),
    h("footer", h("p", disclaimer)),
  );
  harmless(body);
  const page = h("html", { lang: "en" }, head(shown, pageStyle + filter.style), body);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

const disclaimer =
  "Wardline flags likely problems for people to review. It is not legal advice, and a clean run means only that no rule fired.";

/** The policy lets the browser use this one style sheet and nothing else; script, images and requests are off. */
function head(report: Report, style: string): Element {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64.encode(sha256(utf8ToBytes(style)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return h(
    "head",
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", `Wardline report: ${report.summary.verdict}`),
    h("style", style),
  );
}

function contents(sections: readonly Element[]): Element {
  return h(
    "nav",
    { ariaLabel: "On this page" },
    h(
      "ul",
      sections.map((section) =>
        h("li", h("a", { href: `#${section.properties.id}` }, heading(section))),
      ),
    ),
  );
}

function heading({ children }: Element): string {
  const [first] = children;
  const text = first?.type === "element" ? first.children[0] : undefined;
  return text?.type === "text" ? text.value : "";
}

/** No text on the page may turn the reading order or hide in zero width. */
function harmless(body: Element): void {
  visit(body, "text", (text) => {
    text.value = printable(text.value);
  });
}
