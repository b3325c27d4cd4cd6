import { contentHandlers } from "./contents.ts";
import { gitHandlers } from "./git.ts";
import type { Handlers } from "./handlers.ts";
import { issueHandlers } from "./issues.ts";
import { labelHandlers } from "./labels.ts";
import { pullHandlers } from "./pulls.ts";
import { repositoryHandlers } from "./repository.ts";
import { reviewCommentHandlers } from "./review-comments.ts";
import { reviewHandlers } from "./reviews.ts";
import { userHandlers } from "./users.ts";

export const restHandlers: Handlers = {
  ...contentHandlers,
  ...gitHandlers,
  ...issueHandlers,
  ...labelHandlers,
  ...pullHandlers,
  ...repositoryHandlers,
  ...reviewCommentHandlers,
  ...reviewHandlers,
  ...userHandlers,
};
