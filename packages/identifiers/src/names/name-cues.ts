import { firstNameRank, lastNameRank, ordinaryRank, wordFacts } from "../lexicons/lookup.ts";
import { type Gate, gateOf } from "../text/gate.ts";
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
  cue(/[a-z] (?:family|twins)\b/, `\\b(${capital})(?= (?:family|twins)\\b)`, 0.5),
  cue(
    /'s [a-z]/,
    `\\b(${capital})'s (?:mom|mother|dad|father|wife|husband|family|parents|recovery|surgery|diagnosis|cancer|treatment|story|journey|stroke|biopsy|name|room|chart|baby|doctors|nurses|tumor|scan)\\b`,
    0.6,
  ),
  cue(
    /(?:ittle|rave|weet|riend|band|ife|on|er|om|ad|ent|vor),? [A-Z]|[^\0-\x7f]/,
    `\\b(?:[Ll]ittle|[Bb]rave|[Ss]weet|[Ff]riend|[Hh]usband|[Ww]ife|[Ss]on|[Dd]aughter|[Ss]ister|[Bb]rother|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Pp]atient|[Rr]esident|[Ss]urvivor),? (${capital}(?: ${capital})?)`,
    0.6,
  ),
  cue(
    /name|named|called|Name:|NAME:|PATIENT:|P(?:atien)?t:|Resident:|Re:/i,
    `\\b(?:[Mm]y name is|[Nn]amed|[Cc]alled|[Pp]atients? names?:?(?: is)?|[Pp]ts? names?|Name:|Patient:|NAME:|PATIENT:|Pt:|Resident:|Re:) (${nameForm})`,
    0.85,
  ),
  cue(
    /\b(?:M[rsx]|Mrs|Miss|Dr|Sra?)\b/,
    `\\b((?:Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra)\\.? ${nameForm})`,
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
    for (const found of text.matchAll(pattern)) {
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

/** The weaker the wording, the more the lists must know the name. */
function believed(text: string, start: number, name: string, sure: number): boolean {
  const camelOrCapitals = /\p{Ll}\p{Lu}|^\p{Lu}{2,8}s?\b/u.test(name);
  if (camelOrCapitals && !/^(?:Mc|Mac|De|La|Le|Van|O')/u.test(name)) return false;
  const title = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra)\.? |\p{Lu}\. ?)?([\p{L}]{1,24})/u;
  const facts = wordFacts(title.exec(name)?.[1]?.toLowerCase() ?? "");
  if (firstNameRank(facts) > 0 || sure >= 0.9) return true;
  const initialBefore = /^\p{Lu}\. /u.test(name);
  const family = text.startsWith(" family", start + name.length);
  if (lastNameRank(facts) > 0 && (family || initialBefore)) return true;
  return sure >= 0.7 && ordinaryRank(facts) === 0;
}
