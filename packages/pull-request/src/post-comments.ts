import type { Account } from "./account.ts";
import type { Answer } from "./answer.ts";
import type { CommentOp, FileCommentOp, Op } from "./operation.ts";
import { readConversation } from "./read-conversation.ts";
import { settlingTime } from "./sender.ts";

/** More in one review, and GitHub begins to answer 502 although it posts them. */
const perReview = 30;
/** How often what was perhaps not posted is posted again, after looking. */
const mostRounds = 2;
/** File-level comments that stand in for refused lines; each is a request of its own. */
const mostFallbacks = 10;

/** New comments: lines in one review for each batch, files one by one. */
export async function postComments(account: Account, ops: readonly Op[]): Promise<void> {
  const lines = ops.filter((op) => op.kind === "comment");
  const files = ops.filter((op) => op.kind === "file_comment");
  for (const op of lines) account.unposted.add(op.fingerprint);
  for (const op of files) for (const finding of op.findings) account.unposted.add(finding);
  const refused: CommentOp[] = [];
  for (let at = 0; at < lines.length && !account.done; at += perReview)
    refused.push(...(await postSurely(account, lines.slice(at, at + perReview), postReview)));
  const standIns = refused.slice(0, mostFallbacks).map(
    ({ path, fingerprint, fallbackBody }): FileCommentOp => ({
      kind: "file_comment",
      path,
      fingerprint,
      body: fallbackBody,
      findings: [fingerprint],
    }),
  );
  for (const op of [...standIns, ...files]) {
    if (account.done) return;
    const left = await postSurely(account, [op], postOnFile);
    if (left.length > 0) account.note("GitHub refused a comment; its finding is in the summary.");
  }
}

/** What became of some comments: GitHub's clear word on each, or that nobody knows. */
type Posted<Kind> =
  | { readonly posted: readonly Kind[]; readonly refused: readonly Kind[] }
  | { readonly unclear: Extract<Answer, { kind: "limited" | "unsure" }> };

/** Never repeats blindly: after an unclear answer it looks at what is there and posts only what is not. */
async function postSurely<Kind extends CommentOp | FileCommentOp>(
  account: Account,
  ops: readonly Kind[],
  post: (account: Account, ops: readonly Kind[]) => Promise<Posted<Kind>>,
): Promise<readonly Kind[]> {
  let rest = ops;
  for (let round = 1; ; ) {
    const answer = await post(account, rest);
    if ("refused" in answer) {
      settle(account, answer.posted);
      return answer.refused;
    }
    const { unclear } = answer;
    if (unclear.kind === "unsure") round++;
    const wait = unclear.kind === "limited" ? unclear.wait : settlingTime;
    const waited = await account.sender.wait(wait);
    const there = await postedNow(account);
    settle(
      account,
      rest.filter((op) => there?.has(op.fingerprint)),
    );
    rest = rest.filter((op) => !there?.has(op.fingerprint));
    if (rest.length === 0) return [];
    if (!waited || there === undefined || round > mostRounds) {
      account.failed(unclear, "write comments");
      return [];
    }
  }
}

function settle(account: Account, ops: readonly (CommentOp | FileCommentOp)[]): void {
  for (const op of ops) {
    account.unposted.delete(op.fingerprint);
    if (op.kind === "file_comment")
      for (const finding of op.findings) account.unposted.delete(finding);
  }
}

/** Fingerprints of our open comments; undefined when they cannot be read: then nothing may be repeated. */
async function postedNow(account: Account): Promise<ReadonlySet<string> | undefined> {
  try {
    const { records } = await readConversation(account.client, account.pull);
    const open = records.filter(({ state, outdated }) => state === "open" && !outdated);
    return new Set(open.map(({ fingerprint }) => fingerprint));
  } catch {
    account.note("Comments could not be read again after an unclear answer, so none was repeated.");
    return undefined;
  }
}

/** One review for all. A line that GitHub refuses sinks it, so halves are tried until the bad ones are alone. */
async function postReview(account: Account, ops: readonly CommentOp[]): Promise<Posted<CommentOp>> {
  const answer = await account.sender.post(`${account.path}/reviews`, {
    commit_id: account.pull.headSha,
    event: "COMMENT",
    body: "",
    comments: ops.map(({ path, line, startLine, body }) => ({
      path,
      line,
      side: "RIGHT",
      ...(startLine === undefined ? {} : { start_line: startLine, start_side: "RIGHT" }),
      body,
    })),
  });
  if (answer.kind === "refused") return postHalves(account, ops);
  return clearly(account, ops, answer);
}

function clearly<Kind>(account: Account, ops: readonly Kind[], answer: Answer): Posted<Kind> {
  switch (answer.kind) {
    case "done":
      return { posted: ops, refused: [] };
    case "limited":
    case "unsure":
      return { unclear: answer };
    case "denied":
      account.failed(answer, "write comments");
      return { posted: [], refused: ops };
    case "refused":
      return { posted: [], refused: ops };
  }
}

async function postHalves(account: Account, ops: readonly CommentOp[]): Promise<Posted<CommentOp>> {
  // NOTE: lines are checked before they are sent; when GitHub refuses one, the head has often moved.
  if (!(await account.headStands()) || ops.length === 1) return { posted: [], refused: ops };
  const middle = Math.ceil(ops.length / 2);
  const refused: CommentOp[] = [];
  for (const half of [ops.slice(0, middle), ops.slice(middle)])
    refused.push(...(account.done ? half : await postSurely(account, half, postReview)));
  return { posted: [], refused };
}

async function postOnFile(
  account: Account,
  ops: readonly FileCommentOp[],
): Promise<Posted<FileCommentOp>> {
  const [op] = ops;
  if (op === undefined) return { posted: [], refused: [] };
  const { path, body } = op;
  const answer = await account.sender.post(`${account.path}/comments`, {
    commit_id: account.pull.headSha,
    path,
    subject_type: "file",
    body,
  });
  return clearly(account, ops, answer);
}
