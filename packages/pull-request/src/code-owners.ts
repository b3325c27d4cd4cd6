import { type OwnerPattern, ownerPattern } from "./owner-pattern.ts";

/** Whoever a CODEOWNERS file names. Who stands there with an e-mail address cannot be asked by it. */
export type Owner =
  | { readonly kind: "user"; readonly login: string }
  | { readonly kind: "team"; readonly organization: string; readonly slug: string }
  | { readonly kind: "email" };

export interface CodeOwners {
  /** Of the last line that fits the path: empty where none does, or where it names nobody. */
  readonly ownersOf: (path: string) => readonly Owner[];
}

/** Where GitHub looks for it: the first that exists counts. */
export const codeOwnersPlaces = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** In UTF-16 code units. GitHub does not load a file over 3 MB. */
const mostText = 3_000_000;

interface Line {
  readonly fits: OwnerPattern;
  readonly owners: readonly Owner[];
}

/** Reads a CODEOWNERS file as GitHub does: a line that it does not understand is skipped. */
export function parseCodeOwners(text: string): CodeOwners {
  const lines =
    text.length > mostText || text.includes("\0") ? [] : text.split(/\r\n?|\n/).flatMap(readLine);
  return { ownersOf: (path) => lines.findLast(({ fits }) => fits(path))?.owners ?? [] };
}

function readLine(line: string): Line[] {
  const [pattern, ...rest] = line.match(/(?:\\.|[^\s\\]|\\$)+/gu) ?? [];
  if (pattern === undefined || pattern.startsWith("#")) return [];
  const comment = rest.findIndex((word) => word.startsWith("#"));
  const owners = (comment < 0 ? rest : rest.slice(0, comment)).map(readOwner);
  const fits = ownerPattern(pattern);
  if (fits === undefined) return [];
  return owners.every((owner) => owner !== undefined) ? [{ fits, owners }] : [];
}

function readOwner(word: string): Owner | undefined {
  const team = /^@([a-z\d][\w-]*)\/([a-z\d][\w.-]*)$/i.exec(word);
  if (team !== null) {
    const [, organization = "", slug = ""] = team;
    return { kind: "team", organization, slug: slug.toLowerCase() };
  }
  // People of an enterprise have an underscore in their login.
  const user = /^@([a-z\d][\w-]*)$/i.exec(word);
  if (user !== null) return { kind: "user", login: user[1] ?? "" };
  return /^[^\s@]+@[^\s@]+$/.test(word) ? { kind: "email" } : undefined;
}
