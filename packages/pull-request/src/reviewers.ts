import type { CodeOwners } from "./code-owners.ts";
import type { PullRequest } from "./pull-request.ts";
import { sameLogin } from "./records.ts";

/** Somebody of registries/people.yml; an entry of the registry fits as it is. */
export interface Reviewer {
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly github?: string | undefined;
}

/** Who could be asked. */
export interface Directory {
  readonly pull: PullRequest;
  readonly people: readonly Reviewer[];
  /** Team slugs by role, where a separate token may ask teams. */
  readonly teams?: ReadonlyMap<string, string>;
  /** Of the trusted commit: a pull request does not choose who looks at it. */
  readonly owners?: CodeOwners;
}

/** A file about which somebody must decide. */
export interface Matter {
  readonly path: string;
  readonly role: string;
  /** The owners of a policy file come before the person of the role. */
  readonly ownersFirst: boolean;
}

/** Matters for which no person and no team could be found. */
export interface Unasked {
  readonly role: string;
  readonly paths: readonly string[];
}

export interface Choice {
  /** To be asked now: not who is asked already or has reviewed. */
  readonly logins: readonly string[];
  readonly slugs: readonly string[];
  readonly unasked: readonly Unasked[];
}

/** GitHub's limit for one pull request. */
const mostReviewers = 15;

/**
 * One person or team for each role by people.yml; where it names nobody, the owners of the files by CODEOWNERS. For
 * policy files it is the other way round. The author is never asked, and nobody is asked twice.
 */
export function chooseReviewers(matters: readonly Matter[], directory: Directory): Choice {
  const chosen = new Chosen(directory.pull);
  const owned = matters.filter(
    ({ path, ownersFirst }) => ownersFirst && askOwners(path, directory, chosen),
  );
  const left = matters.filter((matter) => !owned.includes(matter));
  const unasked: Unasked[] = [];
  for (const [role, group] of Map.groupBy(left, (matter) => matter.role)) {
    if (askRole(role, directory, chosen)) continue;
    const paths = [...new Set(group.map(({ path }) => path))].filter(
      (path) => !askOwners(path, directory, chosen),
    );
    if (paths.length > 0) unasked.push({ role, paths });
  }
  return { logins: [...chosen.logins], slugs: [...chosen.slugs], unasked };
}

/** Whom this run asks, in the order in which it came to them. */
class Chosen {
  readonly logins: Set<string> = new Set();
  readonly slugs: Set<string> = new Set();
  private readonly pull: PullRequest;

  constructor(pull: PullRequest) {
    this.pull = pull;
  }

  has(login: string): boolean {
    const { requestedReviewers, reviewedBy } = this.pull;
    const asked = [...requestedReviewers, ...reviewedBy, ...this.logins];
    return asked.some((one) => sameLogin(one, login));
  }

  person(login: string): void {
    if (!this.has(login) && this.logins.size < mostReviewers) this.logins.add(login);
  }

  team(slug: string): void {
    if (!this.pull.requestedTeams.includes(slug)) this.slugs.add(slug);
  }
}

/** Whether somebody answers for the role; one who has been asked or has reviewed counts. */
function askRole(role: string, { pull, people, teams }: Directory, chosen: Chosen): boolean {
  const slug = teams?.get(role);
  if (slug !== undefined) {
    chosen.team(slug);
    return true;
  }
  const able = people.flatMap(({ roles: held, active, github }) =>
    active && github !== undefined && held.includes(`approver:${role}`) ? [github] : [],
  );
  const others = able.filter((login) => !sameLogin(login, pull.author));
  const [first] = others;
  if (first === undefined) return false;
  if (!others.some((login) => chosen.has(login))) chosen.person(first);
  return true;
}

/** Whether the file has an owner who can be asked: all of them are, as GitHub does it. */
function askOwners(path: string, { pull, owners }: Directory, chosen: Chosen): boolean {
  let found = false;
  for (const owner of owners?.ownersOf(path) ?? []) {
    if (owner.kind === "user" && !sameLogin(owner.login, pull.author)) {
      chosen.person(owner.login);
      found = true;
    }
    // Only teams of the organization itself can be asked.
    if (owner.kind === "team" && sameLogin(owner.organization, pull.owner)) {
      chosen.team(owner.slug);
      found = true;
    }
  }
  return found;
}
