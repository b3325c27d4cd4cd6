import { hunksOf, hunkWithLine, positionOf, type Side } from "./hunks.ts";
import type { PullRequest, ReviewComment } from "./state.ts";
import { baseTip, pullFiles, type World } from "./world.ts";

/** After a push, a comment stays with its text: it moves with the line, or becomes outdated when the line is gone. */
export function reanchorComments(world: World, pull: PullRequest): void {
  const followLine = lineFollower(world, pull);
  for (const comment of world.state.reviewComments(pull)) {
    if (comment.position === null) continue;
    const patch = pullFiles(world, pull).find((file) => file.path === comment.path);
    if (patch !== undefined && comment.subject === "file") {
      comment.commit = pull.headSha;
      continue;
    }
    const line = follow(comment, comment.side, comment.line, followLine);
    const start = follow(comment, comment.startSide ?? comment.side, comment.startLine, followLine);
    move(comment, pull.headSha, patch?.patch, line, start);
  }
  for (const thread of world.state.threadsOf(pull))
    thread.outdated = world.state.commentsOfThread(thread)[0]?.position === null;
}

type LineFollower = (comment: ReviewComment, side: Side, line: number) => number | undefined;

function follow(
  comment: ReviewComment,
  side: Side,
  line: number | null,
  followLine: LineFollower,
): number | null | undefined {
  return line === null ? null : followLine(comment, side, line);
}

function move(
  comment: ReviewComment,
  head: string,
  patch: string | undefined,
  line: number | null | undefined,
  start: number | null | undefined,
): void {
  const shown = (side: Side, at: number) =>
    patch !== undefined && hunkWithLine(patch, side, at) !== undefined;
  const startSide = comment.startSide ?? comment.side;
  const lost = typeof line !== "number" || !shown(comment.side, line);
  if (lost || start === undefined || (start !== null && !shown(startSide, start))) {
    Object.assign(comment, { line: null, startLine: null, startSide: null, position: null });
    return;
  }
  const position = positionOf(patch ?? "", comment.side, line) ?? null;
  Object.assign(comment, { line, startLine: start, position, commit: head });
}

/** Lines of the left side belong to the merge base, lines of the right side to the head. */
function lineFollower(world: World, pull: PullRequest): LineFollower {
  const patches = new Map<string, string>();
  const base = (commit: string) => world.git.mergeBase(baseTip(world, pull), commit);
  return (comment, side, line) => {
    const from = side === "LEFT" ? base(comment.commit) : comment.commit;
    const to = side === "LEFT" ? base(pull.headSha) : pull.headSha;
    if (from === to) return line;
    const key = `${from}..${to}:${comment.path}`;
    const args = ["diff", "-U0", "--no-color", "--no-ext-diff", from, to, "--", comment.path];
    const patch = patches.get(key) ?? world.git.run(args).toString("utf8");
    patches.set(key, patch);
    return followThroughPatch(patch, line);
  };
}

function followThroughPatch(patch: string, line: number): number | undefined {
  let shift = 0;
  for (const { left, right } of hunksOf(patch)) {
    // With no old lines, `start` names the line after which the new ones stand.
    const first = left.count === 0 ? left.start + 1 : left.start;
    if (line < first) break;
    if (line < first + left.count) return undefined;
    shift += right.count - left.count;
  }
  return line + shift;
}
