import type { World } from "../world.ts";
import { type Rendered, renderUser } from "./users.ts";

const endpoints: Record<string, string> = {
  archive: "/{archive_format}{/ref}",
  assignees: "/assignees{/user}",
  blobs: "/git/blobs{/sha}",
  branches: "/branches{/branch}",
  collaborators: "/collaborators{/collaborator}",
  comments: "/comments{/number}",
  commits: "/commits{/sha}",
  compare: "/compare/{base}...{head}",
  contents: "/contents/{+path}",
  contributors: "/contributors",
  deployments: "/deployments",
  downloads: "/downloads",
  events: "/events",
  forks: "/forks",
  git_commits: "/git/commits{/sha}",
  git_refs: "/git/refs{/sha}",
  git_tags: "/git/tags{/sha}",
  hooks: "/hooks",
  issue_comment: "/issues/comments{/number}",
  issue_events: "/issues/events{/number}",
  issues: "/issues{/number}",
  keys: "/keys{/key_id}",
  labels: "/labels{/name}",
  languages: "/languages",
  merges: "/merges",
  milestones: "/milestones{/number}",
  notifications: "/notifications{?since,all,participating}",
  pulls: "/pulls{/number}",
  releases: "/releases{/id}",
  stargazers: "/stargazers",
  statuses: "/statuses/{sha}",
  subscribers: "/subscribers",
  subscription: "/subscription",
  tags: "/tags",
  teams: "/teams",
  trees: "/git/trees{/sha}",
};

/** The repository as it stands inside pull requests and event payloads; `owner` may be that of a fork. */
export function renderRepository(world: World, owner: string = world.owner): Rendered {
  const api = `${world.origin()}/repos/${owner}/${world.repo}`;
  const page = `${world.origin()}/${owner}/${world.repo}`;
  const id = owner === world.owner ? 1 : world.state.user(owner).id * 10;
  const urls = Object.entries(endpoints).map(([name, rest]) => [`${name}_url`, `${api}${rest}`]);
  return {
    ...Object.fromEntries(urls),
    id,
    node_id: `R_${id}`,
    name: world.repo,
    full_name: `${owner}/${world.repo}`,
    owner: renderUser(world, owner),
    private: world.settings.private,
    html_url: page,
    description: null,
    fork: owner !== world.owner,
    url: api,
    clone_url: `${page}.git`,
    git_url: `git:${page.replace(/^https?:/, "")}.git`,
    ssh_url: `git@github.invalid:${owner}/${world.repo}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: world.settings.defaultBranch,
    visibility: world.settings.private ? "private" : "public",
    ...counts,
    ...features,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: world.state.now(),
    pushed_at: world.state.now(),
  };
}

const counts = {
  forks: 0,
  forks_count: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  size: 1,
};

const features = {
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_downloads: false,
  has_discussions: false,
  archived: false,
  disabled: false,
  topics: [],
  allow_forking: true,
  is_template: false,
  web_commit_signoff_required: false,
};

/** `GET /repos/{owner}/{repo}` says a little more. */
export function renderFullRepository(world: World): Rendered {
  return { ...renderRepository(world), network_count: 0, subscribers_count: 0 };
}
