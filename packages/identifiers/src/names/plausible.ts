import { findFacilities } from "../finders/facilities.ts";
import { persons } from "../finders/person-nouns.ts";
import { isBroadPlace } from "../finders/place-words.ts";
import {
  firstNameRank,
  isTown,
  lastNameRank,
  ordinaryRank,
  wordFacts,
} from "../lexicons/lookup.ts";
import type { Reading } from "../text/reading.ts";
import { isBuildingWith, isEponym, isTermWith } from "./eponyms.ts";
import type { NameSpan } from "./name-span.ts";
import { isOfClass } from "./word-classes.ts";

/** "His wife June" is a person, "in June" is not. */
const afterRelation =
  /\b(?:wife|husband|son|daughter|mother|father|mom|dad|sister|brother|friend|named|patient|resident|baby|little|grandmother|aunt),? $/iu;

const regionEnd =
  / (?:County|Parish|Township|Lake|Creek|River|Canyon|Reservoir|Valley|Reservation|Park|High|Middle|Elementary|Apartments|Heights|Springs|Falls)$/u;
const regionNext = /^ (?:County|Parish|Township|Lake|Creek|Reservoir|Reservation)\b/u;
const holiday = /^(?:easter|christmas|thanksgiving|halloween|hanukkah|ramadan|diwali|juneteenth)$/u;

