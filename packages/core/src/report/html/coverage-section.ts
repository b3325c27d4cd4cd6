import { h } from "hastscript";
import { counted } from "../plain-words.ts";
import type { Report } from "../report.ts";
import type { Element } from "./element.ts";
import { facts, path, section } from "./section.ts";

/** What the run stands on: for somebody who must show it later. */
export function coverageSection(report: Report): Element {
  const { coverage, notices, packs, loosened } = report;
  return section(
    "coverage",
    "What was checked, and with what",
    h("p", coverageWords(report)),
    h("h3", "Skipped"),
    coverage.skipped.length === 0
      ? h("p", "No file was skipped.")
      : facts({
          caption: "Files that were not checked",
          columns: ["File", "Reason"],
          rows: coverage.skipped.map((file) => [path(file.path), file.reason]),
        }),
    h("h3", "Notices"),
    notices.length === 0
      ? h("p", "None.")
      : h(
          "ul",
          notices.map((notice) =>
            h("li", notice.path === undefined ? [] : [path(notice.path), ": "], notice.message),
          ),
        ),
    h("h3", "Made weaker here"),
    loosened.length === 0
      ? h("p", "No rule was made weaker.")
      : facts({
          caption: "Rules that were made weaker",
          columns: ["Rule", "By", "Reason"],
          rows: loosened.map(({ rule, by, reason }) => [h("code", rule), by, reason]),
        }),
    h("h3", "Policy packs"),
    packs.length === 0
      ? h("p", "No pack was in force.")
      : facts({
          caption: "Packs with their versions",
          columns: ["Pack", "Version", "Integrity"],
          rows: packs.map(({ name, version, integrity }) => [
            name,
            version,
            integrity === undefined ? "not known" : h("code", { class: "integrity" }, integrity),
          ]),
        }),
  );
}

function coverageWords({ coverage }: Report): string {
  const { files, parsed, prose_characters, rules } = coverage;
  const read = parsed.toLocaleString("en-US");
  return `${counted(files, "file")}, ${read} of them read in full, with ${counted(prose_characters, "character")} of text. Rules in force: ${rules.toLocaleString("en-US")}.`;
}
