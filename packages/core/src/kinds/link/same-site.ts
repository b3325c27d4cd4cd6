import { parse } from "tldts";
import { readTarget, registrable, type Target } from "./target.ts";

/**
 * Whether a host that is shown and one that is opened belong together. An ending that is a site of its own, such as
 * gov.uk, stands for all that is under it.
 */
export function isSameSite(shown: string, opened: string): boolean {
  if (registrable(shown) === registrable(opened)) return true;
  const ending = shown.replace(/^www\./, "");
  return parse(ending).publicSuffix === ending && opened.endsWith(`.${ending}`);
}

/** The host whose copy the Wayback Machine shows: web.archive.org/web/20240101000000/https://larkmoor.example/. */
export function archivedHosts({ host, path }: Target): string[] {
  if (host !== "web.archive.org") return [];
  const copy = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/{1,2}.+)$/i.exec(path)?.[1];
  const archived = copy === undefined ? undefined : readTarget(copy).host;
  return archived === undefined ? [] : [archived];
}
