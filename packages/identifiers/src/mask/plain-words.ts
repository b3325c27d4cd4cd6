/**
 * Words of the language itself, which tell nobody's name and begin many sentences. Words that are also common
 * names, such as Will, May or Grace, are not here.
 */
const plain = new Set(
  [
    "yes no not none nothing never nobody ok okay please",
    "how what when where why which whose whom whether who what's how's where's who's",
    "i'm i've i'll i'd you're you've you'll you'd he's she's it's we're we've we'll we'd they're they've they'll they'd",
    "don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't",
    "that's there's here's let's",
    "can could should would shall might must does do did done be been being am are were have having",
    "and or but nor so yet if unless until while because since although though however therefore furthermore",
    "moreover meanwhile otherwise instead thus hence also even just only too very quite rather almost already still",
    "again always often sometimes usually once twice then than there here now today tomorrow yesterday later soon",
    "first second third last next both each every either neither some any all most many much more less few several",
    "other another same such own into onto over under above below between among through during without within",
    "against across along around behind beside besides beyond despite except inside outside upon toward towards",
    "per via according regarding including following depending whatever wherever whenever whoever anyone someone",
    "everyone everybody anything something everything one two three four five six seven eight nine ten",
    "us me him himself herself itself ourselves themselves yourself myself mine yours ours theirs",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a word in small letters is one of them; curly and straight apostrophes are the same. */
export function isPlainWord(lower: string): boolean {
  return plain.has(lower.replaceAll("’", "'"));
}

/** Endings of long words for things, such as eligibility; of a word that no list of names has. */
export const endsAsThing =
  /^.{3,}(?:tions?|ilit(?:y|ies)|ness|ments?|ship|olog(?:y|ies)|ances?|ences?|ics)$/u;

/** Short forms that look like initials. */
const shortForms = new Set([
  "u.s.",
  "u.s",
  "u.k.",
  "d.c.",
  "e.u.",
  "m.d.",
  "r.n.",
  "p.o.",
  "e.r.",
  "i.v.",
]);

export function isShortForm(text: string): boolean {
  return shortForms.has(text.toLowerCase().replaceAll(" ", ""));
}
