import { diffHunkUpTo, hunksOf, hunkWithLine, positionOf, type Side } from "./hunks.ts";
import type { PullRequest } from "./state.ts";
import { pullFiles, type World } from "./world.ts";

/** Where a request wants a comment to stand, as GitHub's two endpoints word it. */
export interface AnchorRequest {
  path: string;
  subject?: "line" | "file";
  line?: number;
  side?: Side;
  start_line?: number;
  start_side?: Side | "side";
  position?: number;
}

export interface Anchor {
  path: string;
  subject: "line" | "file";
  side: Side;
  line: number | null;
  startLine: number | null;
  startSide: Side | null;
  position: number;
  diffHunk: string;
}

export type AnchorProblem = "path" | "line" | "start-hunk" | "start-order" | "blank-hunk";

export type AnchorResult = { anchor: Anchor } | { problems: AnchorProblem[] };

/** Checks an anchor against the difference the pull request had at `commit`. */
export function resolveAnchor(
  world: World,
  pull: PullRequest,
  commit: string,
  request: AnchorRequest,
): AnchorResult {
  const file = pullFiles(world, pull, commit).find((candidate) => candidate.path === request.path);
  if (file === undefined) return { problems: ["path"] };
  if (request.subject === "file") return { anchor: fileAnchor(request.path) };
  if (file.patch === undefined) return { problems: ["line", "blank-hunk"] };
  return resolveLines(file.patch, request);
}

function fileAnchor(path: string): Anchor {
  const nowhere = { line: null, startLine: null, startSide: null };
  return { path, subject: "file", side: "RIGHT", ...nowhere, position: 1, diffHunk: "" };
}

function resolveLines(patch: string, request: AnchorRequest): AnchorResult {
  const end = request.line === undefined ? lineAt(patch, request.position) : request.line;
  const side = request.side ?? "RIGHT";
  const hunk = end === undefined ? undefined : hunkWithLine(patch, side, end);
  const start = request.start_line;
  if (end === undefined || hunk === undefined)
    return {
      problems: start === undefined ? ["line", "blank-hunk"] : ["line", "start-hunk", "blank-hunk"],
    };
  const position = positionOf(patch, side, end) ?? 0;
  const anchor = { path: request.path, subject: "line" as const, side, line: end, position };
  const diffHunk = diffHunkUpTo(patch, side, end);
  if (start === undefined)
    return { anchor: { ...anchor, startLine: null, startSide: null, diffHunk } };
  const startSide =
    request.start_side === undefined || request.start_side === "side" ? side : request.start_side;
  if (hunkWithLine(patch, startSide, start)?.headerIndex !== hunk.headerIndex)
    return { problems: ["start-hunk"] };
  if ((positionOf(patch, startSide, start) ?? 0) >= position) return { problems: ["start-order"] };
  return { anchor: { ...anchor, startLine: start, startSide, diffHunk } };
}

/** The retired `position` parameter: the line of the new file that stands at this index of the patch. */
function lineAt(patch: string, position: number | undefined): number | undefined {
  for (const { right } of position === undefined ? [] : hunksOf(patch))
    for (let line = right.start; line < right.start + right.count; line++)
      if (positionOf(patch, "RIGHT", line) === position) return line;
  return undefined;
}

const reviewSentences: Record<AnchorProblem, string> = {
  path: "Path could not be resolved",
  line: "Pull request review thread line must be part of the diff",
  "start-hunk": "Pull request review thread start line must be part of the same hunk as the line.",
  "start-order": "Pull request review thread start line must precede the end line.",
  "blank-hunk": "Pull request review thread diff hunk can't be blank",
};

/** The dialect of `POST …/reviews`: one string for everything that is wrong with any comment. */
export function reviewErrors(problems: AnchorProblem[]): string[] {
  const sentences = [...new Set(problems)].map((problem) => reviewSentences[problem]);
  const last = sentences.pop() ?? "";
  if (sentences.length === 0) return [last];
  return [`${sentences.join(", ")}${sentences.length > 1 ? "," : ""} and ${last}`];
}

const thread = "pull_request_review_thread";

/** The dialect of `POST …/comments`: an object for each thing that is wrong. */
export function commentErrors(problems: AnchorProblem[], newer: boolean): Record<string, string>[] {
  const words: Record<AnchorProblem, [string, string]> = {
    path: [`${thread}.path`, `${thread}.path could not be resolved`],
    line: [
      `${thread}.line`,
      newer ? `${thread}.line could not be resolved` : `${thread}.line must be part of the diff`,
    ],
    "start-hunk": [
      `${thread}.start_line`,
      `${thread}.start_line must be part of the same hunk as the line.`,
    ],
    "start-order": [`${thread}.start_line`, `${thread}.start_line must precede the end line.`],
    "blank-hunk": [`${thread}.diff_hunk`, `${thread}.diff_hunk can't be blank`],
  };
  return problems.map((problem) => {
    const [field, message] = words[problem];
    return { resource: "PullRequestReviewComment", code: "custom", field, message };
  });
}
