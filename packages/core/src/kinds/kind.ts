import type { Document, Region, Role } from "../document/document.ts";
import type { PhraseIndex, PhraseScan } from "../match/phrase-index.ts";
import type { Span } from "../place.ts";
import type { LastingWorld, World } from "../world.ts";

/**
 * A check kind: what `look_for` can say. One file each; its options are checked by its schema, which is also
 * where rule.schema.json, editor completion and the docs come from.
 */
export interface Kind<Options> {
  readonly name: string;
  /** One plain sentence for the docs: what it finds. */
  readonly about: string;
  /** JSON Schema (2020-12) of the options. Every property has a `description`. */
  readonly options: object;
  /** Valid options, shown in error messages and in the docs. */
  readonly example: Options;
  /**
   * What it looks at. `text`: regions, one hit a place, so that `unless` can cancel by overlap.
   * `document`: facts of one file, so that `unless` cancels the whole. `repository`: all files at once.
   */
  readonly target: "text" | "document" | "repository";
  /** Called once a run. Throws RangeError with a plain sentence when options are valid by schema but cannot work. */
  compile(options: Options, setup: Setup): Check;
}

/** What a kind may use while it compiles. */
export interface Setup {
  /** Registers phrases with the one automaton of the run; see match/phrase-index.ts. */
  readonly phrases: PhraseIndex;
  /** The words of a list in the rule's pack. Throws RangeError for an unknown list. */
  list(name: string): readonly string[];
  /** The replacement pairs of a list in the rule's pack (found → use). */
  pairs(name: string): Readonly<Record<string, string | readonly string[]>>;
  /** Compiles a nested `look_for` such as {phrases: […]}. */
  check(spec: CheckSpec): Check;
  /** Without the time: that is asked of the scope when a file is checked. */
  readonly world: LastingWorld;
}

/** `{phrases: […]}`, `{any_of: [...]}` …: one kind by name with its options. */
export type CheckSpec = Readonly<Record<string, unknown>>;

export interface Check {
  readonly target: "text" | "document" | "repository";
  /**
   * True when the raw source certainly holds nothing for this check, so that the file need not be parsed for it.
   * Left out: the check always runs. Must never be true where a run would hit.
   */
  idle?(source: RawText): boolean;
  /**
   * True when regions in which just these phrases occur certainly hold nothing for this check, whatever stands in
   * other regions. Must never be true where a run would hit.
   */
  isAbsent?(occurring: Occurring): boolean;
  /** Hits in one document. */
  document?(scope: Scope): Hit[];
  /** Hits over all documents. */
  repository?(content: Content): RepositoryHit[];
}

/** The documents that a rule is about, at the moment of the run. */
export interface Content {
  readonly scopes: readonly Scope[];
  /** False when the run was given only some of the content: then nobody can say what is not there. */
  readonly isAll: boolean;
  readonly world: World;
}

/** The path and the file as it is, with what the shared phrase scan found in them. */
export interface RawText {
  readonly source: string;
  /** What occurs at all; places are known only once the file is parsed. */
  readonly scan: Occurring;
}

/** Which phrases occur at all. */
export type Occurring = Pick<PhraseScan, "any" | "has">;

export interface Scope {
  readonly document: Document;
  /** The document's regions whose role the rule asks for. */
  readonly regions: readonly Region[];
  readonly world: World;
  /** Phrase hits in a region: the automaton runs once per region for all rules. */
  scan(region: Region): PhraseScan;
  /** What occurs in any region of the document, or more than `regions` hold. */
  readonly occurring: Occurring;
}

export interface Hit {
  /** In the source. Never empty unless the file is. */
  readonly span: Span;
  readonly where: Role;
  /** Fill {placeholders} of the rule's `say`. Matched text goes under `found`; the engine masks it. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Texts to replace `span` by, best first. */
  readonly suggestions?: readonly string[];
  /** `policy`: `found` and the suggestions are words of the pack or a registry, so they are no secret. */
  readonly wordsFrom?: "policy" | "document";
  /** True when a suggestion may be applied unread (`wardline fix`). */
  readonly safe?: boolean;
  readonly related?: readonly {
    readonly path?: string;
    readonly span: Span;
    readonly message: string;
  }[];
  readonly identifier?: string;
  /** Overrides the rule's severity downward: possible instead of likely. */
  readonly severity?: "error" | "warning" | "advice";
  /** Words of explanation that the engine appends to the message, never the matched text. */
  readonly reasons?: readonly string[];
}

export interface RepositoryHit extends Hit {
  readonly path: string;
}
