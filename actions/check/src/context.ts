import { readFileSync } from "node:fs";
import { CannotRun } from "./cannot-run.ts";
import { serverUrl } from "./hosts.ts";

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** What the event asks us to look at. */
export type Target =
  | { readonly kind: "pull-request"; readonly number: number }
  /** The head of a run that had no rights; the pull request is to be found. */
  | {
      readonly kind: "earlier-run";
      readonly headSha: string;
      readonly headOwner: string;
      readonly headRepo: string;
      readonly headBranch: string;
    }
  /** What one commit has that another has not. */
  | {
      readonly kind: "range";
      readonly baseSha: string;
      readonly headSha: string;
      readonly baseRef: string;
    }
  | { readonly kind: "everything"; readonly headSha: string; readonly baseRef: string };

export interface Context extends Repository {
  readonly event: string;
  /** The runner gives the token of the base's side, whoever opened the pull request. */
  readonly privileged: boolean;
  readonly defaultBranch: string;
  readonly target: Target;
  readonly runUrl: string;
  readonly workspace: string | undefined;
}

type Payload = Readonly<Record<string, unknown>>;

/** The event, as the runner describes it. Text of a pull request's author is not taken from it. */
export function readContext(): Context {
  const event = process.env.GITHUB_EVENT_NAME ?? "";
  const [owner = "", repo = ""] = (process.env.GITHUB_REPOSITORY ?? "").split("/");
  const payload = readPayload();
  const run = process.env.GITHUB_RUN_ID ?? "";
  return {
    event,
    owner,
    repo,
    privileged: event === "pull_request_target" || event === "workflow_run",
    defaultBranch: field(payload, "repository", "default_branch") ?? "main",
    target: targetOf(event, payload),
    runUrl: `${serverUrl()}/${owner}/${repo}/actions/runs/${run}`,
    workspace: process.env.GITHUB_WORKSPACE,
  };
}

function readPayload(): Payload {
  const path = process.env.GITHUB_EVENT_PATH;
  if (path === undefined) throw notInActions();
  // Data enters here: the runner writes what GitHub sent.
  return JSON.parse(readFileSync(path, "utf8")) as Payload;
}

function targetOf(event: string, payload: Payload): Target {
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return { kind: "pull-request", number: Number(payload.number) };
    case "workflow_run":
      return earlierRun(payload);
    case "merge_group":
      return {
        kind: "range",
        baseSha: needed(payload, "merge_group", "base_sha"),
        headSha: needed(payload, "merge_group", "head_sha"),
        baseRef: branchName(needed(payload, "merge_group", "base_ref")),
      };
    case "push":
      return pushed(payload);
    case "schedule":
    case "workflow_dispatch":
      return everything();
    default:
      throw otherEvent(event);
  }
}

function pushed(payload: Payload): Target {
  const before = needed(payload, "before");
  // A new branch has nothing before it, and a force push nothing that is sure to be there still.
  const isRange = !/^0+$/.test(before) && payload.forced !== true;
  const { headSha, baseRef } = everything();
  return isRange
    ? { kind: "range", baseSha: before, headSha, baseRef }
    : { kind: "everything", headSha, baseRef };
}

function everything(): Extract<Target, { kind: "everything" }> {
  const headSha = process.env.GITHUB_SHA ?? "";
  return { kind: "everything", headSha, baseRef: branchName(process.env.GITHUB_REF ?? "") };
}

/** The list `pull_requests` is empty for forks, and an artifact is written by whoever opened the pull request. */
function earlierRun(payload: Payload): Target {
  return {
    kind: "earlier-run",
    headSha: needed(payload, "workflow_run", "head_sha"),
    headBranch: needed(payload, "workflow_run", "head_branch"),
    headOwner: needed(payload, "workflow_run", "head_repository", "owner", "login"),
    headRepo: needed(payload, "workflow_run", "head_repository", "full_name"),
  };
}

function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, "");
}

function needed(payload: Payload, ...path: readonly string[]): string {
  const value = field(payload, ...path);
  if (value !== undefined) return value;
  throw new CannotRun({
    message: `The event has no ${path.join(".")}, so it is not clear what to check.`,
  });
}

function field(payload: Payload, ...path: readonly string[]): string | undefined {
  let value: unknown = payload;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? (value as Payload)[key] : undefined;
  }
  return typeof value === "string" ? value : undefined;
}

function otherEvent(event: string): CannotRun {
  return new CannotRun({
    message: "This action does not know what to check on this event.",
    expected:
      "pull_request, pull_request_target, workflow_run, merge_group, push, schedule or workflow_dispatch",
    found: event,
    example: "on:\n  pull_request:",
  });
}

function notInActions(): CannotRun {
  return new CannotRun({
    message: "This program is a GitHub Action and was not started by a runner.",
    example: "npx wardline check",
  });
}
