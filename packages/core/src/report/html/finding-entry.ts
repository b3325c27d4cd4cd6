import { h } from "hastscript";
import type { Finding } from "../../finding.ts";
import { whoDecides } from "../plain-words.ts";
import type { RuleFacts } from "../rule-facts.ts";
import type { Content, Element } from "./element.ts";
import { link, path } from "./section.ts";
import { capitalized, tag } from "./severity-mark.ts";
import { lines, ruleWords } from "./words.ts";

/** Findings of one rule in one document that say the same, explained once under all their places. */
export function findingEntry(
  findings: readonly Finding[],
  facts: RuleFacts | undefined,
  classes: readonly string[],
): Element {
  const [first] = findings;
  if (first === undefined) throw new RangeError("an entry needs a finding");
  const why = facts?.why ?? "";
  return h(
    "article",
    { class: ["finding", first.severity, ...classes] },
    h("h4", tag(first.severity), " ", facts?.title ?? first.rule),
    h("p", { class: "places" }, places(findings)),
    h("p", { class: "say" }, ruleWords(first.message)),
    h("dl", { class: "rows" }, [
      ...row("Instead", instead(findings)),
      ...row("See also", seeAlso(first)),
      ...row("Who decides", [whoDecides(first)]),
    ]),
    h(
      "details",
      h("summary", "Why, and the source"),
      h("dl", { class: "rows" }, [
        ...row("Why", why === "" ? [] : [ruleWords(why)]),
        ...row(
          "Source",
          first.citations.map((text) => citation(text, facts)),
        ),
        ...row("Rule", [link(first.url, h("code", first.rule))]),
      ]),
    ),
  );
}

/** A term with one line for each answer; nothing without an answer. */
function row(term: string, answers: readonly Content[]): Element[] {
  if (answers.length === 0) return [];
  return [
    h(
      "div",
      h("dt", term),
      answers.map((answer) => h("dd", answer)),
    ),
  ];
}

/** Each place once; the document is named only where it is another one. */
function seeAlso({ path: own, related }: Finding): Content[] {
  const places = new Map(
    related.map((other): [string, Content] => {
      const words = `line ${other.start.line}: ${other.message}`;
      return [
        `${other.path} ${words}`,
        other.path === own ? capitalized(words) : [path(other.path), `, ${words}`],
      ];
    }),
  );
  return [...places.values()];
}

function citation(text: string, facts: RuleFacts | undefined): Content {
  return link(facts?.citations.find((known) => known.text === text)?.url, text);
}

function places(findings: readonly Finding[]): Content[] {
  return findings.flatMap((finding, index) => [
    index === 0 ? "" : " · ",
    h("span", { class: "place" }, place(finding)),
    finding.masked === undefined ? [] : [" ", h("span", { class: "masked" }, finding.masked)],
  ]);
}

function place({ where, start }: Finding): string {
  if (where === "filename") return "The file name";
  const part = where === "body" ? "" : `, ${where.replaceAll("-", " ").replace(":", ": ")}`;
  return `Line ${start.line}, column ${start.column}${part}`;
}

/** The texts that would do, each once, line ends kept. */
function instead(findings: readonly Finding[]): Content[] {
  const all = findings.flatMap(({ suggestions }) => suggestions);
  return [...Map.groupBy(all, ({ text }) => text)].map(([text, group]) => [
    text === "" ? "Take it out." : h("ins", lines(text)),
    group.every(({ safe }) => safe) ? " (wardline fix does it)" : "",
  ]);
}
