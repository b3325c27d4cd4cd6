import type { Role } from "./document.ts";
import type { HtmlTag } from "./html.ts";

/** Attributes whose value a reader sees or hears, apart from `alt`. */
const textAttributes = new Set(
  "title aria-label aria-description placeholder label content text caption heading summary description".split(
    " ",
  ),
);

/** Elements that bring foreign content into the page without anybody following a link. */
const loadingElements = new Set(["script", "iframe", "frame", "embed", "object"]);

/** Attributes besides `href` that make a browser fetch or send something, by element. */
const targetAttributes: Readonly<Record<string, string>> = {
  script: "src",
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
  form: "action",
  button: "formaction",
  input: "formaction",
};

const imageElements = new Set(["img", "image", "picture", "figure"]);

/** Whether an attribute's value is an address that a browser goes to. */
export function isTarget(attribute: string, element: string): boolean {
  return attribute === "href" || attribute === targetAttributes[element];
}

/** What an attribute's value is to a reader; undefined for one that nobody reads. */
export function roleOfAttribute(attribute: string, element: string): Role | undefined {
  if (attribute === "alt") return "alt-text";
  if (attribute === "content" && element !== "meta" && !/^[A-Z]/.test(element)) return "html";
  return textAttributes.has(attribute) ? "html" : undefined;
}

/** What an attribute says that a link is called. */
export function labelOf(tag: HtmlTag, html: string): string {
  for (const name of ["aria-label", "title", "label", "text"]) {
    const value = tag.attributes.find((attribute) => attribute.name === name)?.value;
    const label = value === undefined ? "" : html.slice(value.start, value.end).trim();
    if (label !== "") return label;
  }
  return "";
}

export function isLoading(element: string): boolean {
  return loadingElements.has(element);
}

export function isImageElement(name: string): boolean {
  return imageElements.has(name);
}
