import type { Source } from "../candidate.ts";
import { finderNames } from "../finders/names.ts";
import { lexiconNames } from "../lexicons/names.ts";
import type { SourceOptions } from "../schema/recognizer-options.ts";
import { validatorNames } from "../validators/names.ts";
import { finderSource, lexiconSource } from "./finder-source.ts";
import { labelSource } from "./label-source.ts";
import { patternSource } from "./pattern-source.ts";
import { phraseSource } from "./phrase-source.ts";
import { tableHeaderSource } from "./table-header-source.ts";

/** Compiles one source; throws a RangeError with a plain sentence on an unknown name. */
export function compileSource(options: SourceOptions): Source {
  for (const name of [...(options.validators ?? []), ...(options.confirmed_by ?? [])]) {
    mustBeOneOf("validator", name, validatorNames);
  }
  if ("pattern" in options) return patternSource(options);
  if ("labels" in options) return labelSource(options);
  if ("table_headers" in options) return tableHeaderSource(options);
  if ("phrases" in options) return phraseSource(options);
  if ("lexicon" in options) {
    mustBeOneOf("lexicon", options.lexicon, lexiconNames);
    return lexiconSource(options);
  }
  mustBeOneOf("finder", options.finder, finderNames);
  return finderSource(options);
}

export function mustBeOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new RangeError(
    `There is no ${what} called ${JSON.stringify(name)}. There are: ${known.join(", ")}.`,
  );
}
