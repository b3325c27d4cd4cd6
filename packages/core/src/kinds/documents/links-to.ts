import type { Document } from "../../document/document.ts";

/** Whether a document links to a page: by its path, or by the address that a site gives it. */
export function linksTo({ source, links }: Document, page: string): boolean {
  const name = pageName(page);
  // Asking for links parses the body.
  return source.includes(name) && links.some(({ url }) => pageName(url) === name);
}

/** `pages/privacy-practices.md`, `privacy-practices/index.md` and `/privacy-practices/#top` are one page. */
function pageName(path: string): string {
  const parts = path
    .replace(/[?#].*$/s, "")
    .split("/")
    .map((part) => part.replace(/\.(?:mdx?|html?)$/i, ""))
    .filter((part) => part !== "" && part !== "index" && part !== "_index");
  return parts.at(-1) ?? "";
}
