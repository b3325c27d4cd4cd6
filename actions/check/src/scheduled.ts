import { createHash } from "node:crypto";
import { limitedTo, plain, type Report, reporters } from "@wardline/core";
import type { Context } from "./context.ts";
import { type Said, saidNothing } from "./converse.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import type { Judgement } from "./judge.ts";

const title = "Wardline: content that time has caught up with";
const label = "wardline-audit";
const marker = /^<!-- wardline-audit:v1 ([0-9a-f]{16}) -->\r?\n/;
/** UTF-8 bytes. */
const largestBody = 55_000;

/**
 * One issue for what nobody has touched and time has broken all the same: a consent that ran out, an update that is
 * overdue, a review date that has passed. Opened once, edited in place, closed when nothing is left.
 */
export async function tellAudit(
  github: GitHub,
  context: Context,
  inputs: Inputs,
  judgement: Judgement,
): Promise<Said> {
  if (context.event !== "schedule" || !inputs.auditIssue) return saidNothing;
  if (judgement.report.summary.verdict === "problem") return saidNothing;
  try {
    const body = bodyOf(onlyTime(judgement), judgement, context);
    const known = await findIssue(github, context);
    const note = await write(github, context, known, body);
    return { ...saidNothing, notes: note === undefined ? [] : [note] };
  } catch {
    return { ...saidNothing, notes: [notWritten] };
  }
}

const notWritten =
  "The issue for what depends on time was not written. Add under permissions: issues: write";

interface Issue {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly hash: string;
}

/** Ours is what our own login wrote with our marker first; nobody else's text is taken for it. */
async function findIssue(github: GitHub, { owner, repo }: Context): Promise<Issue | undefined> {
  const viewer = await github.graphql("query { viewer { login } }", {});
  // Data enters here.
  const login = plainLogin((viewer.data as { viewer: { login: string } }).viewer.login);
  const path = `/repos/${owner}/${repo}/issues?state=all&labels=${label}&per_page=100`;
  const answer = await github.request("GET", path);
  if (answer.status !== 200) throw new Error("The issues were not listed.");
  const issues = answer.data as readonly {
    readonly number: number;
    readonly state: "open" | "closed";
    readonly body: string | null;
    readonly user: { readonly login: string } | null;
    readonly pull_request?: unknown;
  }[];
  const ours = issues.flatMap(({ number, state, body, user, pull_request }) => {
    const hash = marker.exec(body ?? "")?.[1];
    const isOurs = plainLogin(user?.login ?? "") === login && pull_request === undefined;
    return hash !== undefined && isOurs ? [{ number, state, hash }] : [];
  });
  return ours.find(({ state }) => state === "open") ?? ours[0];
}

/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login: string): string {
  return login.replace(/\[bot\]$/, "");
}

async function write(
  github: GitHub,
  { owner, repo }: Context,
  known: Issue | undefined,
  body: Body,
): Promise<string | undefined> {
  const issues = `/repos/${owner}/${repo}/issues`;
  const state = body.findings > 0 ? "open" : "closed";
  if (known === undefined && state === "closed") return undefined;
  if (known?.hash === body.hash && known.state === state) return undefined;
  const answer =
    known === undefined
      ? await github.request("POST", issues, { title, body: body.text, labels: [label] })
      : await github.request("PATCH", `${issues}/${known.number}`, { body: body.text, state });
  return answer.status < 300 ? undefined : notWritten;
}

interface Body {
  readonly text: string;
  readonly hash: string;
  readonly findings: number;
}

function bodyOf(report: Report, { rule }: Judgement, { runUrl }: Context): Body {
  const table = reporters.markdown(report, {
    rule,
    sourceOf: () => undefined,
    style: plain,
    width: 100,
    verbose: false,
    maxBytes: largestBody,
  });
  const hash = createHash("sha256").update(table).digest("hex").slice(0, 16);
  const text = `<!-- wardline-audit:v1 ${hash} -->\n${table}\n[This run](${runUrl})\n`;
  return { text, hash, findings: report.findings.length };
}

/** What the engine itself says when time has passed or somebody has left. */
const timelyEngineRules = [
  "wardline/break-glass-follow-up",
  "wardline/person-left",
  "wardline/waiver-expired",
];

/** Kinds of checks whose answer changes with the day or with a registry, while the content stays as it is. */
const timely = new Set(["date", "registry", "registry_entries", "documents", "calendar"]);

function onlyTime({ report, project }: Judgement): Report {
  const rules = new Set([
    ...timelyEngineRules,
    ...(project?.policy.rules ?? [])
      .filter(({ rule }) => rule.applies_to?.incident !== undefined || asksTime(rule.look_for))
      .map(({ rule }) => rule.id),
  ]);
  const findings = report.findings.filter(
    ({ rule, status, severity }) => rules.has(rule) && status === "new" && severity !== "advice",
  );
  return limitedTo({ ...report, findings }, "");
}

function asksTime(lookFor: unknown): boolean {
  if (typeof lookFor !== "object" || lookFor === null) return false;
  return Object.entries(lookFor).some(([key, value]) => timely.has(key) || asksTime(value));
}
