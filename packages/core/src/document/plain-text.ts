import { type Body, BodyBuilder } from "./body.ts";
import { Projector } from "./project.ts";
import { addParagraphs } from "./value-regions.ts";

/** Reads text without markup: one region a paragraph. */
export function readPlainText(
  source: string,
  start: number,
  body = new BodyBuilder(start, source.length),
): Body {
  const text = new Projector(source);
  text.copy(start, source.length);
  addParagraphs(text.build(), undefined, body);
  return body.build();
}
