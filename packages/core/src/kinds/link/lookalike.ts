import { distance } from "fastest-levenshtein";
import { isUnder, registrable } from "./target.ts";

/**
 * The listed host that a foreign one imitates: a few letters differ, or its name is used with words around it
 * (larkmoor-pay.example, larkmoor.example.login.test). Undefined when it is listed itself or imitates none.
 */
export function imitated(
  host: string,
  listed: readonly string[],
  mostEdits: number,
): string | undefined {
  if (isUnder(host, listed)) return undefined;
  const domain = registrable(host);
  return listed.find((own) => {
    const ownDomain = registrable(own);
    if (domain === ownDomain) return false;
    const name = ownDomain.slice(0, ownDomain.indexOf("."));
    // Two edits turn any short name into another word.
    const edits = Math.min(mostEdits, Math.floor(name.length / 4));
    return distance(domain, ownDomain) <= edits || usesName(host, name);
  });
}

function usesName(host: string, name: string): boolean {
  return name.length >= 5 && host.split(/[.-]/).includes(name);
}
