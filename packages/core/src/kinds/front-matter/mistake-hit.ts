import type { Document } from "../../document/document.ts";
import type { Hit } from "../kind.ts";
import { missingKeyPlace, valuePlace } from "../places/missing-place.ts";
import type { Mistake } from "./mistakes.ts";

/** A mistake as a hit; `at` is where the checked data stands in the front matter. */
export function mistakeHit(
  document: Document,
  mistake: Mistake,
  at: readonly (string | number)[],
): Hit {
  const path = [...at, ...mistake.path];
  const place = mistake.missing ? missingKeyPlace(document, path) : valuePlace(document, path);
  return {
    ...place,
    facts: {
      key: mistake.key,
      expected: mistake.expected,
      found: mistake.found,
      missing: mistake.missing ? mistake.key : "",
    },
    ...(mistake.didYouMean !== undefined && {
      reasons: [`perhaps "${mistake.didYouMean}" was meant`],
    }),
  };
}