/** "Moonfall is a 2022 film": a title. */
const isWork =
  /^,? (?:is|was) (?:an?|the) (?:(?:\d{4}|[\p{L}'-]{2,20}) ){0,4}?(?:film|movie|novel|album|single|song|sitcom|series|musical|opera|comedy|drama|thriller|video game|game|magazine|newspaper)\b/u;

/** "Please return to Lauren and Sorlaskeid 32": a corner of two streets, named by strict mode's addresses. */
const cornerEnd = /^ \d{1,4}[a-z]?(?=[\s,.;?!]|$)/u;
const cornerNext =
  /^ and (?:\d{1,5} (?:\p{Lu}[\p{L}.'-]{0,24} ?){1,5}|(?:\p{Lu}[\p{L}.'-]{0,24} ){1,5}\d{1,4}(?=[\s,.;?!]|$))/u;
/** "Room B", "Lot C": the letter is no initial. */
const lettered =
  /\b(?:room|suite|ste\.?|building|bldg\.?|hall|wing|lot|unit|gate|entrance|pod|ward|hepatitis|vitamin|type|group|plan|level|zone|bay) $/iu;

/** "I'd" and "She'll" stand for two words. */
export const shortened: RegExp = /^\p{L}{1,5}['’](?:d|ll|m|ve|re)$/u;

const noPerson =
  /^(?:god|lord|satan|devil|jesus|allah|buddha|heaven|http|https|www|hey|hi|hello|bravo|heh|haha|lol|lmao|omg|congrats)$/u;

/** "Winnie the": a creature of a book. */
function isSurnamed(before: string): boolean {
  const word = /(\p{Lu}\p{Ll}{2,14}) the $/u.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && wordFacts(word) > 0 && ordinaryRank(wordFacts(word)) === 0;
}

/** "Dependents": more than one of an ordinary word. */
function isPlural(word: string): boolean {
  const facts = wordFacts(word);
  if (facts !== 0 || !word.endsWith("s")) return false;
  const one = wordFacts(word.slice(0, -1));
  return ordinaryRank(one) > 0 && firstNameRank(one) === 0;
}

/** Endings of words that nobody is called by. */
const abstract = /.{3}(?:tion|sion|ity|ency|ment|ance|ence|ship|ness|ology|ism|ics|ware|ing)s?$/u;

/** Drops terms, buildings, places and headings in title case. */
export function plausible(reading: Reading, span: NameSpan, strict: boolean): boolean {
  const text = reading.plain;
  const value = text.slice(span.start, span.end);
  const words = value.split(/[\s.]{1,3}/u).filter(Boolean);
  const lower = words.map((word) => word.toLowerCase().replace(/'s$/u, ""));
  const next = text.slice(span.end, span.end + 60);
  const before = text.slice(Math.max(0, span.start - 48), span.start);
  if (words.every((word) => shortened.test(word))) return false;
  // "Winnie the Pooh".
  if (words.length === 1 && (/^ the \p{Lu}\p{Ll}/u.test(next) || isSurnamed(before))) return false;
  if ((words[0] ?? "").length === 1 && lettered.test(before)) return false;
  if (isTermWith(next) || isBuildingWith(next) || (words.length === 1 && isWork.test(next)))
    return false;
  // "The Pine Hollow couple": the words before a person are a place, unless they are a family's name.
  if (
    /^ (?:man|woman|teen|teenager|couple|farmer|rancher|resident|native|mom|dad|deputy|rodeo)\b/u.test(
      next,
    ) &&
    /\b(?:the|a|an|our) $/iu.test(before)
  )
    return false;
  if (
    /\b(?:St\.?|Saint|Mt\.?|Mount|Fort|Lake|Camp|Port|San|Santa|University of|Hospital of|#)\s?$/u.test(
      before,
    ) &&
    span.sure < 0.9
  )
    return false;
  // "the Reyes novel" names somebody; in marketing text "the Reyes" is a thing as a rule.
  if (
    /\b[tT]he $/u.test(before) &&
    span.sure < 0.9 &&
    !(strict && words.length === 1) &&
    !isHousehold(lower, next)
  )
    return false;
  // "The Emily Carter Endowment".
  if (
    !strict &&
    /\b[tT]he $/u.test(before) &&
    (/^ \p{Lu}\p{Ll}/u.test(next) ||
      (words.length > 1 &&
        /^ (?!famil|twins|brothers|sisters|household|siblings)\p{Ll}/u.test(next)))
  )
    return false;
  if (!strict && words.length > 1 && isBuildingWith(` ${words.at(-1)}`)) return false;
  if (!strict && (words.some(isBrandLike) || (words.length === 1 && afterAcronym(before))))
    return false;
  if (
    !strict &&
    words.length === 1 &&
    isOfClass(lower[0] ?? "", "street") &&
    /\p{Lu}\p{Ll}+ $/u.test(before)
  )
    return false;
  if (!strict && ofThing.test(before)) return false;
  if (lower.every((word) => isEponym(word) && firstNameRank(wordFacts(word)) === 0)) return false;
  if (words.length === 1 && !strict && nobody.test(lower[0] ?? "")) return false;
  if (
    !strict &&
    value === value.toLowerCase() &&
    (words.length === 1
      ? ordinaryRank(wordFacts(value)) > 0
      : !lower.some((word) => firstNameRank(wordFacts(word)) > 0))
  )
    return false;
  if (/^(?:St\.?|Saint|Mt\.?|Mount|USS|USNS|USNV|USCGC) /u.test(value)) return false;
  if (
    !strict &&
    /^(?:Fort|Lake|Camp|Port|Cape|North|South|East|West|New|Upper|Lower) /u.test(value)
  )
    return false;
  if (
    !/^ (?:twins|triplets|quadruplets|family|siblings|household|brothers|sisters)\b/u.test(next) &&
    lower.some((word) => !word.includes("-") && abstract.test(word) && wordFacts(word) % 64 === 0)
  )
    return false;
  if (lower.every((word) => isOfClass(word, "nationality"))) return false;
  // "Big Sandy": the word before makes it a town.
  const wordBefore = words.length === 1 ? /(\p{Lu}\p{Ll}{1,14}) $/u.exec(before)?.[1] : undefined;
  if (
    wordBefore !== undefined &&
    ordinaryRank(wordFacts(wordBefore.toLowerCase())) > 0 &&
    isTown(`${wordBefore} ${value}`.toLowerCase())
  )
    return false;
  if (regionEnd.test(value) || regionNext.test(next)) return false;
  if (
    words.length === 1 &&
    holiday.test(lower[0] ?? "") &&
    (!afterRelation.test(before) || /^ \p{Ll}/u.test(next))
  )
    return false;
  const facts = wordFacts(lower[0] ?? "");
  if (
    words.length === 1 &&
    span.sure < 0.97 &&
    ordinaryRank(facts) > 0 &&
    firstNameRank(facts) === 0
  )
    return false;
  const surname = wordFacts(lower[1] ?? "");
  const monthName =
    !strict && words.length === 2 && lastNameRank(surname) > 0 && ordinaryRank(surname) === 0;
  const month =
    lower.some((word) => isOfClass(word, "month")) && !monthName && !afterRelation.test(before);
  if (month || lower.some((word) => isOfClass(word, "organization")))
    return words.length > 1 && lower.length > 2 && span.sure > 0.9;
  if (isBroadPlace(lower.join(" ")) || lower.every((word) => isOfClass(word, "title")))
    return false;
  if (findFacilities(reading).some((place) => place.start < span.end && place.end > span.start))
    return false;
  if (
    /^[\p{L}\p{N}._%+-]{0,64}@/u.test(next) ||
    (isTown(lower.join(" ")) &&
      (surelyPlaced(before, next) ||
        (words.length > 1 && afterPlaceWord.test(before)) ||
        (!(
          firstNameRank(wordFacts(lower[0] ?? "")) > 0 &&
          firstNameRank(wordFacts(lower[0] ?? "")) < 3
        ) &&
          placed(before, next))))
  )
    return false;
  if (
    /(?:https?:\/\/|www\.)[^\s]{0,60}$/iu.test(text.slice(Math.max(0, span.start - 70), span.start))
  )
    return false;
  if (strict && ((/ and /u.test(value) && cornerEnd.test(next)) || cornerNext.test(next)))
    return false;
  if (words.length === 1 && noPerson.test(lower[0] ?? "")) return false;
  // A pin or "room" stands before a place, and "in …, France" is one.
  if (!strict && /📍[^\n]{0,40}$|\b[rR]oom $/u.test(before)) return false;
  if (!strict && /\bin $/u.test(before) && /^, \p{Lu}\p{Ll}/u.test(next)) return false;
  // "A Servicemember who died": of a name there is only one.
  if (!strict && /\b[aA]n? $/u.test(before) && !/^(?:\.| family\b)/u.test(next)) return false;
  if (!strict && words.length === 1 && isPlural(lower[0] ?? "")) return false;
  if (/[@/]/u.test(value) || /\/$|\S@$/u.test(before) || /^[@/]\p{L}/u.test(next)) return false;
  // "@Deb Larson thank you" speaks to a person, "@deblarson" is a handle.
  if (
    before.endsWith("@") &&
    !(/^\p{Lu}\p{Ll}/u.test(value) && firstNameRank(facts) > 0 && !/^[\w.]/u.test(next))
  )
    return false;
  if (
    words.every(
      (word) => word.length <= (words.length > 1 ? 4 : 9) && word === word.toUpperCase(),
    ) &&
    /\p{Ll}/u.test(text) &&
    !lower.some((word) => firstNameRank(wordFacts(word)) > 0)
  )
    return false;
  return words.length > 0 && value.length > 1 && !/\d/u.test(value);
}

/** Words that stand where a name could stand. */
const nobody =
  /^(?:est[aeo]s?|praise|hable|llame|traiga|venga|lea|servicemembers?|service member|reservists?|veterans?|general|agent|navy|academ(?:y|ies)|nobody|somebody|everybody|anybody|everyone|someone|anyone|one|mom|mama|mommy|dad|daddy|grandma|grandpa|nana|sis|dev|ad|med|doc|tech|web|nurse|doctor|coach|baby|santa|cupid|alt|caption|reply|draft|update|north|south|east|west|telehealth|telemedicine|telestroke|selfies?|self-exams?|mammograms?|what|when|how|why|who|where)$/u;

/** "iNaturalist", "GitHub", "FAQs": capitals inside a word that is no Scottish, Irish or French name. */
function isBrandLike(word: string): boolean {
  return (
    (/\p{Ll}\p{Lu}/u.test(word) &&
      !/^(?:Ma?c|D[aeiu]|L[aei]|J[aeo]|K[aei]|Sha|Ty|Van|Von|Fitz|O'|D')\p{Lu}|^(\p{Lu}\p{Ll}{1,3})\1$/u.test(
        word,
      )) ||
    /^\p{Lu}{2,}\p{Ll}/u.test(word)
  );
}

/** "GI Bill", "NCBI Datasets"; not "BIG MIKE", "RN Kelly" or "SGT Fuller". */
function afterAcronym(before: string): boolean {
  const acronym = /(?:^|[^\p{L}])(\p{Lu}{2,6}) $/u.exec(before)?.[1];
  if (acronym === undefined) return false;
  return (
    acronym === "GI" ||
    (ordinaryRank(wordFacts(acronym.toLowerCase())) === 0 && !rank.test(acronym))
  );
}

const rank = /^(?:RN|LPN|NP|PA|MD|DR|MR|MRS|MS|SGT|PFC|CPL|LT|CPT|CDR|ER|ICU|NICU|TV)$/u;

/** "The Hendersons": a surname in the plural, and no street or company after it. */
function isHousehold(lower: readonly string[], next: string): boolean {
  const [word = ""] = lower;
  const single = wordFacts(word.replace(/s$/u, ""));
  return (
    lower.length === 1 &&
    /..s$/u.test(word) &&
    ordinaryRank(wordFacts(word)) === 0 &&
    ordinaryRank(single) === 0 &&
    (lastNameRank(single) > 0 ||
      /^ (?:came|have|were|are|asked|brought|sent|wrote|know)\b/u.test(next)) &&
    !/^ \p{Lu}/u.test(next)
  );
}

/** "A letter from Lenora": what comes from people, not from towns. */
const wordFrom =
  /\b(?:words?|letters?|notes?|cards?|hear|heard|calls?|e-?mails?|messages?|reviews?|quotes?|hugs|love|testimonials?|photos?|texts?|postcards?|drawings?|comments?|questions?|line|is) from $/iu;

const ofThing =
  /\b(?:model|brand|make|version|app|platform|software|device|scanner|release|edition|step|phase|level|lot|serial no\.?)[:,]? $/iu;

/** Before "Judith Gap", which is a town, though Judith is a name. */
const afterPlaceWord = /\b(?:of|from|in|near|outside) $/u;
/** "a seventh grader from Conrad", "— Ruben S., Shelby" at the end of a line. */
const personFrom = new RegExp(`\\b(?:${persons}|grader) (?:from|in|near|out of) $`, "u");
/** "Ardis Melby from Conrad", "mailed from Sidney" */
const cameFrom =
  /(?:\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'-]{1,20},?|\b(?:mailed|wrote|came|comes|flew|rode|rides|traveled|travels|hails|arrived|drives|drove)(?: (?:in|over|down|up|here|all the way))?) from $/u;
const signed = /(?:—|–|--?|~) ?\p{Lu}[\p{L}'-]{1,20} \p{Lu}(?:\.|[\p{L}'-]{1,20}), $/u;
const endOfLine = /^(?:[.!]?["”]?\s{0,3}(?:\n|$)|, \p{Lu}\p{L}{1,20}[.!]?(?:\s|$))/u;

/** "in Malta and Chester" */
const listedTowns =
  /\b(?:in|to|from|near|between) (\p{Lu}\p{L}{2,20})(?:, \p{Lu}\p{L}{2,20}){0,3},? (?:and|or) $/u;

/** Wording after which not even a first name is a person. */
function surelyPlaced(before: string, next: string): boolean {
  const isOnesOwn = /^(?:'s| (?:and|family)\b)/u.test(next);
  if (!isOnesOwn && (personFrom.test(before) || cameFrom.test(before))) return true;
  const town = listedTowns.exec(before)?.[1]?.toLowerCase();
  if (!isOnesOwn && town !== undefined && isTown(town)) return true;
  if (signed.test(before) && endOfLine.test(next)) return true;
  if (
    /^ (?:clinic|office|campus|location|hospital|pharmacy|area|community|valley|road|school|parade|fair|airport|library)\b/u.test(
      next,
    )
  )
    return true;
  if (
    !/^(?:'s| (?:family|and (?:her|his)))/u.test(next) &&
    !wordFrom.test(before) &&
    (/\b(?:outside|near|around|past|toward|(?:out|over|down|up|back|way|drive|drove|trip|ride|home|moved|return(?:ed)?) to|(?:road|streets?|clinic|pharmacy|hospital|office|town|farm|ranch|place|home|house|county|shop|store|life|lives?|lived|born|raised|grew up|people|folks) (?:in|at|near|of)) $/iu.test(
      before,
    ) ||
      (/\b(?:\p{Lu}\p{Ll}{1,20}|twins|family|couple|native|resident) of $/u.test(before) &&
        /^[,.;]/u.test(next)))
  )
    return true;
  return (
    !/^(?:'s| (?:family|and (?:her|his)))/u.test(next) &&
    (/\b(?:(?:north|south|east|west|out|outskirts|side|town|city|part) of|(?:miss|seen?|spot|find|known|folks|everyone|neighbors|drive|drives|ranch|farm|ranchers?|people) (?:[a-z]{2,4} )?(?:around|near|outside|in)|neighbors around|back home in|lives? (?:in|near|outside)|grew up in|(?:just|home) outside) $/iu.test(
      before,
    ) ||
      /\p{Lu}\p{Ll}{1,20}, of $/u.test(before))
  );
}

/** Wording that makes a word a town: "in Houston", "Houston, TX". */
function placed(before: string, next: string): boolean {
  if (wordFrom.test(before)) return false;
  return (
    /\b(?:in|from|near|outside|at|(?:moved|drove|back|returned?|flew|came?|went|going|traveled|close|next) to) $|\p{Lu}(?:\.|\p{Ll}{1,20}) of $/u.test(
      before,
    ) ||
    /(?:—|–|--|~) ?\p{Lu}[^,\n]{2,40}, $/u.test(before) ||
    /^, (?:[A-Z]{2}\b|USA)/u.test(next)
  );
}
