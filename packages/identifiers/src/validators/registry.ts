import { aba, deaCheck, digitsOf, ibanMod97, luhn, luhnNpi, vinCheck } from "./checksums.ts";
import {
  ageOver89,
  mbiAlphabet,
  nanpPhone,
  notCode,
  notDate,
  notPhone,
  notPlaceholder,
  notYear,
  realDate,
  ssnRanges,
  ssnShownAsReal,
} from "./formats.ts";
import type { ValidatorName } from "./names.ts";
import { ipv4, ipv6, phone, publicIp, realDomain } from "./network.ts";
import { zip3Restricted, zip5Exists } from "./zip.ts";

export type Validator = (value: string) => boolean;

/** The fixed set that packs may name. */
export const validators: Readonly<Record<ValidatorName, Validator>> = {
  luhn,
  luhn_npi: luhnNpi,
  mbi_alphabet: mbiAlphabet,
  ssn_ranges: ssnRanges,
  ssn_shown_as_real: ssnShownAsReal,
  dea_check: deaCheck,
  vin_check: vinCheck,
  iban_mod97: ibanMod97,
  aba,
  nanp_phone: nanpPhone,
  phone,
  ipv4,
  ipv6,
  public_ip: publicIp,
  real_date: realDate,
  zip5_exists: zip5Exists,
  zip3_restricted: zip3Restricted,
  age_over_89: ageOver89,
  has_digit: (value) => /\d/u.test(value),
  has_digits_3: (value) => digitsOf(value).length >= 3,
  has_digits_4: (value) => digitsOf(value).length >= 4,
  real_domain: realDomain,
  not_placeholder: notPlaceholder,
  not_year: notYear,
  not_date: notDate,
  not_phone: notPhone,
  not_code: notCode,
};
