import type { AllowName } from "../schema/recognizer-options.ts";
import type { OwnFacts } from "../types.ts";

type Excuse = (value: string, own: OwnFacts) => boolean;

/** Says whether a fact of the organization excuses a value. Compared after writing both sides alike. */
export const excuses: Readonly<Record<AllowName, Excuse>> = {
  phones: (value, own) => {
    const digits = phoneDigits(value);
    return own.phones?.some((phone) => samePhone(digits, phoneDigits(phone))) ?? false;
  },
  email_domains: (value, own) => within(value.slice(value.lastIndexOf("@") + 1), own.emailDomains),
  domains: (value, own) => within(host(value), own.domains),
  urls: (value, own) => listed(bareUrl(value), own.urls, bareUrl),
  addresses: (value, own) => {
    const address = folded(value);
    return (
      own.addresses?.some(
        (own) => folded(own).includes(address) || address.includes(folded(own)),
      ) ?? false
    );
  },
  zips: (value, own) => own.zips?.some((zip) => zip.slice(0, 5) === value.slice(0, 5)) ?? false,
  handles: (value, own) => listed(bareHandle(value), own.handles, bareHandle),
  people: (value, own) => ownName(value, own.people),
  personas: (value, own) => ownName(value, own.personas),
  facilities: (value, own) =>
    own.facilities?.some((name) => ` ${folded(name)} `.includes(` ${folded(value)} `)) ?? false,
  places: (value, own) => listed(folded(value), own.places, folded),
  public_figures: (value, own) => ownName(value, own.publicFigures),
};

/** Where each fact is kept. */
const lists: Readonly<Record<AllowName, keyof OwnFacts>> = {
  phones: "phones",
  email_domains: "emailDomains",
  domains: "domains",
  urls: "urls",
  addresses: "addresses",
  zips: "zips",
  handles: "handles",
  people: "people",
  personas: "personas",
  facilities: "facilities",
  places: "places",
  public_figures: "publicFigures",
};

/** The organization keeps such a list. */
export function keepsList(name: AllowName, own: OwnFacts): boolean {
  return (own[lists[name]]?.length ?? 0) > 0;
}

function listed(
  value: string,
  list: readonly string[] | undefined,
  form: (text: string) => string,
): boolean {
  return list?.some((entry) => form(entry) === value) ?? false;
}

/** Every name part must be a part of one listed name: `Reyes` and `Ana Reyes` for "Ana M. Reyes". */
export function ownName(value: string, list: readonly string[] | undefined): boolean {
  if (list === undefined || list.length === 0) return false;
  const all = folded(value).split(" ");
  // Initials alone are excused by the initials of one name, in order: "R. S." is not everybody with an R.
  if (all.every((part) => part.length === 1)) {
    return partsOf(list).some((own) => own.map((part) => part.charAt(0)).join("") === all.join(""));
  }
  const parts = all.filter((part) => !titles.has(part));
  // "Mr. K." is not everybody with a K.
  if (parts.every((part) => part.length === 1)) return false;
  return partsOf(list).some((own) =>
    parts.every(
      (part) => own.includes(part) || (part.length === 1 && own.some((o) => o.startsWith(part))),
    ),
  );
}

const partsByList = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The parts of each name of a list, which is asked for every name in a text. */
function partsOf(list: readonly string[]): readonly (readonly string[])[] {
  const known = partsByList.get(list) ?? list.map((name) => folded(name).split(" "));
  partsByList.set(list, known);
  return known;
}

const titles = new Set("mr mrs ms miss dr nurse prof md rn s".split(" "));

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/[^\p{L}\p{N}]{1,20}/gu, " ")
    .trim();
}

function phoneDigits(text: string): string {
  return text.replace(/\D/gu, "");
}

/** Equal, or equal without the country code 1, or the local seven digits of an own number. */
function samePhone(a: string, b: string): boolean {
  const [x, y] = [a.replace(/^1(?=\d{10}$)/u, ""), b.replace(/^1(?=\d{10}$)/u, "")];
  return x === y || (x.length === 7 && y.length === 10 && y.endsWith(x));
}

function within(host: string, domains: readonly string[] | undefined): boolean {
  const name = host.toLowerCase().replace(/\.$/u, "");
  return (
    domains?.some((own) => name === own.toLowerCase() || name.endsWith(`.${own.toLowerCase()}`)) ??
    false
  );
}

function host(url: string): string {
  return (
    /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/)?(?:[^/@\s]{0,200}@)?([^/:?#\s]{1,255})/iu.exec(
      url,
    )?.[1] ?? ""
  );
}

function bareUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .replace(/\/$/u, "");
}

function bareHandle(handle: string): string {
  return handle.replace(/^@/u, "").toLowerCase();
}
