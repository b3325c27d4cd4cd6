import ipaddr from "ipaddr.js";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { parse } from "tldts";
import { nanpPhone } from "./formats.ts";

export function ipv4(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value);
}

export function ipv6(value: string): boolean {
  return value.includes(":") && ipaddr.IPv6.isValid(value);
}

/** An address that could be somebody's: not loopback, not "any", not a netmask. */
export function publicIp(value: string): boolean {
  if (!ipaddr.isValid(value)) return false;
  const range = ipaddr.parse(value).range();
  return (
    !["unspecified", "loopback", "broadcast", "multicast"].includes(range) &&
    !value.startsWith("255.")
  );
}

/** A number that a phone could have: by the North American plan, or with a country code. */
export function phone(value: string): boolean {
  if (!value.trim().startsWith("+")) return nanpPhone(value);
  const parsed = parsePhoneNumberFromString(value);
  if (parsed === undefined) return false;
  // 555-01xx is kept for examples, so the library calls it impossible to assign: the plan decides.
  return parsed.countryCallingCode === "1" ? nanpPhone(value) : parsed.isPossible();
}

/** Domains kept for documentation count as real: content that uses them is still checked. RFC 2606. */
const reserved = /\.(?:example|test|invalid|localhost)$/iu;

/** The host ends in a public suffix that is listed. publicsuffix.org. */
export function realDomain(value: string): boolean {
  const host = value.slice(value.lastIndexOf("@") + 1);
  if (reserved.test(host.split(/[/?#:]/u)[0] ?? "")) return true;
  const parsed = parse(host);
  return parsed.domain !== null && (parsed.isIcann === true || parsed.isPrivate === true);
}
