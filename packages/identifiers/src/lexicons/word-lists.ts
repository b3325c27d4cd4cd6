import { careSigns } from "./care-signs.ts";
import { careTerms } from "./care-terms.ts";
import type { LexiconName } from "./names.ts";

const list = (words: string): readonly string[] => words.split("|");

const withCare = (words: string): readonly string[] => [...new Set([...list(words), ...careTerms])];

/** Words by which a text shows whose identifier it holds. A star stands for any ending. */
export const wordLists: Readonly<Partial<Record<LexiconName, readonly string[]>>> = {
  patient_words: withCare(
    "fair condition|serious condition|critical condition|stable condition|good condition|radiation|burn unit|bypass|pacemaker|acl|graft|trauma center|cath lab|flown to|headed home|swallowed|tore|chest pain|detox|our care|dialysis|frostbite|stent|biopsies|cancer-free|cancer free|cancer|leukemia|airlifted|collapsed|crash|lost two|lost her leg|lost his leg|lost their baby|amputat*|wound*|rang the bell|our er|our icu|our unit|care team|heart attack|sepsis|infusion*|c-section|our oncology team|patient|pt|our patient|inpatient|outpatient|resident|survivor|in our care|under our care|admitted|readmitted|discharged|hospitali*|diagnos*|was treated|were treated|being treated|treated for|underwent|had surgery|her surgery|his surgery|their surgery|my surgery|transplant|chemo*|remission|rehab|recover*|her treatment|his treatment|my treatment|case|chart|medical record|intake|triage|rushed to|brought in|came in with|came to us|year-old|years old|yo|y/o|DOB|MRN|beat cancer|fought|battl*|tumor|stroke|overdose*|seizure*|injur*|icu|nicu|hospice|delivered|gave birth|newborn|passed away|died|relapse*|prescri*|biopsy|her scan|his scan|ventilator|coma|unconscious|wheeled|er visit|ed visit|emergency room|bedside",
  ),
  care_events: withCare(
    "rescued|pulled from|carried off|embryo transfer|egg retrieval|tore|broke|fell|fractur*|bypass|replacement|hurt|bitten|burned|shot|stabbed|hit by|crashed|choked|swallowed|fainted|drowned|birth|weighed|stent|rehab|hospice|heart surgery|gave birth|twins|admitted|readmitted|discharged|born|birthday|dob|date of birth|surgery|operation|transplant*|diagnos*|died|passed away|delivered|hospitali*|treated|underwent|procedure|visit|appointment|seen|came in|came to|arrived|brought in|biopsy|scan|mri|went home|released|infusion|chemo*|implant*|overdose*|stroke|heart attack|collapsed|crash|accident|injured|relapsed|test result*|tested positive|admission|discharge|dos|last seen|follow-up|stay",
  ),
  care_signs: careSigns,
  family_words: list(
    "mom|mother|dad|father|son|daughter|wife|husband|partner|sister|brother|grandmother|grandma|grandfather|grandpa|aunt|uncle|parents|family|next of kin|caregiver|widow*|spouse|baby|twins",
  ),
  staff_words: list(
    "dr|doctor|physician|surgeon|nurse|nurses|rn|md|do|np|pa-c|provider|therapist|pharmacist|our team|joined|board-certified|chief|director|manager|author|written by|reviewed by|medical director|contact|press|media|spokesperson|president|ceo|volunteer*|staff|faculty|researcher|professor",
  ),
  public_words: list(
    "mayor|senator|governor|president|congress*|commissioner|donor*|gift from|named after|named for|in honor of|foundation|author*|et al|study by|published|researchers|award|scholarship|host*|presented by|speaker*|keynote|founder|architect|historian|sheriff|chief|principal|coach",
  ),
  event_words: list(
    "event|register|registration|rsvp|join us|webinar|open house|class|classes|seminar|workshop|clinic hours|office hours|holiday hours|our hours|hours are|new hours|extended hours|visiting hours|hours of operation|hours monday|hours mon|opens|opened its|opened on|opened in|deadline|published|updated|effective|posted|conference|fair|fundraiser|gala|5k|blood drive|ceremony|ribbon|screening event|flu clinic|flu shots|awareness|national|international|press release|for immediate release|copyright|founded|expires|grand opening|meeting|session|tickets|enroll*|policy|reviewed|last updated|next update|awareness month|heart month|health month|history month|nurses week|awareness week|heart walk|5k walk|fun run",
  ),
  own_contact_words: list(
    "call us|call our|contact us|our office|our team|our clinic|to schedule|schedule an appointment|appointments|make an appointment|for more information|learn more|to register|rsvp|hotline|helpline|lifeline|crisis line|toll-free|toll free|customer service|billing office|front desk|main number|switchboard|media contact|press contact|hours|location|directions|pharmacy|department|appointment line|patient relations|nurse line|office|clinic|hospital|questions?|to volunteer|to donate|visit us|please call|call the",
  ),
  personal_contact_words: list(
    "get-well|get well|wishes to|prayers to|cards to|her phone|his phone|my phone|their phone|her cell|his cell|my cell|cell phone|cell|mobile|home phone|her number|his number|my number|text me|text him|text her|text his|call me|call him|call her|reach me|reach him|reach her|email me|email him|email her|her email|his email|my email|her mom|his mom|her family|his family|the family|emergency contact|next of kin|her daughter|her son|his wife|her husband|his daughter|his son|mom at|dad at|patient's|patient|pt|voicemail|whatsapp|reach the family|contact number|lives at|survivor",
  ),
};

/** The words of a list that can be used as context. */
export function contextWords(name: LexiconName): readonly string[] {
  const words = wordLists[name];
  if (words === undefined)
    throw new RangeError(`The list ${JSON.stringify(name)} cannot be used as context.`);
  return words;
}
