import type { FinderName } from "../finders/names.ts";
import type { LexiconName } from "../lexicons/names.ts";
import type { IdentifierType, Person } from "../types.ts";
import type { ValidatorName } from "../validators/names.ts";

/** Facts of the organization that a recogniser may let excuse a candidate. */
export const allowNames = [
  "phones",
  "email_domains",
  "domains",
  "urls",
  "addresses",
  "zips",
  "handles",
  "people",
  "personas",
  "facilities",
  "places",
  "public_figures",
] as const;

export type AllowName = (typeof allowNames)[number];

/** What every kind of source has. The schema explains each key. */
interface Source {
  means: string;
  score: number;
  validators?: ValidatorName[];
  confirmed_by?: ValidatorName[];
  in_roles?: string[];
  strict_only?: boolean;
}

export interface PatternSource extends Source {
  pattern: string;
  case_sensitive?: boolean;
}

export interface LabelSource extends Source {
  labels: string[];
  value: string;
  gap?: number;
  after?: boolean;
  case_sensitive?: boolean;
}

export interface TableHeaderSource extends Source {
  table_headers: string[];
  value?: string;
  case_sensitive?: boolean;
}

export interface PhraseSource extends Source {
  phrases: string[];
  near?: string[];
}

export interface LexiconSource extends Source {
  lexicon: LexiconName;
}

export interface FinderSource extends Source {
  finder: FinderName;
}

export type SourceOptions =
  | PatternSource
  | LabelSource
  | TableHeaderSource
  | PhraseSource
  | LexiconSource
  | FinderSource;

export interface ContextOptions {
  words?: string[];
  lexicon?: LexiconName;
  document_types?: string[];
  roles?: string[];
  unlisted?: AllowName;
  near_name_of?: Person;
  by: number;
  within?: "window" | "sentence" | "text" | "section" | "row";
  before?: number;
  after?: number;
}

/** Data of a recogniser, as it stands in a rule file under `look_for.identifier`. */
export interface RecognizerOptions {
  type: IdentifierType;
  sources: SourceOptions[];
  safe?: string[];
  context?: ContextOptions[];
  persons?: { [person in Person]?: number };
  allow?: AllowName[];
  levels?: { likely?: number; possible?: number; strict?: number };
}
