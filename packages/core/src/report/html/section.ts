import { h } from "hastscript";
import type { Content, Element } from "./element.ts";

/** A part of the page with a heading that the table of contents leads to. */
export function section(id: string, title: string, ...content: Content[]): Element {
  return h(
    "section",
    { id, ariaLabelledBy: `${id}-heading` },
    h("h2", { id: `${id}-heading` }, title),
    ...content,
  );
}

export interface Facts {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/** A table that may be wider than a phone: it scrolls by itself, the page does not. */
export function facts({ caption, columns, rows }: Facts): Element {
  return h(
    "div",
    { class: "wide", tabIndex: 0, role: "region", ariaLabel: caption },
    h(
      "table",
      { class: "facts" },
      h("caption", caption),
      h(
        "thead",
        h(
          "tr",
          columns.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        rows.map(([name, ...cells]) =>
          h(
            "tr",
            h("th", { scope: "row" }, name),
            cells.map((cell) => h("td", cell)),
          ),
        ),
      ),
    ),
  );
}

/** Only what a browser may follow without harm. */
export function link(url: string | undefined, content: Content): Content {
  if (url === undefined || !/^https?:\/\//i.test(url)) return content;
  return h("a", { href: url, rel: ["noopener", "noreferrer"] }, content);
}

export function path(text: string): Element {
  return h("code", { class: "path" }, text);
}
