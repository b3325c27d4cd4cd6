import type { User } from "../state.ts";
import type { World } from "../world.ts";

export type Rendered = Record<string, unknown>;

export function renderUser(world: World, login: string): Rendered {
  const user: User = world.state.user(login);
  const api = `${world.origin()}/users/${encodeURIComponent(login)}`;
  const page = `${world.origin()}/${user.type === "Bot" ? `apps/${login.replace("[bot]", "")}` : login}`;
  return {
    login,
    id: user.id,
    node_id: `U_${user.id}`,
    avatar_url: `${world.origin()}/avatars/${user.id}`,
    gravatar_id: "",
    url: api,
    html_url: page,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

export function renderPublicUser(world: World, login: string): Rendered {
  const nothing = ["name", "company", "location", "email", "hireable", "bio"];
  return {
    ...renderUser(world, login),
    ...Object.fromEntries(nothing.map((key) => [key, null])),
    blog: "",
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}

export function association(world: World, login: string): string {
  const role = world.state.collaborators.get(login);
  if (login === world.owner) return "OWNER";
  return role === "admin" || role === "write" ? "COLLABORATOR" : "NONE";
}
