import * as core from "@actions/core";
import type { Annotation } from "@wardline/pull-request";

/**
 * The only door to the log. The runner obeys `::command::` at the start of a line and `##[command]` anywhere in it,
 * and compares by culture, so that characters without weight do not come between two colons.
 */
export function say(text: string): void {
  core.info(harmless(text));
}

/** The toolkit escapes what would begin another command. */
export function annotate(annotation: Annotation): void {
  const { path, title, message, startLine, endLine, startColumn, endColumn } = annotation;
  const place = {
    title: harmless(title),
    ...(path !== undefined && { file: path }),
    ...(startLine !== undefined && { startLine }),
    ...(endLine !== undefined && { endLine }),
    ...(startColumn !== undefined && { startColumn }),
    ...(endColumn !== undefined && { endColumn }),
  };
  const lines = message.split("\n").map(harmless).join("\n");
  if (annotation.level === "error") core.error(lines, place);
  else if (annotation.level === "warning") core.warning(lines, place);
  else core.notice(lines, place);
}

/** One line in which nothing is obeyed: not by a terminal, not by the runner, not by a reader's eye. */
function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n|\t/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, shownAsCode)
    .replaceAll("::", ": :")
    .replaceAll("##[", "## [");
}

function shownAsCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
