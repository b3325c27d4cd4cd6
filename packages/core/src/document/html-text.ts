import type { Span } from "../place.ts";
import { scanHtml } from "./html.ts";
import type { Projection } from "./offset-map.ts";
import { Projector } from "./project.ts";
import { decodeReference } from "./references.ts";

/** HTML to be read: its text, and where a stretch of it stands in the source. */
export interface PlacedHtml {
  readonly html: string;
  place(start: number, end: number): Span;
}

/** Adds a stretch of HTML text; each line ending reads as `line`. */
export function addHtmlText(
  out: Projector,
  source: PlacedHtml,
  start: number,
  end: number,
  kind: "text" | "reference",
  line = " ",
): void {
  if (kind === "reference") {
    const span = source.place(start, end);
    out.replace(decodeReference(source.html.slice(start, end)), span.start, span.end);
    return;
  }
  let at = start;
  while (at < end) {
    const ending = source.html.indexOf("\n", at);
    const stop = ending < 0 || ending >= end ? end : ending;
    if (stop > at) {
      const span = source.place(at, stop);
      out.copy(span.start, span.end);
    }
    if (stop === end) break;
    const span = source.place(stop, stop + 1);
    out.replace(line, span.start, span.end);
    at = stop + 1;
  }
}

/** The value of an attribute as a reader gets it. */
export function attributeText(
  source: string,
  html: PlacedHtml,
  start: number,
  end: number,
): Projection {
  const out = new Projector(source);
  const inner: PlacedHtml = {
    html: html.html.slice(start, end),
    place: (from, to) => html.place(start + from, start + to),
  };
  for (const part of scanHtml(inner.html.replaceAll("<", "\uFF1C"))) {
    if (part.kind === "text" || part.kind === "reference") {
      addHtmlText(out, inner, part.start, part.end, part.kind);
    }
  }
  return out.build();
}
