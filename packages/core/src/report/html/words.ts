import { h } from "hastscript";
import type { Content } from "./element.ts";

/** What stands between backticks in the words of a rule, as code. */
export function ruleWords(text: string): Content {
  return text
    .trim()
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 0 ? part : h("code", part.slice(1, -1))));
}

/** Text with its line ends. */
export function lines(text: string): Content {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [h("br"), line]));
}
