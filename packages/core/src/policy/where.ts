/** Regions a rule reads when it does not say. */
export const defaultWhere = ["title", "body", "heading", "quote", "alt-text", "table", "html"];

/** `front-matter:*` is every front matter value; every other name is itself. */
export function compileWhere(where: readonly string[] | undefined): (role: string) => boolean {
  const roles = new Set(where ?? defaultWhere);
  const anyKey = roles.has("front-matter:*");
  return (role) =>
    roles.has(role) ||
    (role.startsWith("front-matter:") && (anyKey || roles.has(withoutIndex(role))));
}

/** `front-matter:tags.0` is read where `front-matter:tags` is asked for. */
function withoutIndex(role: string): string {
  return role.includes(".") ? role.replace(/\.\d+(?=\.|$)/g, "") : role;
}
