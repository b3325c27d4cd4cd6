import { type Actor, refusal } from "../permissions.ts";
import type { CommentBase, Thread } from "../state.ts";
import type { World } from "../world.ts";
import { githubError, requireWrite, unknownNode } from "./errors.ts";
import { type Node, threadNode } from "./nodes.ts";
import { nodeById } from "./queries.ts";

interface Input<Fields> {
  input: Fields & { clientMutationId?: string | null };
}

export function mutationRoot(world: World, actor: Actor): Node {
  return {
    minimizeComment: ({ input }: Input<{ subjectId: string; classifier: string }>) =>
      minimize(world, actor, input.subjectId, input.classifier.toLowerCase(), "minimizedComment"),
    unminimizeComment: ({ input }: Input<{ subjectId: string }>) =>
      minimize(world, actor, input.subjectId, null, "unminimizedComment"),
    resolveReviewThread: ({ input }: Input<{ threadId: string }>) =>
      resolve(world, actor, input.threadId, actor.login),
    unresolveReviewThread: ({ input }: Input<{ threadId: string }>) =>
      resolve(world, actor, input.threadId, null),
  };
}

function minimize(
  world: World,
  actor: Actor,
  id: string,
  reason: string | null,
  field: string,
): Node {
  requireWrite(actor, "pull-requests");
  if (actor.kind === "app" && !world.settings.appsMayMinimize)
    throw githubError("FORBIDDEN", refusal(actor));
  const number = Number(id.split("_")[1]);
  const all: CommentBase[] = id.startsWith("PRRC_")
    ? world.state.allReviewComments
    : world.state.allIssueComments;
  const comment = all.find((candidate) => candidate.id === number);
  if (comment === undefined) throw unknownNode(id);
  comment.minimized = reason;
  return { clientMutationId: null, [field]: nodeById(world, actor, id) };
}

function resolve(world: World, actor: Actor, id: string, by: string | null): Node {
  requireWrite(actor, "contents", "pull-requests");
  const thread: Thread | undefined = world.state.threads.get(Number(id.replace("PRRT_", "")));
  if (thread === undefined) throw unknownNode(id);
  thread.resolvedBy = by;
  return { clientMutationId: null, thread: threadNode(world, actor, thread) };
}
