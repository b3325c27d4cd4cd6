import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { type HtmlOptions, html } from "./html/page.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { type PrettyOptions, pretty } from "./pretty.ts";
import type { Report } from "./report.ts";
import { sarif } from "./sarif.ts";

/** What any form may ask for; each takes what it needs. */
export interface ReporterOptions extends PrettyOptions, HtmlOptions {
  readonly maxBytes: number;
}

export type Reporter = (report: Report, options: ReporterOptions) => string;

/** The forms of `--format`, by name. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty,
  json,
  sarif,
  github,
  junit,
  gitlab,
  markdown,
  html,
};

export type ReportFormat =
  | "pretty"
  | "json"
  | "sarif"
  | "github"
  | "junit"
  | "gitlab"
  | "markdown"
  | "html";
