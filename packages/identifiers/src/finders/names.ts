/** Finders written in code that a recogniser may name as a source. */
export const finderNames = [
  "names",
  "initials",
  "dates",
  "ages",
  "birth_years",
  "places",
  "facilities",
  "addresses",
  "address_blocks",
  "zips",
  "phones",
  "emails",
  "urls",
  "personal_pages",
  "handles",
  "ips",
  "record_numbers",
  "plan_numbers",
  "account_numbers",
  "license_numbers",
  "vehicle_numbers",
  "device_numbers",
  "other_numbers",
] as const;

export type FinderName = (typeof finderNames)[number];
