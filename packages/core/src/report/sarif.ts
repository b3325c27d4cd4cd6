import type {
  Fix,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Suppression,
} from "sarif";
import type { Finding, Severity } from "../finding.ts";
import type { Position } from "../place.ts";
import type { Problem } from "../problem.ts";
import { withPublicPaths } from "./public-paths.ts";
import { type Notice, type Report, troubles } from "./report.ts";
import type { RuleBook } from "./rule-facts.ts";

const levels = { error: "error", warning: "warning", advice: "note" } as const;
/** What GitHub calls the same (https://docs.github.com/en/code-security/code-scanning SARIF support). */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  advice: "recommendation",
};
/** GitHub refuses a run with more. */
const mostResults = 25_000;

/** SARIF 2.1.0 for code scanning. Holds no snippet: a snippet would repeat what was found. */
export function sarif(report: Report, options: { readonly rule: RuleBook }): string {
  const { report: shown } = withPublicPaths(report);
  const findings = shown.findings.slice(0, mostResults);
  const left = shown.findings.length - findings.length;
  const ids = [...new Set(findings.map((finding) => finding.rule))].toSorted();
  const notices =
    left > 0
      ? [...shown.notices, { message: `${left} more findings are left out.` }]
      : shown.notices;
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Wardline",
            semanticVersion: shown.tool.version,
            informationUri: "https://github.com/wardline/wardline",
            rules: ids.map((id) => descriptor(id, findings, options.rule)),
          },
          extensions: shown.packs.map(({ name, version }) => ({ name, version })),
        },
        invocations: [
          {
            executionSuccessful: shown.summary.verdict !== "problem",
            toolExecutionNotifications: [
              ...troubles(shown).map(fromProblem),
              ...notices.map(fromNotice),
            ],
          },
        ],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => result(finding, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string, findings: readonly Finding[], rule: RuleBook): ReportingDescriptor {
  const facts = rule(id);
  const finding = findings.find((candidate) => candidate.rule === id);
  const url = finding?.url ?? "";
  const severity = facts?.severity ?? finding?.severity ?? "warning";
  const [pack = id] = id.split("/");
  const tags = new Set(
    [pack, facts?.owner, facts?.jurisdiction].filter((tag) => tag !== undefined),
  );
  const words =
    facts === undefined
      ? {}
      : {
          shortDescription: { text: facts.title },
          fullDescription: { text: facts.why.trim() },
          help: help(facts),
        };
  return {
    id,
    name: id,
    ...words,
    ...(/^https?:\/\//.test(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [...tags], "problem.severity": problemSeverities[severity] },
  };
}

function help(facts: NonNullable<ReturnType<RuleBook>>): { text: string; markdown: string } {
  const sources = facts.citations.map(({ text, url }) => ({ text, url }));
  const plain = sources.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`));
  const linked = sources.map(({ text, url }) => (url === undefined ? text : `[${text}](${url})`));
  const parts = (list: string[]) => [
    facts.say.trim(),
    facts.why.trim(),
    `Source: ${list.join("; ")}`,
  ];
  return { text: parts(plain).join("\n\n"), markdown: parts(linked).join("\n\n") };
}

function result(finding: Finding, ids: readonly string[]): Result {
  const fixes = finding.suggestions.map((suggestion) => fix(finding.path, suggestion));
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.path, finding.start, finding.end)],
    // NOTE: a private, versioned key; GitHub reserves primaryLocationLineHash and fills it itself.
    partialFingerprints: { "wardlineFinding/v1": finding.fingerprint },
    baselineState: finding.status === "baseline" ? "unchanged" : "new",
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map(relatedLocation) }
      : {}),
    ...(finding.status === "new" ? {} : { suppressions: [suppression(finding)] }),
    ...(fixes.length > 0 ? { fixes } : {}),
    properties: { where: finding.where, routeTo: finding.route_to, waiver: finding.waiver },
  };
}

function suppression(finding: Finding): Suppression {
  const justification =
    finding.status === "waived" ? "A waiver excuses it." : "It was there before adoption.";
  return { kind: "external", status: "accepted", justification };
}

function fix(path: string, suggestion: Finding["suggestions"][number]): Fix {
  return {
    description: {
      text: suggestion.safe ? "Safe to apply unread." : "Read it before you apply it.",
    },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: [
          {
            deletedRegion: region(suggestion.start, suggestion.end),
            insertedContent: { text: suggestion.text },
          },
        ],
      },
    ],
  };
}

function relatedLocation(related: Finding["related"][number]): Location {
  return {
    ...location(related.path, related.start, related.end),
    message: { text: related.message },
  };
}

function location(path: string, start: Position, end: Position): Location {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(start, end) } };
}

function region(start: Position, end: Position): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function artifact(path: string): { uri: string; uriBaseId: string } {
  return {
    uri: path.toWellFormed().split("/").map(encodeURIComponent).join("/"),
    uriBaseId: "%SRCROOT%",
  };
}

function fromProblem(problem: Problem): Notification {
  const details = [
    ...(problem.expected === undefined ? [] : [`Expected: ${problem.expected}.`]),
    ...(problem.found === undefined ? [] : [`Found: ${problem.found}.`]),
  ];
  return {
    level: "error",
    message: { text: [problem.message, ...details].join(" ") },
    ...(problem.path === undefined ? {} : { locations: [fileLocation(problem.path)] }),
  };
}

function fromNotice(notice: Notice): Notification {
  return {
    level: "note",
    message: { text: notice.message },
    ...(notice.path === undefined ? {} : { locations: [fileLocation(notice.path)] }),
  };
}

function fileLocation(path: string): Location {
  return { physicalLocation: { artifactLocation: artifact(path) } };
}
