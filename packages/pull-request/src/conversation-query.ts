import type { CommentNode, ThreadNode } from "./records.ts";

const comment =
  "id fullDatabaseId url body viewerDidAuthor author { login } editor { login } isMinimized";

/** Threads with their first comments, issue comments and who reviewed: one request for most pull requests. */
export const conversationQuery: string = `query Conversation(
  $owner: String!, $repo: String!, $number: Int!,
  $threads: Boolean!, $afterThread: String, $comments: Boolean!, $afterComment: String
) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $afterThread) @include(if: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved resolvedBy { login } isOutdated viewerCanResolve viewerCanUnresolve
          path line startLine originalLine subjectType
          comments(first: 1) { totalCount nodes { ${comment} } }
        }
      }
      comments(first: 100, after: $afterComment) @include(if: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { ${comment} }
      }
      reviews(last: 100) @include(if: $comments) { nodes { author { login } } }
    }
  }
}`;

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** The answer, as GitHub's schema has it. */
export interface ConversationAnswer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads?: Page<ThreadNode>;
      readonly comments?: Page<CommentNode>;
      readonly reviews?: {
        readonly nodes: readonly { readonly author: { readonly login: string } | null }[];
      };
    } | null;
  } | null;
}
