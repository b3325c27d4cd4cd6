import { h } from "hastscript";
import { alike } from "../by-file.ts";
import { type Report, troubles } from "../report.ts";
import type { RuleBook } from "../rule-facts.ts";
import { looks } from "../who-looks.ts";
import type { FoundDocument } from "./documents.ts";
import type { Element } from "./element.ts";
import type { Filter } from "./filter.ts";
import { findingEntry } from "./finding-entry.ts";
import { path, section } from "./section.ts";
import { countWords } from "./severity-mark.ts";
import { countsOf } from "./tallies.ts";

/** Every new finding, document by document. */
export function findingsSection(
  report: Report,
  documents: readonly FoundDocument[],
  filter: Filter,
  rule: RuleBook,
): Element {
  const reviews = new Map(looks(report.routing ?? []).map(({ path, words }) => [path, words]));
  return section(
    "findings",
    "Findings by document",
    documents.length === 0 ? h("p", nothing(report)) : filter.controls,
    documents.map((document) =>
      folded(document, documents.length <= mostOpen, reviews.get(document.path), filter, rule),
    ),
  );
}

function nothing(report: Report): string {
  if (troubles(report).length > 0) return "The run could not say: see the top of this page.";
  if (report.coverage.files === 0) return "No file was checked, so there is nothing to show.";
  return "Nothing to fix was found. That means only that no rule fired.";
}

/** How many documents are open at first; a longer list is read as a list. */
const mostOpen = 10;

/** A link to the inside of a closed part opens it (https://html.spec.whatwg.org/#ancestor-details-revealing-algorithm). */
function folded(
  { path: name, id, findings }: FoundDocument,
  open: boolean,
  review: string | undefined,
  filter: Filter,
  rule: RuleBook,
): Element {
  return h(
    "details",
    { class: "document", open },
    h(
      "summary",
      h("h3", path(name)),
      " ",
      h("span", { class: "quiet" }, countWords(countsOf(findings))),
    ),
    h(
      "div",
      { class: "document-body", id },
      review === undefined
        ? []
        : h("p", { class: "review" }, "To review before it is published: ", review, "."),
      alike(findings).map((group) =>
        findingEntry(group, rule(group[0]?.rule ?? ""), group[0] ? filter.classesOf(group[0]) : []),
      ),
    ),
  );
}
