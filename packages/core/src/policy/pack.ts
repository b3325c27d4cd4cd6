import type { Span } from "../place.ts";
import type { PackManifest } from "../schema/pack.ts";
import type { Registries } from "../schema/registries.ts";
import type { Rule } from "../schema/rule.ts";
import type { WordList } from "../schema/word-list.ts";

/** The files of a pack as text, by their path in it: pack.yml, rules/a.yml, lists/b.yml, examples.yml. */
export interface PackFiles {
  /** npm name, or the path in wardline.yml. */
  readonly name: string;
  readonly version: string;
  /** Subresource-style hash (sha512-…) over the files. */
  readonly integrity?: string;
  /** Where it lies, for messages. */
  readonly root: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface Pack {
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
  readonly root: string;
  readonly manifest: PackManifest;
  /** Sorted by id. */
  readonly rules: readonly LoadedRule[];
  readonly lists: ReadonlyMap<string, WordList>;
  readonly exampleWorld: ExampleWorld;
}

export interface LoadedRule {
  readonly rule: Rule;
  readonly path: string;
  readonly text: string;
  placeOf(path: readonly (string | number)[]): Span | undefined;
}

/** The moment and the registries in which the examples of a pack run. */
export interface ExampleWorld {
  readonly as_of: string;
  readonly registries: Registries;
}
