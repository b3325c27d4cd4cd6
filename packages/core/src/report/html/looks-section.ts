import { h } from "hastscript";
import { counted, listed, roleName } from "../plain-words.ts";
import type { DocumentRoute } from "../report.ts";
import type { FoundDocument } from "./documents.ts";
import type { Element } from "./element.ts";
import { path, section } from "./section.ts";
import { capitalized, countWords } from "./severity-mark.ts";
import { countsOf } from "./tallies.ts";

/** For each role: which documents wait for it, and why. */
export function looksSection(
  routing: readonly DocumentRoute[] | undefined,
  documents: readonly FoundDocument[],
  nobodyLooks: readonly string[],
): Element {
  const roles = [...new Set(routing?.flatMap(({ roles }) => roles.map(({ role }) => role)))];
  const found = new Map(documents.map((document) => [document.path, document]));
  const words =
    routing === undefined || routing.length === 0
      ? "This run does not say who must look."
      : roles.length === 0
        ? "Nobody: no document waits for a decision."
        : undefined;
  return section(
    "looks",
    "Who must look, and why",
    words === undefined ? [] : h("p", words),
    h(
      "div",
      { class: "cards" },
      roles.toSorted().map((role) => card(role, routing ?? [], found)),
    ),
    roles.length === 0 ? [] : nobodyLooks.map((sentence) => h("p", sentence)),
  );
}

function card(
  role: string,
  routing: readonly DocumentRoute[],
  documents: ReadonlyMap<string, FoundDocument>,
): Element {
  const mine = routing.flatMap(({ path, roles }) => {
    const reason = roles.find((one) => one.role === role);
    return reason === undefined ? [] : [{ path, why: listed(reason.why) }];
  });
  return h(
    "div",
    { class: "card" },
    h("h3", capitalized(roleName(role))),
    h("p", { class: "quiet" }, counted(mine.length, "document")),
    [...Map.groupBy(mine, ({ why }) => why)].map(([why, group]) => [
      h("p", { class: "because" }, `Because ${why}:`),
      h(
        "ul",
        group.map(({ path }) => h("li", entry(path, documents.get(path)))),
      ),
    ]),
  );
}

function entry(name: string, found: FoundDocument | undefined): (Element | string)[] {
  if (found === undefined)
    return [path(name), " ", h("span", { class: "count-words" }, "nothing found")];
  return [
    h("a", { href: `#${found.id}` }, path(name)),
    " ",
    h("span", { class: "count-words" }, countWords(countsOf(found.findings))),
  ];
}
