import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { Finding } from "../finding.ts";
import { formatProblem } from "../problem.ts";
import { counted, whoDecides } from "./plain-words.ts";
import { printable } from "./printable.ts";
import { withPublicPaths } from "./public-paths.ts";
import { type Report, troubles } from "./report.ts";

type Element = ReturnType<typeof x>;

/**
 * JUnit XML: a suite a file, a case a finding. Advice passes, known and waived findings are skipped.
 * The first suite says what was checked, so that an empty run is a failure and a clean one is not empty.
 */
export function junit(report: Report): string {
  const { report: shown } = withPublicPaths(report);
  const files = Object.entries(Object.groupBy(shown.findings, (finding) => finding.path));
  const suites = [
    coverageSuite(shown),
    ...files.map(([path, findings = []]) => suite(path, findings.map(findingCase))),
  ];
  const root = x("testsuites", { name: "wardline", ...totals(suites) }, suites);
  const xml = toXml([
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
    root,
  ]);
  return `${xml}\n`;
}

function suite(name: string, cases: Element[]): Element {
  const having = (tag: string) =>
    cases.filter((item) =>
      item.children.some((child) => child.type === "element" && child.name === tag),
    ).length;
  const counts = {
    tests: cases.length,
    failures: having("failure"),
    errors: having("error"),
    skipped: having("skipped"),
    time: 0,
  };
  return x("testsuite", { name: printable(name), ...counts }, cases);
}

function totals(suites: readonly Element[]): Record<string, number> {
  const sum = (key: string) =>
    suites.reduce(
      (total, item) => total + Number("attributes" in item ? item.attributes[key] : 0),
      0,
    );
  return { tests: sum("tests"), failures: sum("failures"), errors: sum("errors"), time: 0 };
}

function coverageSuite(report: Report): Element {
  const { coverage } = report;
  const said = `${counted(coverage.files, "file")} checked with ${counted(coverage.rules, "rule")}`;
  const errors = troubles(report).map(formatProblem);
  return suite("coverage", [
    testCase(
      said,
      "wardline",
      errors.map((text) => message("error", "problem", text)),
    ),
  ]);
}

function findingCase(finding: Finding): Element {
  const { line, column } = finding.start;
  const text = `${finding.path}:${line}:${column}\n${finding.message}\nWho decides: ${whoDecides(finding)}`;
  const name = `${finding.rule} at ${line}:${column}`;
  return testCase(name, finding.path, [outcome(finding, text)]);
}

function outcome(finding: Finding, text: string): Element {
  if (finding.status !== "new") {
    return x("skipped", { message: finding.status === "waived" ? "waived" : "known from before" });
  }
  if (finding.severity === "advice") return x("system-out", readable(text));
  return message("failure", finding.severity, text, finding.message);
}

function testCase(name: string, classname: string, children: Element[]): Element {
  return x(
    "testcase",
    { name: printable(name), classname: printable(classname), time: 0 },
    children,
  );
}

function message(
  tag: "failure" | "error",
  type: string,
  text: string,
  title: string = text,
): Element {
  return x(tag, { message: printable(title), type }, readable(text));
}

/** XML 1.0 cannot hold most control characters (https://www.w3.org/TR/xml/#charsets), nor `]]>` in text. */
function readable(text: string): string {
  return text.split("\n").map(printable).join("\n").replaceAll("]]>", "]] >");
}
