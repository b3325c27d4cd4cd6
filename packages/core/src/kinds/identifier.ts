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

/** The regions that a rule reads, as places. */
function placesIn({ regions, document, world }: Scope): readonly Place[] {
  const { byRegion, byList } = wholeOf(document, world);
  const known = byList.get(regions);
  if (known !== undefined) return known;
  const places = regions.flatMap((region) => byRegion.get(region) ?? []);
  byList.set(regions, places);
  return places;
}

/** A document's regions as places: made once for all rules, so that what one worked out about a place all know. */
interface Whole {
  readonly world: World;
  readonly own: OwnFacts;
  readonly document: Document;
  readonly places: readonly Place[];
  readonly byRegion: ReadonlyMap<Region, Place>;
  /** Many rules read the same regions. */
  readonly byList: WeakMap<readonly Region[], readonly Place[]>;
}

const wholes = new WeakMap<Document, Whole>();

function wholeOf(document: Document, world: World): Whole {
  const before = wholes.get(document);
  if (before?.world === world) return before;
  const places: Place[] = [];
  const byRegion = new Map<Region, Place>();
  const own = ownFacts(world.registries);
  const whole: Whole = { world, own, document, places, byRegion, byList: new WeakMap() };
  document.regions.forEach((region, index) => {
    const place = new Place(region, index, whole);
    places.push(place);
    byRegion.set(region, place);
  });
  wholes.set(document, whole);
  return whole;
}

/** What is no text of its own tells nothing about the text beside it. */
const noNeighbours = new Set(["link-url", "link-text", "filename", "code", "image"]);

/** A region, prepared for all recognisers; its neighbours are read only when somebody asks. */
class Place implements Passage {
  readonly region: Region;
  readonly role: string;
  readonly label?: string;
  readonly documentType: string;
  readonly strict: boolean;
  readonly own: OwnFacts;
  readonly #whole: Whole;
  readonly #index: number;
  #text: Prepared | undefined;
  #before: string | undefined;
  #after: string | undefined;
  #row: readonly Passage[] | undefined;

  constructor(region: Region, index: number, whole: Whole) {
    this.region = region;
    this.role = region.role;
    if (region.label !== undefined) this.label = region.label;
    this.documentType = whole.document.type;
    this.strict = whole.world.mode === "strict";
    this.own = whole.own;
    this.#whole = whole;
    this.#index = index;
  }

  get text(): Prepared {
    this.#text ??= prepare(this.region.text);
    return this.#text;
  }

  /** Asked for only where a year of birth stands: a file without one gives the same tomorrow. */
  get year(): number {
    return Number(this.#whole.world.asOf.slice(0, 4));
  }

  get before(): string {
    this.#before ??= this.#beside(-1).slice(-reach);
    return this.#before;
  }

  get after(): string {
    this.#after ??= this.#beside(1).slice(0, reach);
    return this.#after;
  }

  /** The other cells of its row, in a table. */
  get row(): readonly Passage[] {
    this.#row ??= [...this.#cells(-1).reverse(), ...this.#cells(1)];
    return this.#row;
  }

  /** Every region of the document, also those that the rule does not read. */
  get passages(): readonly Passage[] {
    return this.#whole.places;
  }

  /** The rest of a row says what a cell is; elsewhere it is the next text of the section. */
  #beside(step: -1 | 1): string {
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
      const next = this.#whole.places[at];
      if (next?.region.block !== this.region.block) break;
      // A link in a cell is a region of its own.
      if (next.role === "table") out.push(next);
    }
    return out;
  }

  #neighbour(step: -1 | 1): string {
    const { regions } = this.#whole.document;
    for (let at = this.#index + step; regions[at]?.section === this.region.section; at += step) {
      const next = regions[at];
      if (next && !noNeighbours.has(next.role)) return next.text;
    }
    return "";
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
