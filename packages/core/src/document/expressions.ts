import type { Span } from "../place.ts";
import type { Projection } from "./offset-map.ts";
import { Projector } from "./project.ts";

/** The text of an MDX comment (an expression that is one JavaScript comment); undefined for any other expression. */
export function commentInExpression(source: string, span: Span): Projection | undefined {
  return inner(source, span, /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/);
}

/** The text of an expression that is one plain string, such as `{" "}`. */
export function stringInExpression(source: string, span: Span): Projection | undefined {
  return (
    inner(source, span, /^\{\s*"([^"\\]*)"\s*\}$/) ??
    inner(source, span, /^\{\s*'([^'\\]*)'\s*\}$/) ??
    inner(source, span, /^\{\s*`([^`\\$]*)`\s*\}$/)
  );
}

function inner(source: string, span: Span, pattern: RegExp): Projection | undefined {
  const match = new RegExp(pattern, "d").exec(source.slice(span.start, span.end));
  const found = match?.indices?.[1];
  if (found === undefined) return undefined;
  const text = new Projector(source);
  text.copy(span.start + found[0], span.start + found[1]);
  return text.build();
}
