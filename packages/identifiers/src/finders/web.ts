import type { Found } from "../candidate.ts";
import { gateOf } from "../text/gate.ts";
import type { Reading } from "../text/reading.ts";
import { ipv4, ipv6, publicIp, realDomain } from "../validators/network.ts";
import { scan } from "./scan.ts";

const email =
  /(?:mailto:)?([\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}]{2,24})/giu;
/** jd_hope (at) example (dot) com: written so that robots do not read it; people still do. */
const veiledEmail =
  /([a-z0-9][a-z0-9._%+-]{0,63} ?[([{] ?at ?[)\]}] ?[a-z0-9-]{1,63}(?: ?(?:\.|[([{] ?dot ?[)\]}]) ?[a-z]{2,24}){1,3})/gi;
const url = /\b(?:https?:\/\/|www\.)[^\s<>"'`|\])}]{3,2000}/gi;
const urlGate = gateOf(url);
/** Anybody's films: only what stands around tells whom they show. */
const sharedVideo = /^https?:\/\/(?:www\.|m\.)?(?:youtu\.be|youtube\.com|vimeo\.com)\//iu;
const bareDomain = /(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,18}(?:\/[^\s<>"'`|)\]}]{0,500})?/gi;
const v4 = /\d{1,3}(?:\.\d{1,3}){3}/g;
const v6 = /(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%[a-z0-9]{1,12})?/gi;
const handle = /@[\p{L}_][\p{L}\p{N}_.]{1,40}/gu;

const veil = /[([{] ?at ?[)\]}]/i;
const veilGate = gateOf(veil);

export function findEmails(reading: Reading): Found[] {
  const veiled = () => veilGate.mayMatch(reading) && veil.test(reading.plain);
  if (!reading.plain.includes("@") && !veiled()) return [];
  const text = reading.plain;
  return [
    ...(text.includes("@")
      ? scan(reading, email, (value) => realDomain(value) || { bonus: -0.2 })
      : []),
    ...scan(reading, veiledEmail),
  ];
}

export function findUrls(reading: Reading, strict: boolean): Found[] {
  const text = reading.plain;
  if (!strict && !urlGate.mayMatch(reading)) return [];
  if (!/[a-z0-9]\.[a-z]{2}|:\/\//i.test(text)) return [];
  const full = scan(reading, url, (value, at) => ({
    end: at + value.replace(/[.,;:!?]{1,3}$/u, "").length,
    ...(sharedVideo.test(value) && { bonus: -0.2 }),
  }));
  if (!strict) return full;
  const bare = scan(
    reading,
    bareDomain,
    (value, at) =>
      text.charAt(at - 1) !== "@" &&
      !text.slice(at + value.length).startsWith("@") &&
      realDomain(value),
  );
  return [
    ...full,
    ...bare.filter((one) => !full.some((url) => one.start >= url.start && one.end <= url.end)),
  ];
}

export function findIps(reading: Reading): Found[] {
  const text = reading.plain;
  const four = scan(reading, v4, (value, at) => {
    const end = at + value.length;
    if (/[.\d-]$/u.test(text.slice(0, at)) || /^\.?\d|^\.\d/u.test(text.slice(end, end + 2)))
      return false;
    if (!ipv4(value) || !publicIp(value)) return false;
    // An address inside a house says less than one that the world sees.
    return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u.test(value) ? { bonus: -0.3 } : true;
  });
  if (!text.includes(":")) return four;
  return [
    ...four,
    ...scan(reading, v6, (value) => value.length > 6 && ipv6(value) && publicIp(value)),
  ];
}

/** @handles; the part after the sign must not be a mail domain. */
export function findHandles(reading: Reading): Found[] {
  const text = reading.plain;
  if (!text.includes("@")) return [];
  return scan(reading, handle, (value, at) => {
    if (at > 0 && /[\p{L}\p{N}._/-]/u.test(text.charAt(at - 1))) return false;
    // "@Deb Larson" mentions somebody by name.
    if (
      /^@\p{Lu}\p{Ll}{1,20}$/u.test(value) &&
      /^ \p{Lu}\p{Ll}/u.test(text.slice(at + value.length))
    )
      return false;
    return { end: at + value.replace(/\.{1,9}$/u, "").length };
  });
}
