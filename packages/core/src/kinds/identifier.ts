import {
  compileRecognizer,
  type Detection,
  type OwnFacts,
  type Passage,
  type Prepared,
  prepare,
  type RecognizerOptions,
  recognizerSchema,
  tricksIn,
} from "@wardline/identifiers";
import type { Document, Region } from "../document/document.ts";
import type { World } from "../world.ts";
import type { Hit, Kind, Scope } from "./kind.ts";
import { ownFacts } from "./own-facts.ts";

/** Context only: how much of the neighbouring text a recogniser may read, in UTF-16 code units. */
const reach = 400;
/** Cells to each side that tell of a cell. */
const mostCells = 12;

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
            hits.push(asHit(detection, place.region, scope.document.source));
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
  const places = placesOf({ document, regions, world, own: ownFacts(world.registries) });
  known.set(regions, { world, places });
  return places;
}

/** Places of all regions of a document. */
const wholes = new WeakMap<
  Document,
  { readonly world: World; readonly places: readonly Place[] }
>();

/** What the regions of a document have in common. */
type Known = Pick<Scope, "document" | "regions" | "world"> & { readonly own: OwnFacts };
type Facts = Known & { readonly places: Place[] };

function placesOf(known: Known): readonly Place[] {
  const places: Place[] = [];
  const facts: Facts = { ...known, places };
  for (const [index, region] of known.regions.entries())
    places.push(new Place(region, index, facts));
  return places;
}

/** A region, prepared for all recognisers; its neighbours are read only when somebody asks. */
class Place implements Passage {
  readonly text: Prepared;
  readonly region: Region;
  readonly role: string;
  readonly label?: string;
  readonly documentType: string;
  readonly strict: boolean;
  readonly own: OwnFacts;
  readonly #facts: Facts;
  readonly #index: number;
  #before: string | undefined;
  #after: string | undefined;
  #row: readonly Passage[] | undefined;

  constructor(region: Region, index: number, facts: Facts) {
    this.text = prepare(region.text);
    this.region = region;
    this.role = region.role;
    if (region.label !== undefined) this.label = region.label;
    this.documentType = facts.document.type;
    this.strict = facts.world.mode === "strict";
    this.own = facts.own;
    this.#facts = facts;
    this.#index = index;
  }

  /** Asked for only where a year of birth stands: a file without one gives the same tomorrow. */
  get year(): number {
    return Number(this.#facts.world.asOf.slice(0, 4));
  }

  get before(): string {
    this.#before ??= this.#text(-1).slice(-reach);
    return this.#before;
  }

  get after(): string {
    this.#after ??= this.#text(1).slice(0, reach);
    return this.#after;
  }

  /** The other cells of its row, in a table. */
  get row(): readonly Passage[] {
    this.#row ??= [...this.#cells(-1).reverse(), ...this.#cells(1)];
    return this.#row;
  }

  /** Every region of the document, also those that the rule does not read. */
  get passages(): readonly Passage[] {
    const { document, world, own } = this.#facts;
    const before = wholes.get(document);
    if (before?.world === world) return before.places;
    const places = placesOf({ document, regions: document.regions, world, own });
    wholes.set(document, { world, places });
    return places;
  }

  /** The rest of a row says what a cell is; elsewhere it is the next text of the section. */
  #text(step: -1 | 1): string {
    const cells = this.#cells(step);
    if (cells.length === 0) return this.#neighbour(step);
    const texts = cells.map(({ region }) => region.text);
    return (step < 0 ? texts.reverse() : texts).join(" | ");
  }

  /** Cells to one side of it, nearest first. */
  #cells(step: -1 | 1): Place[] {
    const out: Place[] = [];
    if (this.role !== "table") return out;
    for (let at = this.#index + step; out.length < mostCells; at += step) {
      const next = this.#facts.places[at];
      if (next?.role !== "table" || next.region.block !== this.region.block) break;
      out.push(next);
    }
    return out;
  }

  #neighbour(step: -1 | 1): string {
    const next = this.#facts.regions[this.#index + step];
    return next?.section === this.region.section ? next.text : "";
  }
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
