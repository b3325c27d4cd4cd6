import { ApiError } from "./world.ts";

export type Scope = "contents" | "pull-requests" | "issues" | "statuses";
type Level = "none" | "read" | "write";
export type Permissions = Partial<Record<Scope, Level>>;

/** Who is calling, and what the token allows. An app token is the GITHUB_TOKEN of a workflow. */
export interface Actor {
  token: string;
  login: string;
  kind: "app" | "user";
  permissions: Permissions;
}

interface Need {
  scope: Scope;
  level: "read" | "write";
}

const read = (scope: Scope): Need => ({ scope, level: "read" });
const write = (scope: Scope): Need => ({ scope, level: "write" });

/** Any one of the listed permissions is enough. An operation not listed needs none. */
const needs: Record<string, Need[]> = {
  "repos/get-branch": [read("contents")],
  "repos/get-content": [read("contents")],
  "repos/get-commit": [read("contents")],
  "repos/compare-commits-with-basehead": [read("contents")],
  "repos/download-tarball-archive": [read("contents")],
  "git/get-blob": [read("contents")],
  "git/get-tree": [read("contents")],
  "git/get-commit": [read("contents")],
  "git/get-ref": [read("contents")],
  "repos/create-commit-status": [write("statuses")],
  "repos/list-pull-requests-associated-with-commit": [read("pull-requests")],
  "pulls/list": [read("pull-requests")],
  "pulls/get": [read("pull-requests")],
  "pulls/list-files": [read("pull-requests")],
  "pulls/list-review-comments": [read("pull-requests")],
  "pulls/get-review-comment": [read("pull-requests")],
  "pulls/list-reviews": [read("pull-requests")],
  "pulls/list-requested-reviewers": [read("pull-requests")],
  "pulls/create-review-comment": [write("pull-requests")],
  "pulls/update-review-comment": [write("pull-requests")],
  "pulls/delete-review-comment": [write("pull-requests")],
  "pulls/create-reply-for-review-comment": [write("pull-requests")],
  "pulls/create-review": [write("pull-requests")],
  "pulls/update-review": [write("pull-requests")],
  "pulls/dismiss-review": [write("pull-requests")],
  "pulls/request-reviewers": [write("pull-requests")],
  "issues/list-for-repo": [read("issues"), read("pull-requests")],
  "issues/get": [read("issues"), read("pull-requests")],
  "issues/list-comments": [read("issues"), read("pull-requests")],
  "issues/get-comment": [read("issues"), read("pull-requests")],
  "issues/list-labels-on-issue": [read("issues"), read("pull-requests")],
  "issues/list-labels-for-repo": [read("issues"), read("pull-requests")],
  "issues/create": [write("issues")],
  "issues/update": [write("issues"), write("pull-requests")],
  "issues/create-label": [write("issues"), write("pull-requests")],
  "issues/create-comment": [write("issues"), write("pull-requests")],
  "issues/update-comment": [write("issues"), write("pull-requests")],
  "issues/delete-comment": [write("issues"), write("pull-requests")],
  "issues/add-labels": [write("issues"), write("pull-requests")],
  "issues/remove-label": [write("issues"), write("pull-requests")],
  // An app token stands for no person.
  "users/get-authenticated": [],
};

export function has(actor: Actor, scope: Scope, level: "read" | "write"): boolean {
  const granted = actor.permissions[scope] ?? "none";
  return granted === "write" || granted === level;
}

export function refusal(actor: Actor): string {
  return actor.kind === "app"
    ? "Resource not accessible by integration"
    : "Resource not accessible by personal access token";
}

/** The header with which GitHub says what would have been enough. */
export function acceptedPermissions(operation: string): Record<string, string> {
  const alternatives = (needs[operation] ?? []).map(
    ({ scope, level }) => `${scope.replace("-", "_")}=${level}`,
  );
  return alternatives.length === 0
    ? {}
    : { "x-accepted-github-permissions": alternatives.join("; ") };
}

export function checkPermission(actor: Actor, operation: string, isPrivate: boolean): void {
  if (operation === "users/get-authenticated" && actor.kind === "app")
    throw new ApiError(403, refusal(actor));
  const alternatives = needs[operation] ?? [];
  const open =
    alternatives.length === 0 || (!isPrivate && alternatives.some((need) => need.level === "read"));
  if (open || alternatives.some(({ scope, level }) => has(actor, scope, level))) return;
  throw new ApiError(403, refusal(actor));
}
