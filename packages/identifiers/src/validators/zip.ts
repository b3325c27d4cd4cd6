import { restrictedZip3, zip3States } from "../lexicons/zip3.ts";

/** The first three digits are in use. USPS Publication 65, by way of the state ranges. */
export function zip5Exists(value: string): boolean {
  return /^\d{5}(?:-\d{4})?$/u.test(value) && zip3States(Number(value.slice(0, 3))) !== undefined;
}

/** One of the three-digit areas with 20,000 people or fewer. */
export function zip3Restricted(value: string): boolean {
  return restrictedZip3.has(value.slice(0, 3));
}
