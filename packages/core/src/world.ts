import type { Registries } from "./schema/registries.ts";

/** What a check may know besides the content: the registries, the time, the mode. Passed in, never read. */
export interface World {
  /** RFC 3339 instant with zone: the moment for which the run speaks. */
  readonly asOf: string;
  /** `strict`: every identifier counts, whoever it belongs to. */
  readonly mode: "marketing" | "strict";
  /** IANA zone of the organisation, for dates without a zone. */
  readonly timeZone: string;
  readonly registries: Registries;
}
