import type { Found } from "../candidate.ts";
import { scan } from "../finders/scan.ts";
import {
  firstNameRank,
  isTown,
  lastNameRank,
  ordinaryRank,
  wordFacts,
} from "../lexicons/lookup.ts";
import type { Reading } from "../text/reading.ts";
import type { Surroundings } from "../types.ts";
import { isEponym } from "./eponyms.ts";
import { roleOf } from "./roles.ts";

const letters = /(?:\p{Lu}\. ?){1,2}\p{Lu}\./gu;
const firstAndInitial =
  /((?:(?:Mr|Mrs|Ms)\.? \p{Lu}\.)|(?:Mr\. |Mrs\. |Ms\. |Miss )?\p{Lu}[\p{L}'-]{1,20} \p{Lu}\.?)(?![\p{L}\p{N}'-]| \p{Lu}\p{Ll})/gu;
const lastFour =
  /\b(?:ending in|ends in|last (?:four|4)(?: digits)?(?: of (?:her|his|their|the|my) \w{2,20}(?: \w{2,12}){0,2})?(?: are| is)?:?) (\d{4})\b/giu;
/** Two or three letters with dots that are no initials. */
const abbreviations =
  /^(?:U\.?S\.?[AC]?|C\.?F\.?R|U\.?K|U\.?N|M\.?D|R\.?N|D\.?C|D\.?O|N\.?P|P\.?A|B\.?S|B\.?A|M\.?A|M\.?S|M\.?P\.?H|Ph\.?D|A\.?M|P\.?M|P\.?O|N\.?Y|L\.?A|N\.?J|S\.?D|N\.?D|N\.?M|N\.?C|S\.?C|E\.?R|I\.?V|I\.?D|P\.?S|A\.?D|B\.?C|B\.?C\.?E|E\.?U|D\.?O\.?B|V\.?A|F\.?D\.?A|C\.?E\.?O|R\.?S\.?V\.?P|E\.?G|I\.?E|Q\.?A|T\.?V|H\.?R|O\.?R|E\.?D|I\.?T|W\.?H\.?O|N\.?I\.?H|C\.?D\.?C|P\.?T|O\.?T|G\.?I|O\.?B)\.?$/iu;

/** A capital that stands alone, or four digits. */
const hint = /(?:^|[^A-Za-z\d])[A-Z](?![A-Za-z\d])|\d{4}|[^\0-\x7f]/;

function isFirst(word: string): boolean {
  return firstNameRank(wordFacts(word)) > 0;
}

/** No ordinary word and no town: "Quyen T." */
function isUnlisted(word: string): boolean {
  return word.length > 3 && ordinaryRank(wordFacts(word)) === 0 && !isTown(word) && !isEponym(word);
}

/** "Michael J" and then ". Fox": the finder of names has it. */
function isFullName(next: string): boolean {
  const last = /^\.? (\p{Lu}\p{Ll}{1,20})(?![\p{L}'-])/u.exec(next)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  const facts = wordFacts(last);
  const rank = lastNameRank(facts);
  return rank > 0 && (ordinaryRank(facts) === 0 || (rank < 3 && ordinaryRank(facts) > 1));
}

/** Initials, and first names with an initial: they still come from the name. */
export function findInitials(reading: Reading, around: Surroundings): Found[] {
  const text = reading.plain;
  if (!hint.test(text)) return [];
  const withRole = (value: string, at: number) => {
    const role = roleOf(reading, { start: at, end: at + value.length, sure: 0.6 }, around);
    return { bonus: around.strict ? 0 : role.bonus, person: role.person, seen: role.seen };
  };
  return [
    ...scan(reading, letters, (value, at) => {
      const bare = value.replace(/[\s.]/gu, "");
      if (abbreviations.test(value.replace(/ /gu, "")) || bare.length > 3) return false;
      if (/^ \p{Lu}\p{Ll}/u.test(text.slice(at + value.length, at + value.length + 3)))
        return false;
      return withRole(value, at);
    }),
    ...scan(reading, firstAndInitial, (value, at) => {
      if (/^M(?:r|rs|s)\.? \p{Lu}\.$/u.test(value)) return withRole(value, at);
      const first =
        /^(?:(?:Mr|Mrs|Ms|Miss)\.? )?(\p{L}{2,20})/u.exec(value)?.[1]?.toLowerCase() ?? "";
      if (isFullName(text.slice(at + value.length, at + value.length + 26))) return false;
      if (/ I$/u.test(value) || !(isFirst(first) || (value.endsWith(".") && isUnlisted(first))))
        return false;
      return withRole(value, at);
    }),
    ...scan(reading, lastFour, () => ({
      person: "patient",
      seen: ["the last four digits of a number"],
    })),
  ];
}
