import {
  compileRecognizer,
  type Detection,
  type OwnFacts,
  type Prepared,
  prepare,
  type RecognizerOptions,
  recognizerSchema,
  type Surroundings,
} from "@wardline/identifiers";
import type { Region } from "../document/document.ts";
import type { World } from "../world.ts";
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
      document(scope) {
        const hits: Hit[] = [];
        for (const place of placesIn(scope)) {
          for (const detection of recognizer.find(place.text, place))
            hits.push(asHit(detection, place.region));
        }
        return hits;
      },
    };
  },
};

/** Places by the regions that a rule reads, since several rules read the same ones. */
const known = new WeakMap<
  readonly Region[],
  { readonly world: World; readonly places: readonly Place[] }
>();

function placesIn({ regions, document, world }: Scope): readonly Place[] {
  const before = known.get(regions);
  if (before?.world === world) return before.places;
  const strict = world.mode === "strict";
  const own = ownFacts(world.registries);
  const places = regions.map(
    (region, index) => new Place(region, regions, index, document.type, strict, own),
  );
  known.set(regions, { world, places });
  return places;
}

/** A region, prepared for all recognisers; its neighbours are read only when somebody asks. */
class Place implements Surroundings {
  readonly text: Prepared;
  readonly region: Region;
  readonly role: string;
  readonly label?: string;
  readonly documentType: string;
  readonly strict: boolean;
  readonly own: OwnFacts;
  readonly #regions: readonly Region[];
  readonly #index: number;
  #before: string | undefined;
  #after: string | undefined;

  constructor(
    region: Region,
    regions: readonly Region[],
    index: number,
    documentType: string,
    strict: boolean,
    own: OwnFacts,
  ) {
    this.text = prepare(region.text);
    this.region = region;
    this.role = region.role;
    if (region.label !== undefined) this.label = region.label;
    this.documentType = documentType;
    this.strict = strict;
    this.own = own;
    this.#regions = regions;
    this.#index = index;
  }

  get before(): string {
    this.#before ??= this.#neighbour(-1).slice(-reach);
    return this.#before;
  }

  get after(): string {
    this.#after ??= this.#neighbour(1).slice(0, reach);
    return this.#after;
  }

  #neighbour(step: -1 | 1): string {
    const next = this.#regions[this.#index + step];
    return next?.section === this.region.section ? next.text : "";
  }
}

function asHit(detection: Detection, region: Region): Hit {
  return {
    span: region.map.toSource(detection.start, detection.end),
    where: region.role,
    identifier: detection.type,
    reasons: detection.reasons,
    ...(detection.level === "possible" && { severity: "warning" as const }),
  };
}
