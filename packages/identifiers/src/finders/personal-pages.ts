import type { Found } from "../candidate.ts";
import type { Reading } from "../text/reading.ts";
import { findUrls } from "./web.ts";

/** Sites made for one person's illness, death or need; subdomains count. */
const carePages =
  /(?:^|\.)(?:gofundme|caringbridge|giveforward|youcaring|fundrazr|mightycause|givesendgo|spotfund|legacy|tributes|everloved|dignitymemorial|findagrave|forevermissed|mealtrain|lotsahelpinghands|posthope|fundraiser|crowdfund|caringpage|obituaries|memorial)\.[a-z.]{2,14}$/iu;
const carePath =
  /\/(?:fundraisers?|donate-to|obituar(?:y|ies)|obits?|memorials?|tributes?|caring|patients?)\/[^\s/]{3,200}/iu;
const carePrefix = /^(?:helpfor|friendsof|prayers?for|donate-to|fundraiser)[a-z-]{0,30}\./iu;
/** Sites where people have pages, and organizations too: only what stands around tells whose it is. */
const socialSites =
  /(?:^|\.)(?:facebook|instagram|twitter|x|tiktok|linkedin|threads|myspace|snapchat|youtube|ancestry)\.com$/iu;
/** Pages of such sites that are nobody's own. */
const sharedPath =
  /^\/?(?:$|[?#]|(?:sharer?|intent|login|policies|privacy|legal|help|about|company|hashtag|watch|groups|events|pages|terms|search|home|channel|playlist)(?:[/?.#]|$))/iu;
/** Taken off for a social site. */
const socialBonus = -0.25;

/** Links to a person's profile, fundraiser, obituary or memorial page. */
export function findPersonalPages(reading: Reading): Found[] {
  // Every page has a path.
  if (!reading.plain.includes("/")) return [];
  return findUrls(reading, true).flatMap((found): Found[] => {
    const value = reading.plain.slice(found.start, found.end);
    const parts = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]{1,255})([^\s]{0,2000})$/iu.exec(value);
    const [, host = "", path = ""] = parts ?? [];
    if (path.length < 2 || sharedPath.test(path)) return [];
    if (carePages.test(host) || carePath.test(path) || carePrefix.test(host)) return [found];
    return socialSites.test(host) ? [{ ...found, bonus: socialBonus }] : [];
  });
}
