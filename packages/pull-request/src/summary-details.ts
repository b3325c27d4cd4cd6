import { breakGlassWords, counted, type Finding, listed } from "@wardline/core";
import type { Budget } from "./fit-rows.ts";
import { codeSpan, commitSpan, safeLink, safeText, shortened } from "./markdown-safety.ts";
import type { SummaryContent } from "./summary-content.ts";
import { briefRow, type RowContext } from "./summary-rows.ts";

/** The parts that nobody must read but everybody may: each is folded away, but for what went out in an emergency. */
export function details(content: SummaryContent, context: RowContext, budget: Budget): string[] {
  return [
    ...released(content),
    ...proposed(content, context, budget),
    ...advice(content, context, budget),
    ...setAside(content, context, budget),
    ...loosened(content, budget),
    ...checked(content, context, budget),
  ];
}

function folded(title: string, lines: readonly string[]): string {
  return `<details><summary>${title}</summary>\n\n${lines.join("\n").trim()}\n\n</details>`;
}

const leftOut = (count: number) => `- ${count.toLocaleString("en-US")} more left out here.`;

function advice({ report }: SummaryContent, context: RowContext, budget: Budget): string[] {
  const found = report.findings.filter(
    ({ status, severity }) => status === "new" && severity === "advice",
  );
  if (found.length === 0) return [];
  const rows = found.map((finding) => briefRow(finding, context));
  return [
    folded(
      `${found.length.toLocaleString("en-US")} advice: it never blocks`,
      budget.take(rows, leftOut, 0.5),
    ),
  ];
}

function proposed(
  { proposed: change }: SummaryContent,
  context: RowContext,
  budget: Budget,
): string[] {
  if (change === undefined) return [];
  const paths = change.paths.slice(0, 10).map((path) => codeSpan(context.shownPath(path)));
  const rows = (findings: readonly Finding[]) =>
    budget.take(
      findings.map((finding) => briefRow(finding, context)),
      leftOut,
      0.3,
    );
  const list = (words: string, findings: readonly Finding[]) =>
    findings.length === 0 ? [] : [`${words}:`, "", ...rows(findings), ""];
  const same = change.more.length + change.fewer.length + change.problems.length === 0;
  return [
    [
      "**This pull request changes the policy.** It was judged by the policy that is in force, not by its own version.",
      folded(`What its own version would say (${counted(change.paths.length, "file")})`, [
        ...(paths.length === 0 ? [] : [`Changed: ${paths.join(", ")}`, ""]),
        ...change.problems
          .slice(0, 10)
          .map((problem) => `- It could not be tried: ${safeText(shortened(problem, 400))}`),
        ...(same ? ["The same."] : []),
        ...list("It would also find", change.more),
        ...list("It would no longer find", change.fewer),
      ]),
    ].join("\n\n"),
  ];
}

function released({ report }: SummaryContent): string[] {
  return breakGlassWords(report).map((words) => safeText(shortened(words, 500)));
}

function setAside({ report }: SummaryContent, context: RowContext, budget: Budget): string[] {
  const waived = report.findings.filter((finding) => finding.status === "waived");
  const { baseline } = report.summary;
  if (waived.length === 0 && baseline === 0) return [];
  const title = listed([
    ...(waived.length > 0 ? [`${waived.length.toLocaleString("en-US")} ignored or waived`] : []),
    ...(baseline > 0 ? [`${baseline.toLocaleString("en-US")} known from before`] : []),
  ]);
  const rows = budget.take(
    waived.map((finding) => briefRow(finding, context)),
    leftOut,
    0.4,
  );
  const uses = report.waivers_used
    .filter(({ break_glass }) => break_glass !== true)
    .slice(0, 20)
    .map(
      ({ id, rule, reason, approved_by, expires }) =>
        `- ${codeSpan(id)} for ${codeSpan(rule)}: ${safeText(shortened(reason, 300))} Approved by ${safeText(listed(approved_by))}, until ${safeText(expires)}.`,
    );
  const none = waived.length === 0 ? ["They are in the baseline and do not count."] : [];
  return [folded(title, [...none, ...rows, ...uses])];
}

function loosened({ report }: SummaryContent, budget: Budget): string[] {
  if (report.loosened.length === 0) return [];
  const rows = report.loosened.map(
    ({ rule, by, reason }) =>
      `- ${codeSpan(rule)} by ${safeText(shortened(by, 200))}: ${safeText(shortened(reason, 300))}`,
  );
  return [
    folded(
      `${counted(report.loosened.length, "rule")} made weaker here`,
      budget.take(rows, leftOut, 0.5),
    ),
  ];
}

function checked({ report }: SummaryContent, { shownPath }: RowContext, budget: Budget): string[] {
  const { files, rules, skipped } = report.coverage;
  const packs = report.packs.map(({ name, version }) => `${codeSpan(name)} ${safeText(version)}`);
  const rows = skipped.map(
    ({ path, reason }) => `- ${codeSpan(shownPath(path))}: ${safeText(shortened(reason, 200))}`,
  );
  const notices = report.notices.slice(0, 20).map(({ path, message }) => {
    const place = path === undefined ? "" : `${codeSpan(shownPath(path))}: `;
    return `- ${place}${safeText(shortened(message, 300))}`;
  });
  const title = `Checked ${counted(files, "file")} with ${counted(rules, "rule")}`;
  const not = skipped.length === 0 ? "" : `; ${counted(skipped.length, "file")} skipped`;
  return [
    folded(`${title}${not}`, [
      ...(packs.length === 0 ? [] : [`Packs: ${packs.slice(0, 30).join(", ")}`, ""]),
      ...(rows.length === 0 ? [] : ["Skipped:", "", ...budget.take(rows, leftOut, 0.5), ""]),
      ...notices,
    ]),
  ];
}

/** Which policy judged which commit. Its numbers move with every push. */
export function colophon(
  { policy, headSha, runUrl, report }: SummaryContent,
  lasting: boolean,
): string {
  const parts = [
    `Policy: ${codeSpan(policy.ref)}${lasting ? "" : ` at ${commitSpan(policy.sha)}`}`,
    ...(lasting ? [] : [`checked ${commitSpan(headSha)}`]),
    `Wardline ${safeText(report.tool.version)}`,
    ...(lasting || runUrl === undefined ? [] : [safeLink("this run", runUrl)]),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
