import type { Finder, Source } from "../candidate.ts";
import { finders, finderWorksWithoutDigits } from "../finders/registry.ts";
import { lexiconFinder } from "../lexicons/lexicon-finder.ts";
import type { FinderSource, LexiconSource } from "../schema/recognizer-options.ts";

/** A finder written in code. Its result is kept per text, so that several rules share one run. */
export function finderSource(options: FinderSource): Source {
  return fromFinder(finders[options.finder], options, finderWorksWithoutDigits(options.finder));
}

/** Words of a named list. */
export function lexiconSource(options: LexiconSource): Source {
  return fromFinder(lexiconFinder(options.lexicon), options, true);
}

function fromFinder(
  finder: Finder,
  options: { readonly score: number; readonly means: string },
  worksWithoutDigits: boolean,
): Source {
  return {
    worksWithoutDigits,
    // A finder looks by itself, pattern by pattern.
    mayFind: () => true,
    find: (reading, around) =>
      finder(reading, around).map((found) => ({
        start: found.start,
        end: found.end,
        score: options.score + (found.bonus ?? 0),
        means: options.means,
        ...(found.person === undefined ? {} : { person: found.person }),
        ...(found.seen === undefined ? {} : { seen: found.seen }),
      })),
  };
}
