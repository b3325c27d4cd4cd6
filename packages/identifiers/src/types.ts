import type { Prepared } from "./text/prepare.ts";

/**
 * The words that every part of this package shares.
 *
 * Offsets are UTF-16 code units from the start of the text; ends are exclusive. Scores run from 0 to 1.
 */

/** The 18 Safe Harbor identifiers of 45 CFR 164.514(b)(2)(i); DATE and AGE90 are both letter C. */
export const identifierTypes = [
  "NAME",
  "GEO",
  "DATE",
  "AGE90",
  "PHONE",
  "FAX",
  "EMAIL",
  "SSN",
  "MRN",
  "HEALTH_PLAN",
  "ACCOUNT",
  "LICENSE",
  "VEHICLE",
  "DEVICE",
  "URL",
  "IP",
  "BIOMETRIC",
  "PHOTO",
  "OTHER_ID",
] as const;

export type IdentifierType = (typeof identifierTypes)[number];

/** The letter of each in 45 CFR 164.514(b)(2)(i). */
export const safeHarborLetters: Readonly<Record<IdentifierType, string>> = {
  NAME: "A",
  GEO: "B",
  DATE: "C",
  AGE90: "C",
  PHONE: "D",
  FAX: "E",
  EMAIL: "F",
  SSN: "G",
  MRN: "H",
  HEALTH_PLAN: "I",
  ACCOUNT: "J",
  LICENSE: "K",
  VEHICLE: "L",
  DEVICE: "M",
  URL: "N",
  IP: "O",
  BIOMETRIC: "P",
  PHOTO: "Q",
  OTHER_ID: "R",
};

/** Whose identifier it is, as far as the text shows. */
export const persons = ["patient", "unknown", "staff", "public", "persona"] as const;

export type Person = (typeof persons)[number];

/** Facts of the organization that owns the content: what may stand in public. All lists are optional. */
export interface OwnFacts {
  /** Phone and fax numbers in any writing; compared by their digits. */
  readonly phones?: readonly string[];
  readonly emailDomains?: readonly string[];
  readonly domains?: readonly string[];
  readonly urls?: readonly string[];
  readonly addresses?: readonly string[];
  readonly zips?: readonly string[];
  /** Social handles, with or without `@`. */
  readonly handles?: readonly string[];
  /** Names on the staff roster. */
  readonly people?: readonly string[];
  readonly personas?: readonly string[];
  /** Names of hospitals, clinics, buildings and programs. */
  readonly facilities?: readonly string[];
  /** Towns, counties and regions of the service area: recognised as places, not excused. */
  readonly places?: readonly string[];
  readonly publicFigures?: readonly string[];
}

/** What the caller knows about the place where a text stands. */
export interface Surroundings {
  /** Region role: body, heading, quote, alt-text, table, link-url, filename, comment, code, front-matter:KEY … */
  readonly role: string;
  /** The table column header or front matter key that names the value. */
  readonly label?: string;
  /** Neighbouring text of the same section: context only, never matched. */
  readonly before?: string;
  readonly after?: string;
  /** The other cells of a table row. */
  readonly row?: readonly Passage[];
  /** story, testimonial, reply, article … */
  readonly documentType?: string;
  /** The year of the moment that is checked for. Without it no year of birth says an age. */
  readonly year?: number;
  /** Every identifier counts, whoever it belongs to. */
  readonly strict?: boolean;
  /** All texts of the document, the same list for each of them: a person may be explained elsewhere. */
  readonly passages?: readonly Passage[];
  readonly own: OwnFacts;
}

/** A text of a document, in its place. */
export interface Passage extends Surroundings {
  readonly text: string | Prepared;
}

export interface Detection {
  readonly type: IdentifierType;
  readonly start: number;
  readonly end: number;
  readonly level: "likely" | "possible";
  readonly score: number;
  /** Plain words for people; never the matched text. */
  readonly reasons: readonly string[];
  readonly person?: Person;
}

export interface Recognizer {
  readonly type: IdentifierType;
  /** Sorted by start; never overlapping. A text that several recognisers read is prepared once. */
  find(text: string | Prepared, around: Surroundings): readonly Detection[];
  /** A cheap test on raw text: false means that there is certainly nothing to find. */
  mayMatch(text: string): boolean;
}
