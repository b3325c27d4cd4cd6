import { ProblemError } from "@wardline/core";
import semver from "semver";

/** How wardline.yml or a pack's `extends` names a pack. */
export type PackReference =
  | { readonly kind: "path"; readonly text: string }
  | {
      readonly kind: "npm";
      readonly text: string;
      readonly name: string;
      readonly range: string;
    };

/** A name as npm allows it; so no `..` can stand in it and it is safe in a path. */
const npmName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

export function readPackReference(text: string, namedIn: string): PackReference {
  if (/^(?:\.\.?(?:[/\\]|$)|[/\\]|[A-Za-z]:[/\\])/.test(text)) return { kind: "path", text };
  const at = text.indexOf("@", 1);
  const name = at === -1 ? text : text.slice(0, at);
  const range = at === -1 ? "*" : text.slice(at + 1);
  if (npmName.test(name) && semver.validRange(range) !== null) {
    return { kind: "npm", text, name, range };
  }
  throw new ProblemError([
    {
      message: npmName.test(name)
        ? `"${range}" is not a range of versions.`
        : `"${text}" does not name a pack.`,
      path: namedIn,
      expected: "an npm name and range, or a folder that starts with ./",
      found: text,
      example: 'packs:\n  - "@wardline/hipaa@^1"\n  - ./policies/house',
    },
  ]);
}
