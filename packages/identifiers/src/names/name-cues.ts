import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { type Gate, gateOf } from "../text/gate.ts";
import { matchesOf } from "../text/matches.ts";
import type { Reading } from "../text/reading.ts";
import type { NameSpan } from "./name-span.ts";

const capital = "\\p{Lu}[\\p{L}'-]{1,24}";
const nameForm = `${capital}(?: (?:\\p{Lu}\\.|(?:de|del|la|van|von|der|dos|da|bin|al) )?(?: ?${capital}|\\p{Lu}\\.)){0,3}`;

/** Wording that introduces a name. */
interface NameCue {
  readonly gate: Gate;
  /** A quick look: without this the pattern cannot match. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly sure: number;
}

const cue = (hint: RegExp, source: string, sure: number): NameCue => {
  const pattern = new RegExp(source, "gu");
  return { gate: gateOf(pattern), hint, pattern, sure };
};

const cues: readonly NameCue[] = [
  cue(
    /[a-z] (?:family|twins|triplets|quadruplets|siblings|household|brothers|sisters|clan|newlyweds)\b/,
    `\\b(${capital})(?= (?:family|twins|triplets|quadruplets|siblings|household|brothers|sisters|clan|newlyweds)\\b)`,
    0.9,
  ),
  cue(
    /#[A-Z][a-z]+[A-Z]/,
    `#(?:Team|PrayFor|PrayersFor|PrayingFor|StandWith|GetWell|Get|Love|Bring|Help|HelpFor|FightFor|JusticeFor|Remember|RememberOur|InMemoryOf|WeLove|CardsFor|HugsFor)(\\p{Lu}\\p{Ll}{2,14})(?=\\p{Lu}|\\b)`,
    0.65,
  ),
  cue(
    /#[A-Z][a-z]+[A-Z]/,
    `#(\\p{Lu}\\p{Ll}{2,14})(?=(?:Strong|Tough|Fights|Fight|Warrior|sArmy|Army|Journey|sJourney|Squad|sStory|Story|Beats|GoesHome|IsHome|Rings|Wins)\\b)`,
    0.65,
  ),
  cue(
    / (?:to|for|with|hug|hold) [A-Z]/,
    `\\b(?:[Cc]ards?|[Mm]eals?|[Ff]lowers|[Ll]etters?|[Hh]ugs?|[Ll]ove|[Pp]rayers?|[Nn]otes?|[Gg]et-well wishes|[Ww]ishes|[Pp]ray|[Cc]heering|[Cc]heer|[Rr]ooting) (?:to|for|with) (${capital}(?: ${capital})?)`,
    0.6,
  ),
  cue(
    /named (?:her|him|the|our|them) /,
    `\\bnamed (?:her|him|the baby|our (?:son|daughter|baby)) (${capital}(?: ${capital})?)`,
    0.7,
  ),
  cue(
    /(?:Aunt|Uncle|Nana|Grand|Papa|Coach|Pastor|Deacon|Miss)/,
    `\\b((?:Aunt|Auntie|Uncle|Nana|Grandma|Grandpa|Granny|Papa|Coach|Pastor|Deacon|Miss|Big|Ol') ${capital})`,
    0.7,
  ),
  cue(/ "[A-Z]/, `\\b(${capital} ["'(]${capital}["')] ${capital})`, 0.85),
  cue(
    /'s [a-z]/,
    `\\b(${capital}(?: ${capital})?)'s (?:mom|mother|dad|father|wife|husband|family|parents|recovery|fundraiser|fight|battle|A1C|pathology|first|smile|surgery|diagnosis|cancer|treatment|story|journey|stroke|biopsy|name|room|chart|baby|doctors|nurses|tumor|scan)\\b`,
    0.6,
  ),
  cue(
    /(?:ittle|rave|weet|riend|band|ife|on|er|om|ad|ent|vor),? [A-Z]|[^\0-\x7f]/,
    `\\b(?:[Ll]ittle|[Bb]rave|[Ss]weet|[Ff]riend|[Hh]usband|[Ww]ife|[Ss]on|[Dd]aughter|[Ss]ister|[Bb]rother|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Pp]atient|[Rr]esident|[Ss]urvivor),? (${capital}(?: ${capital})?)`,
    0.7,
  ),
  cue(
    /name|named|called|Name:|NAME:|PATIENT:|P(?:atien)?t:|Resident:|Re:/i,
    `\\b(?:[Mm]y name is|[Mm]y name was|[Nn]ame was|[Nn]amed|[Cc]alled|[Pp]atients? names?:?(?: is)?|[Pp]ts? names?|Name:|Patient:|NAME:|PATIENT:|Pt:|Resident:|Re:) (${nameForm})`,
    0.85,
  ),
  cue(
    /\b(?:M[rsx]|Mrs|Miss|Dr|Sra?|Do[nñ]a?|[Ss]eñora?|doña)(?![a-z])/,
    `\\b((?:Mr\\.? and Mrs|Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra|Don|Doña|[Ss]eñora?|doña)\\.? ${nameForm})`,
    0.9,
  ),
  cue(
    /[—~]|(?:^|\n|["”.!?])\s*-/,
    `(?:^|\\n|["”.!?] )\\s{0,3}(?:—|–|--?|~) ?((?:\\p{Lu}\\. ?)?${capital}(?: \\p{Lu}\\.?| ${capital}){0,2})(?=\\s{0,2}(?:,|$|\\n|\\())`,
    0.75,
  ),
  cue(
    /MRN|DOB|\d\//,
    `\\b([\\p{Lu}][\\p{L}'-]{1,20}, ${capital}(?: \\p{Lu}\\.)?)(?=\\s{1,3}(?:MRN|DOB|\\d{1,2}/))`,
    0.85,
  ),
  cue(/(?:MRN|DOB|SSN)/, `\\b(\\p{Lu}\\. ?${capital})(?=,? (?:MRN|DOB|SSN)\\b)`, 0.9),
  cue(/["”] [A-Z][a-z]+ [A-Z]\./, `[.!?]["”] (${capital} \\p{Lu}\\.)(?=,|\\s{0,3}(?:\\n|$))`, 0.8),
  cue(
    /I'm|I am|this is|meet|hi |hello|hey|dear|thank|welcome|baby/i,
    `\\b(?:I'm|I am|this is|meet|Meet|hi|Hi|Hello|Hey|Dear|Thanks,?|Thank you,?|welcome|Welcome|baby|Baby) (${capital}(?: ${capital}){0,2})`,
    0.45,
  ),
];

/** Names that the wording around them announces. */
export function afterCues(reading: Reading): NameSpan[] {
  const text = reading.plain;
  const out: NameSpan[] = [];
  for (const { gate, hint, pattern, sure } of cues) {
    if (!gate.mayMatch(reading) || !hint.test(text)) continue;
    for (const found of matchesOf(pattern, text)) {
      const name = found[1] ?? "";
      const start = found.index + found[0].lastIndexOf(name);
      const kept = name.replace(/[-'\s]{1,3}$/u, "");
      if (kept.length > 1 && believed(text, start, kept, sure)) {
        out.push({ start, end: start + kept.length, sure });
      }
    }
  }
  return out;
}

const familyAfter =
  /^ (?:family|twins|triplets|quadruplets|siblings|household|brothers|sisters|clan|newlyweds)\b/u;

/** The weaker the wording, the more the lists must know the name. */
function believed(text: string, start: number, name: string, sure: number): boolean {
  if (
    familyAfter.test(text.slice(start + name.length, start + name.length + 14)) &&
    /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(name)
  )
    return true;
  const camelOrCapitals = /\p{Ll}\p{Lu}|^\p{Lu}{2,8}s?\b/u.test(name);
  if (camelOrCapitals && !/^(?:Mc|Mac|De|La|Le|Van|O')/u.test(name)) return false;
  const title = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra)\.? |\p{Lu}\. ?)?([\p{L}]{1,24})/u;
  const facts = wordFacts(title.exec(name)?.[1]?.toLowerCase() ?? "");
  if (firstNameRank(facts) > 0) return true;
  const family = familyAfter.test(text.slice(start + name.length, start + name.length + 14));
  if (family) return ordinaryRank(facts) === 0 || lastNameRank(facts) > 0;
  if (sure >= 0.9) return true;
  const initialBefore = /^\p{Lu}\. /u.test(name);
  if (/^[^ ]{2,24} [^ ]{3,24}$/u.test(name) && lastNameRank(facts) > 0 && ordinaryRank(facts) === 0)
    return true;
  if (lastNameRank(facts) > 0 && initialBefore) return true;
  return sure >= 0.7 && ordinaryRank(facts) === 0;
}
