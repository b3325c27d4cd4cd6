import { getInput } from "@actions/core";
import type { FailOn } from "@wardline/core";
import { CannotRun } from "./cannot-run.ts";

type Scope = "changed-lines" | "changed-files" | "all";
type CommentMode = "review" | "summary" | "none";

/** What stands under `with:`. action.yml says what each means. */
export interface Inputs {
  readonly token: string;
  readonly policyRef: string | undefined;
  readonly policyToken: string;
  readonly scope: Scope;
  /** Undefined: as wardline.yml says. */
  readonly failOn: FailOn | undefined;
  readonly comment: CommentMode;
  readonly commentOnDraft: boolean;
  readonly maxComments: number;
  readonly suggestions: boolean;
  readonly resolveThreads: boolean;
  readonly labels: boolean;
  readonly reviewers: "nobody" | "deciders";
  /** Team slugs by role. */
  readonly teams: ReadonlyMap<string, string>;
  readonly teamToken: string | undefined;
  readonly auditIssue: boolean;
  readonly asOf: string | undefined;
}

const failures: readonly [FailOn, ...FailOn[]] = ["error", "warning", "advice", "never"];

export function readInputs(): Inputs {
  const token = getInput("token");
  if (token === "") throw noToken();
  return {
    token,
    policyRef: text("policy-ref"),
    policyToken: text("policy-token") ?? token,
    scope: choice("scope", ["changed-lines", "changed-files", "all"]),
    failOn: text("fail-on") === undefined ? undefined : choice<FailOn>("fail-on", failures),
    comment: choice("comment", ["review", "summary", "none"]),
    commentOnDraft: flag("comment-on-draft", true),
    maxComments: count("max-comments", 30),
    suggestions: flag("suggestions", true),
    resolveThreads: flag("resolve-threads", true),
    labels: flag("labels", false),
    reviewers: choice("reviewers", ["nobody", "deciders"]),
    teams: pairs("teams"),
    teamToken: text("team-token"),
    auditIssue: flag("audit-issue", true),
    asOf: text("as-of"),
  };
}

function text(name: string): string | undefined {
  return getInput(name) || undefined;
}

/** One of the words; the first where the input is left out. */
function choice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
  const given = text(name);
  if (given === undefined) return words[0];
  const word = words.find((candidate) => candidate === given);
  if (word === undefined) throw wrong(name, `one of ${words.join(", ")}`, words[0]);
  return word;
}

function flag(name: string, usual: boolean): boolean {
  const given = text(name);
  if (given === undefined) return usual;
  if (given !== "true" && given !== "false") throw wrong(name, "true or false", String(usual));
  return given === "true";
}

function count(name: string, usual: number): number {
  const given = text(name);
  if (given === undefined) return usual;
  if (!/^\d{1,3}$/.test(given)) throw wrong(name, "a number from 0 to 999", String(usual));
  return Number(given);
}

/** Lines of `role: team-slug`. */
function pairs(name: string): Map<string, string> {
  const lines = (text(name) ?? "").split("\n").filter((line) => line.trim() !== "");
  return new Map(
    lines.map((line) => {
      const match = /^\s*([a-z][a-z-]*)\s*:\s*([A-Za-z0-9][\w.-]*)\s*$/.exec(line);
      if (match === null) {
        throw wrong(name, "lines of a role and a team", "|\n    privacy-officer: privacy-team");
      }
      return [match[1] ?? "", match[2] ?? ""];
    }),
  );
}

/** The value itself is not repeated: an expression may have put anything there. */
function wrong(name: string, expected: string, example: string): CannotRun {
  return new CannotRun({
    message: `The input ${name} has a value that means nothing to this action.`,
    expected,
    example: `with:\n  ${name}: ${example}`,
  });
}

function noToken(): CannotRun {
  return new CannotRun({
    message: "The input token is empty, so nothing can be read.",
    expected: "the workflow's own token, which is the default",
    example: `with:\n  token: \${{ github.token }}`,
  });
}
