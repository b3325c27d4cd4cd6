import type { Finder } from "../candidate.ts";
import { codesOf } from "../codes/labelled-codes.ts";
import { findNames } from "../names/find-names.ts";
import { findInitials } from "../names/initials.ts";
import { rememberedByMode } from "../text/reading.ts";
import { findAddressBlocks } from "./address-blocks.ts";
import { findAddresses, findZips } from "./addresses.ts";
import { findAges, findBirthYears } from "./ages.ts";
import { findDates } from "./dates.ts";
import { findFacilities } from "./facilities.ts";
import { type FinderName, finderNames } from "./names.ts";
import { findPersonalPages } from "./personal-pages.ts";
import { findPhones } from "./phones.ts";
import { findPlaces } from "./places.ts";
import { findEmails, findHandles, findIps, findUrls } from "./web.ts";

const raw: Readonly<Record<FinderName, Finder>> = {
  names: findNames,
  initials: findInitials,
  dates: (reading, around) => findDates(reading, around.strict === true),
  ages: findAges,
  birth_years: findBirthYears,
  places: findPlaces,
  facilities: findFacilities,
  addresses: findAddresses,
  address_blocks: findAddressBlocks,
  zips: findZips,
  phones: (reading, around) => findPhones(reading, around.strict === true),
  emails: findEmails,
  urls: (reading, around) => findUrls(reading, around.strict === true),
  personal_pages: findPersonalPages,
  handles: findHandles,
  ips: findIps,
  record_numbers: codesOf("MRN"),
  plan_numbers: codesOf("HEALTH_PLAN"),
  account_numbers: codesOf("ACCOUNT"),
  license_numbers: codesOf("LICENSE"),
  vehicle_numbers: codesOf("VEHICLE"),
  device_numbers: codesOf("DEVICE"),
  other_numbers: codesOf("OTHER_ID"),
};

/** Finders whose result depends on more of the surroundings than the mode. */
const personal: ReadonlySet<FinderName> = new Set([
  "names",
  "initials",
  "places",
  "birth_years",
  "record_numbers",
  "plan_numbers",
  "account_numbers",
  "license_numbers",
  "vehicle_numbers",
  "device_numbers",
  "other_numbers",
]);

/** Finders by name. Those that read the text alone run once per text and mode. */
export const finders: Readonly<Record<FinderName, Finder>> = Object.fromEntries(
  finderNames.map((name): [FinderName, Finder] => [
    name,
    personal.has(name) ? raw[name] : kept(name),
  ]),
) as Record<FinderName, Finder>;

function kept(name: FinderName): Finder {
  const find = rememberedByMode((reading, strict) =>
    raw[name](reading, { role: "", own: {}, strict }),
  );
  return (reading, around) => find(reading, around.strict === true);
}

const needDigits: ReadonlySet<FinderName> = new Set([
  "addresses",
  "zips",
  "phones",
  "ips",
  "birth_years",
  "record_numbers",
  "plan_numbers",
  "account_numbers",
  "license_numbers",
  "vehicle_numbers",
  "device_numbers",
  "other_numbers",
]);

export function finderWorksWithoutDigits(name: FinderName): boolean {
  return !needDigits.has(name);
}
