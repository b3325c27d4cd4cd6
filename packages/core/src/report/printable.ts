/**
 * Characters that a terminal, a log or a reader's eye would obey rather than show: controls (tab and line ends too),
 * zero-width marks, line separators and the direction marks behind "Trojan Source" (https://trojansource.codes).
 */
const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Text from a content file as one harmless line: nothing in it moves the cursor or turns the reading order. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n|\t/g, " ")
    .replace(obeyed, visible);
}

/**
 * The same, for output that a GitHub runner reads: it obeys `::command::` at the start of a line and
 * `##[command]` anywhere, and wrapping may put any word at the start of a line.
 */
export function printableInLog(text: string): string {
  return printable(text).replaceAll("::", ": :").replaceAll("##[", "## [");
}

/** A control as its picture (␛), anything else obeyed as its code (\u202e). */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
