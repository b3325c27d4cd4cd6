import {
  compileRecognizer,
  type Detection,
  type Recognizer,
  type RecognizerOptions,
  recognizerSchema,
  type Surroundings,
  tricksIn,
} from "@wardline/identifiers";
import type { Region } from "../document/document.ts";
import type { Hit, Kind, Scope } from "./kind.ts";
import { ownFacts } from "./own-facts.ts";

/** Context only: how much of the neighbouring text a recogniser may read, in UTF-16 code units. */
const reach = 400;

export const identifierKind: Kind<RecognizerOptions> = {
  name: "identifier",
  about: "Finds one of the 18 HIPAA identifiers, weighs whose it is, and never shows it.",
  options: recognizerSchema,
  example: {
    type: "SSN",
    sources: [
      {
        pattern: "\\b\\d{3}-\\d{2}-\\d{4}\\b",
        means: "nine digits written 3-2-4",
        score: 0.5,
        confirmed_by: ["ssn_ranges"],
      },
    ],
  },
  target: "text",
  compile(options) {
    const recognizer = compileRecognizer(options);
    return {
      target: "text",
      idle: ({ source }) => !recognizer.mayMatch(source),
      document: (scope) =>
        scope.regions.flatMap((region, index) => findIn(recognizer, region, index, scope)),
    };
  },
};

function findIn(recognizer: Recognizer, region: Region, index: number, scope: Scope): Hit[] {
  const around: Surroundings = {
    role: region.role,
    ...(region.label !== undefined && { label: region.label }),
    before: neighbour(scope, index, -1).slice(-reach),
    after: neighbour(scope, index, 1).slice(0, reach),
    documentType: scope.document.type,
    // Asked for only where a year of birth stands: a file without one gives the same tomorrow.
    get year() {
      return Number(scope.world.asOf.slice(0, 4));
    },
    strict: scope.world.mode === "strict",
    own: ownFacts(scope.world.registries),
  };
  return recognizer
    .find(region.text, around)
    .map((detection) => asHit(detection, region, scope.document.source));
}

function neighbour(scope: Scope, index: number, step: -1 | 1): string {
  const region = scope.regions[index];
  const next = scope.regions[index + step];
  return region && next && next.section === region.section ? next.text : "";
}

function asHit(detection: Detection, region: Region, source: string): Hit {
  const span = region.map.toSource(detection.start, detection.end);
  return {
    span,
    where: region.role,
    identifier: detection.type,
    reasons: [...tricksIn(source.slice(span.start, span.end)), ...detection.reasons],
    ...(detection.level === "possible" && { severity: "warning" as const }),
  };
}
