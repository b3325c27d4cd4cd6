import { describe, expect, test } from "vitest";
import { type ValidatorName, validatorNames } from "./names.ts";
import { validators } from "./registry.ts";

/** Values of domain.md §1.5 and their nearest wrong neighbours. */
const table: Partial<Record<ValidatorName, { yes: string[]; no: string[] }>> = {
  luhn: {
    yes: ["4111 1111 1111 1111", "4111-1111-1111-1111"],
    no: ["4111 1111 1111 1112", "0000 0000 0000 0000", "1234"],
  },
  luhn_npi: { yes: ["1234567893"], no: ["1234567890", "3234567893", "123456789"] },
  mbi_alphabet: {
    yes: ["1EG4-TE5-MK73", "1eg4te5mk73"],
    no: ["1SG4-TE5-MK73", "0EG4-TE5-MK73", "1EG4-TE5-MK7"],
  },
  ssn_shown_as_real: {
    yes: ["900-12-3456", "666-12-3456", "078-05-1120"],
    no: ["987-65-4321", "000-00-0000", "123-45-6789", "111-11-1111"],
  },
  ssn_ranges: {
    yes: ["078-05-1120", "219-09-9999", "219099999", "219 09 9999"],
    no: [
      "987-65-4321",
      "000-12-3456",
      "666-12-3456",
      "078-00-1120",
      "078-05-0000",
      "078-05.1120",
      "111-11-1111",
    ],
  },
  dea_check: { yes: ["AB1234563"], no: ["AB1234560", "1B1234563", "ABC234563"] },
  vin_check: {
    yes: ["1M8GDM9AXKP042788", "1m8gdm9axkp042788"],
    no: ["1M8GDM9AXKP042789", "1M8GDM9AXKP04278", "1M8GDM9AXKPO42788"],
  },
  iban_mod97: { yes: ["GB82 WEST 1234 5698 7654 32"], no: ["GB82 WEST 1234 5698 7654 33", "GB82"] },
  aba: { yes: ["021000021"], no: ["021000022", "990000021"] },
  nanp_phone: {
    yes: ["406-555-0147", "(406) 555-0100", "+1 406 555 0161", "555-0100"],
    no: ["106-555-0147", "411-555-0100", "40655501", "406-911-0000"],
  },
  phone: {
    yes: ["+44 20 7946 0958", "+1 406 555 0100", "406.555.0133"],
    no: ["+999 12 34", "123"],
  },
  ipv4: { yes: ["192.0.2.17", "203.0.113.45"], no: ["256.1.1.1", "1.2.3", "1.2.3.4.5"] },
  ipv6: { yes: ["2001:db8::8a2e:370:7334"], no: ["10:30:00", "::g", "12345::1"] },
  public_ip: {
    yes: ["198.51.100.7", "8.8.4.4"],
    no: ["127.0.0.1", "0.0.0.0", "255.255.255.0", "::1"],
  },
  real_date: {
    yes: ["2026-05-12", "5/12/2026", "31.12.2026", "May 5"],
    no: ["2026-13-01", "2026-02-30", "13/32/2026"],
  },
  zip5_exists: { yes: ["59843", "59843-1234"], no: ["00000", "5984", "59843-12"] },
  zip3_restricted: { yes: ["036", "893", "05912"], no: ["598", "100"] },
  age_over_89: { yes: ["90", "97-year-old", "119"], no: ["89", "120", "9"] },
  has_digit: { yes: ["A1"], no: ["A"] },
  has_digits_3: { yes: ["A1-23"], no: ["A12"] },
  has_digits_4: { yes: ["A1-234"], no: ["A123"] },
  real_domain: {
    yes: ["jd_hope@example.com", "larkmoor.example", "mail.test", "a.co.uk"],
    no: ["file.notatld", "co.uk", "word"],
  },
  not_placeholder: { yes: ["00482913", "A1"], no: ["0000", "XXXX", "00-00", "TBD", "mm/dd/yyyy"] },
  not_year: { yes: ["2026-1", "204817"], no: ["2026", "1987"] },
  not_date: { yes: ["204817", "12-3456"], no: ["2026-05-12", "5/12/2026", "2024-25"] },
  not_phone: { yes: ["204817"], no: ["406-555-0147", "(406) 555-0100"] },
  not_code: {
    yes: ["BA-98765432", "B-987654"],
    no: ["NCT01234567", "ICD-10", "E11.9", "ISO 9001"],
  },
};

test("every validator has a table", () => {
  expect(Object.keys(table).sort()).toEqual([...validatorNames].sort());
});

describe.each(Object.entries(table))("%s", (name, { yes, no }) => {
  const validator = validators[name as ValidatorName];
  test.each(yes)("accepts %s", (value) => expect(validator(value)).toBe(true));
  test.each(no)("rejects %s", (value) => expect(validator(value)).toBe(false));
  test.each(["", " ", "\ud800", "💉", "٣", "a".repeat(10_000)])("answers for %j", (value) => {
    expect(typeof validator(value)).toBe("boolean");
  });
});
