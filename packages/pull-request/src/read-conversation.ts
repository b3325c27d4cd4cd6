import { type ConversationAnswer, conversationQuery } from "./conversation-query.ts";
import type { GitHubClient, PullRequestName } from "./github-client.ts";
import { missingPermission } from "./permissions.ts";
import type { Conversation } from "./pull-request.ts";
import { type CommentNode, recordOf, summaryRecordOf, type ThreadNode } from "./records.ts";
import { RequestRefused } from "./request-refused.ts";

/** Pages of a hundred; more comments than this on one pull request are nobody's conversation. */
const mostPages = 50;

/** What has been said on it, as far as it is ours. Read it after checking, just before planning. */
export async function readConversation(
  client: GitHubClient,
  { owner, repo, number }: PullRequestName,
): Promise<Conversation> {
  const threads: ThreadNode[] = [];
  const comments: CommentNode[] = [];
  const reviewedBy = new Set<string>();
  let viewer = "";
  let wants = { threads: true, comments: true };
  let after: { afterThread: string | null; afterComment: string | null } = {
    afterThread: null,
    afterComment: null,
  };
  for (let page = 0; page < mostPages && (wants.threads || wants.comments); page++) {
    const answer = await ask(client, { owner, repo, number, ...wants, ...after });
    const pull = answer.repository?.pullRequest;
    viewer = answer.viewer.login;
    threads.push(...(pull?.reviewThreads?.nodes ?? []));
    comments.push(...(pull?.comments?.nodes ?? []));
    for (const { author } of pull?.reviews?.nodes ?? []) if (author) reviewedBy.add(author.login);
    const next = { threads: pull?.reviewThreads?.pageInfo, comments: pull?.comments?.pageInfo };
    wants = {
      threads: next.threads?.hasNextPage === true,
      comments: next.comments?.hasNextPage === true,
    };
    after = {
      afterThread: next.threads?.endCursor ?? null,
      afterComment: next.comments?.endCursor ?? null,
    };
  }
  if (wants.threads || wants.comments)
    throw new RequestRefused("This pull request has more comments than can be read.");
  const summaries = comments
    .flatMap((comment) => summaryRecordOf(comment, viewer) ?? [])
    .toSorted((a, b) => a.id - b.id);
  return {
    viewer,
    records: threads
      .flatMap((thread) => recordOf(thread, viewer) ?? [])
      .toSorted((a, b) => a.id - b.id),
    summary: summaries[0],
    spareSummaries: summaries.slice(1),
    reviewedBy: [...reviewedBy],
  };
}

/** Reading twice does no harm, so a lost answer is asked for once more. */
async function ask(
  client: GitHubClient,
  variables: Readonly<Record<string, unknown>>,
): Promise<ConversationAnswer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await client.graphql(conversationQuery, variables).catch(() => undefined);
    if (answer?.status === 200 && answer.errors.length === 0)
      return answer.data as ConversationAnswer;
    const forbidden =
      answer?.status === 401 || answer?.errors.some(({ type }) => type === "FORBIDDEN");
    if (forbidden === true) {
      const missing = missingPermission("read the pull request", undefined, false);
      throw new RequestRefused(missing.sentence, answer?.status, missing);
    }
    const lost = answer === undefined || answer.status >= 500;
    if (!lost || attempt > 0)
      throw new RequestRefused("GitHub did not let us read the comments.", answer?.status);
  }
}
