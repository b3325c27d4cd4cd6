import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What a body is for GitHub's Markdown: its text outside code, its HTML, its links and pictures. */
export interface Rendered {
  text: string[];
  html: string[];
  links: string[];
  images: string[];
}

export function renderedBy(body: string): Rendered {
  const found: Rendered = { text: [], html: [], links: [], images: [] };
  visit(unified().use(remarkParse).use(remarkGfm).parse(body), found);
  return found;
}

function visit(node: Nodes, found: Rendered): void {
  if (node.type === "text") found.text.push(node.value);
  if (node.type === "html") found.html.push(node.value);
  if (node.type === "link" || node.type === "definition") found.links.push(node.url);
  if (node.type === "image") found.images.push(node.url);
  if ("children" in node) for (const child of node.children) visit(child, found);
}

/** What GitHub makes a mention, an issue, a commit or a link of, wherever it stands in plain text. */
export const alive: readonly RegExp[] = [
  /(?<![\w`])@[A-Za-z0-9]/,
  /(?<!\w)#\d/,
  /\bGH-\d/,
  /(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{7,40}(?![0-9a-z])/,
  /\b(?:https?:\/\/|www\.)\S/,
];

/** The tags that our own words use. */
export const allowedTags =
  /^<\/?(?:details|summary|sub|span)>$|^<!-- wardline(?:-audit)?:v1 [\s\S]*-->$/;
