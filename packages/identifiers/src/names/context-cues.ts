import { careTerms, spanishCareTerms } from "../lexicons/care-terms.ts";
import { phraseAlternation } from "../text/pattern.ts";
import { type Cue, cue, weak, words } from "./cue.ts";

/** A body part or a result with somebody's name on it: "her femur", "his last scan". */
const bodily =
  "\\b(?:her|his|my|their|your|'s) (?:[a-z-]{3,12} ){0,2}(?:ankles?|blood|bladder|bones?|bowels?|brains?|breasts?|chemo|colon|diagnos[ie]s|ears?|elbow|eyesight|femur|fever|gallbladder|guts?|hearing|heart|hips?|jaw|joints?|kidneys?|knees?|labs|liver|lungs?|medical bill|medications?|meds|memory|muscles?|neck|nose|ovaries|pacemaker|pain|pancreas|pathology|pelvis|pregnancy|procedure|prostate|prosthesis|radiation|recovery|results?|ribs?|scans?|shoulders?|skin|skull|speech|spine|spleen|stay|stomach|stroke|surgeons?|surgery|symptoms|therapist|throat|thyroid|tongue|tonsils|tooth|treatments?|tumor|urine|uterus|veins?|vision|womb|wounds?|wrists?)\\b";

/** What everybody has: it speaks of one person, and of care only beside other words. */
const outward =
  /\b(?:her|his|my|their|your|'s) (?:[a-z-]{3,12} ){0,2}(?:arms?|backs?|doctors?|eyes?|face|feet|fingers?|foot|hair|hands?|head|legs?|nurses?|teeth|voice|weight)\b/i;

/** A hurt body part, whoever has it. */
const hurt =
  "\\b(?:broke|breaks|broken|tore|torn|fractured|sprained|shattered|injured|hurt|burned|numb|swollen|lost|dislocated|crushed|new|titanium|bionic|replaced|healed) (?:[a-z-]{2,10} ){0,2}(?:ankles?|arms?|backs?|bones?|elbows?|eyes?|feet|femurs?|fingers?|foot|hands?|heart|hips?|jaws?|kidneys?|knees?|legs?|liver|lungs?|necks?|noses?|ribs?|shoulders?|skull|spines?|toes?|wrists?|achilles|acl|meniscus)\\b";

/** One by one: V8 is many times slower when all must be read with the flag u, which the last one needs. */
const cares = [
  new RegExp(bodily, "i"),
  new RegExp(hurt, "i"),
  new RegExp(phraseAlternation(careTerms), "i"),
  new RegExp(`(?<![\\p{L}])${spanishCareTerms}(?![\\p{L}])`, "iu"),
];
/** Words of care: a body, an illness, a treatment. */
const care = { test: (text: string): boolean => cares.some((one) => one.test(text)) };

/** One person is thanked, mourned, welcomed, quoted or told about. */
export const spokenOf: RegExp = words(
  "patient|patient's|survivor|resident|thank you for|thanks for|thank you|thanks so much|so sorry|we're sorry|we are sorry|apolog*|your review|your comment|your comments|your note|your message|your kind words|kind words|five stars|5 stars|review|reviews|reviewer|testimonial|testimonials|story|stories|letter|caption|pictured|photo|release|consent|complaint|bill|billed|refund|voicemail|comment|congratulations|congrats|happy birthday|birthday|birth|baby|born|wedding|rest well|rest easy|rest in peace|in memory|in loving memory|memorial service|goodbye|farewell|prayers|praying|hearts|heartbroken|miss you|missed|lost|gone too soon|fly high|family|families|mom|mother|dad|father|wife|husband|son|daughter|sister|brother|grandma|grandpa|grandmother|grandfather|kids|nephew|niece|widow|household|his|her|he|she|him|himself|herself|rescued|reunited|needles|stitches|ear infection*|support group|regulars|insurance|permission|blur|blurred|crop|redact*|visible|legible|screenshot|screenshots|bypasses|prosthe*|prom|thank-you|rehab|checkup|exam|hospital|clinic|nurse|nurses|doctor|doctors|surgeon|oncology|icu|room|bed|appointment|visit|treatment|healed|healing|specimen|incision|wristband|crutches|casts|brace|braces|hearing aid|hola|gracias|familia|paciente|sentimos|abuela|abuelo|esposa|esposo|hija|hijo",
);

/** Words of care, or of one person's body. */
export const bodyOrCare = {
  test: (text: string): boolean => care.test(text) || outward.test(text),
};

/** Colleagues, donors, speakers, winners or an event are what it is about. */
export const workOrEvent: RegExp = words(
  "join us|joins us|joins our|joined our|joining our|our new|new hire|new hires|years of service|employee|employees|of the month|of the quarter|of the year|award|awards|awarded|certification|certified|board of trustees|board of directors|board members|trustees|officers|council|committee|sponsor|sponsors|sponsored|donor|donors|donated|donation|donations|gift of|scholarship|foundation|gala|concert|tickets|ticket|parade|fair|5k|10k|walk with|register|rsvp|sign up|save the date|open house|ribbon cutting|governor|senator|mayor|city council|author|memoir|podcast|episode|webinar|workshop|class|classes|lecture|recipe|recipes|host|hosts|hosted by|retires|retiring|retirement|hiring|apply|careers|recruiter|career fair|volunteers|volunteer of|auxiliary|staff|crew|coworker|colleague|colleagues|teammates|press release|media contact|accepting new patients|sees patients|winners|winner|giveaway|shift|badge|history|century|founded|founder|invented|vaccine|law|bill would",
);

/**
 * The text is about colleagues, volunteers, donors, winners or a class, and says so: who is named there unexplained is
 * one of them.
 */
export const aboutOthers: Pick<RegExp, "test"> = new RegExp(
  [
    "\\b(?!(?:patients?|smiles?|bab(?:y|ies)|stor(?:y|ies)|survivors?|residents?|graduates?|kids?|reviews?|notes?|letters?|comments?|quotes?|miracles?|photos?|tips?|wins?|moments?|recipes?) of)[a-z]{3,14} of the (?:month|quarter|year)\\b(?! of)",
    "\\b(?:employee|staff|team|team member|volunteer|provider|nurse|colleague|donor|board|auxiliary) (?:spotlight|shout-?out|profile|feature|highlight)\\b",
    "\\b(?:daisy award|scholarships?|years of service|work anniversary|welcome aboard|auxiliary|art show|on display|opening reception|step challenge|bake sale|scramble|ribbon[- ]cutting)\\b",
    "\\b(?:our|a|the|your|its) (?:new(?:est)?|oldest|youngest|longest-serving|longtime|own|very own) (?:[a-z-]{2,14} ){0,2}(?:volunteer|employee|hire|hospitalist|nurse|physician|surgeon|provider|director|chaplain|midwife|therapist|manager|board members?|doctor|chef|coordinator|pharmacist)s?\\b",
    "\\b(?:has|have) volunteered\\b|\\b(?:joins|joined) (?:our|the) (?:[a-z-]{2,14} ){0,2}(?:team|staff|clinic|board|practice|department)\\b",
    "\\b(?:class|workshop|group|session|seminar|lesson)s?\\b[^.!?]{0,60}\\b(?:meets?|starts?|begins?|on|every|led by|taught by)\\b[^.!?]{0,40}(?:days?\\b|\\d)",
    "\\b(?:sponsor(?:ed|ing|s)|donated|\\$\\d[\\d,.]*(?: (?:million|thousand))? (?:gift|donation|check|grant|pledge))\\b",
    "\\b(?:retires|has retired|is retiring|hanging up (?:her|his))\\b",
  ].join("|"),
  "i",
);

/** Somebody was ill, born, hurt or treated: more than the name of a unit or of an illness. */
export const toldOfCare: RegExp = words(
  "year-old|years old|diagnosed|admitted|discharged|survivor|survivors|survived|beat|in remission|rushed|airlifted|our patient|a patient|former patient|grateful patient|patient's|patients like|saved my life|saved her life|saved his life|saved their|her surgery|his surgery|my surgery|had surgery|her cancer|his cancer|my cancer|her stroke|his stroke|her heart|his heart|her diagnosis|his diagnosis|underwent|collapsed|chemo|radiation|rang the bell|treated for|treated her|treated him|cancer-free|in our care|nicu|gave birth|deliver a|delivered a|own birth|was born|were born|newborn|twins|cared for her|cared for him|took care of|take care of|her recovery|his recovery|recovering|transplant|testimonial|hospice|rehab|in the hospital|lost her|lost his|resident",
);

/** A year of long ago, and none of today: "1931 – 2026" is a life that has just ended. */
function ofOldTimes(sentence: string): boolean {
  return (
    /\b1[5-8]\d\d\b|\b19[0-3]\d\b/u.test(sentence) &&
    !/\b20[0-4]\d\b|\bI (?:was|am|plan|have)\b|\bMRN\b|\bDOB\b/u.test(sentence)
  );
}

/** Anywhere in the sentence. */
export const sentenceCues: readonly Cue[] = [
  cue(
    words(
      "share your story|sharing your story|your story|your review|your visit|your care|your stay|your recovery|care team|room 1*|room 2*|room 3*|room 4*|room 5*|room 6*|room 7*|room 8*|room 9*|the unit|our unit|took care of|good care of|our patient|nicu graduate|cleft lip|stent|hospice|stitches|frostbite|dialysis|detox|came back clear|trusting us|ringing the bell|rang the bell|rounds of chemo|oncology team|cardiac team|saved my life|caught my cancer|five stars|our care|a patient|the patient|patient|pt|inpatient|admitted|readmitted|discharged|diagnosed|hospitalized|underwent|in our care|under our care|her surgery|his surgery|had surgery|my surgery|after surgery|chemo|chemotherapy|in remission|cancer free|cancer-free|transplant|survivor|survived|icu|nicu|er|our er|the er|ed|emergency room|hospital bed|her treatment|his treatment|medical record|mrn|chart|dob|stroke|heart attack|overdose|rehab|ventilator|gave birth|newborn|gown|waiting room|exam room|her visit|his visit|test results|lab results|biopsy|her scan|his scan|beat cancer|beat|triage|relapse|pregnan*|labor and delivery|went into labor|c-section|surgery|wheelchair|broken|crash|seizure*|sepsis|hip replacement|knee replacement|treated|prescribed|medication*|diagnosis|symptom*|pain|cancer|tumor|diabetes|leukemia",
    ),
    "patient",
    0.8,
    "patient or care words in the sentence",
  ),
  cue(care, "patient", 0.6, "words of care in the sentence"),
  weak(outward, 0.4, "the sentence speaks of one person"),
  weak(
    words(
      "dialysis|radiation|headed home|went home|burn unit|bypass|pacemaker|acl|graft|knee replacement|hip replacement|trauma center|cath lab|said|says|she|he|her|his|my|i|me",
    ),
    0.15,
    "the sentence speaks of one person",
  ),
  cue(words("year-old|years old|aged|yo"), "patient", 0.5, "an age in the sentence"),
  cue(
    words(
      "joined our|board-certified|our team|accepting new patients|office hours|will speak|webinar|press release|speaker|panel|interview|board of directors|medical staff|award winner|award winners|teammate|coworker|colleague|our crew|our staff|staff member|residency|fellowship|employee|employees|nurse of the month|daisy award|promoted|hired|leadership|keynote|podcast|workshop|deputy director|agency|department of",
    ),
    "staff",
    0.8,
    "",
  ),
  cue(
    words(
      "donated|donation|donor|donors|gift|bequest|foundation|study|journal|research|published|elected|signed the bill|legislation|historian|century|ribbon|named after|named for|novel|film|song|concert|album|super bowl|oscar",
    ),
    "public",
    0.6,
    "",
  ),
  cue(
    /(?<!\b(?:balance|owes?|owed|owing|copay|due|bill|billed|paid)(?: of| is| was|:)? )\$\d[\d,.]*(?: (?:million|thousand))?\b|\bdid you know\b|\b(?:delivered|presented|wrote) (?:us )?(?:a|the) check\b|\b(?:sewn|stitched|knitted|quilted|crocheted|planted)\b|\b(?:auxiliary|lions club|rotary|kiwanis|elks|legion)\b/iu,
    "public",
    0.6,
    "",
  ),
  cue(
    /\b(?:present|attendees|in attendance|absent|officers|trustees|winners?|board members?|committee|honorees?|sponsors?|employees? of the (?:month|quarter|year)|new hires?)(?: for the year)?:/iu,
    "staff",
    1.2,
    "",
  ),
  cue({ test: ofOldTimes }, "public", 1, ""),
];

/** Anywhere in the section. */
export const sectionCues: readonly Cue[] = [
  cue(
    /\b(?:an?|our) (?:made-up|fictional|invented|imaginary|hypothetical|composite) (?:\d{1,3}-year-old|man|woman|girl|boy|couple|character|mom|dad|mother|father|veteran|teacher|farmer)\b/iu,
    "persona",
    1,
    "",
  ),
  cue(
    /\bretir(?:es?|ed|ing|ement)\b[^.!?]{0,50}\byears\b|\bafter (?:\d+|[a-z-]+) years (?:in|with|at|on) our\b/iu,
    "staff",
    1.2,
    "",
  ),
  cue(
    /\b(?:employee|staff|team|volunteer|provider|nurse|colleague|caregiver) spotlight\b|\bmeet (?:the|our) (?:team|staff|crew|providers|doctors|nurses)\b|(?<!the )\bfaces of\b|\bour (?:own )?(?:it|hr|billing|front desk|scheduling|security|facilities|kitchen|lab) team\b/iu,
    "staff",
    1.2,
    "",
  ),
  cue(
    /\b(?:donated|knitted|sewn|sewed|quilted|crocheted|gave) (?:by|\d[\d,]* (?:caps|hats|quilts|blankets|masks|bears|pillows|meals))\b|\bspecial thanks to\b/iu,
    "public",
    0.8,
    "",
  ),
  cue(
    /\b(?:board of (?:trustees|directors)|donor wall|honor roll|meet the team|our sponsors|committee members|award winners|employees? of the (?:month|quarter|year)|years of service)\b/iu,
    "staff",
    1.3,
    "",
  ),
  cue(
    /\b(?:our|a|the|its|has an?) new(?:est)? (?:[a-z-]{2,14} ){0,3}(?:manager|director|nurse|physician|surgeon|doctor|therapist|midwife|provider|chef|coordinator|chaplain|consultant|hire|employee|member|class)s?\b/iu,
    "staff",
    0.7,
    "",
  ),
  cue(care, "patient", 0.3, "words of care in the section"),
  cue(
    /\b(?:left|out of|in|through|on|from|to|at) our (?:[a-z]{2,12} )?(?:unit|icu|nicu|er|ed|ward|floor)\b|\bour (?:[a-z]{2,10} ){0,2}team (?:gave|saved|brought|got|helped|treated)/iu,
    "patient",
    0.6,
    "a care unit in the section",
  ),
  cue(
    words(
      "cardiac team|oncology team|trauma team|brought him back|brought her back|saved his life|saved her life|caught my cancer|our patient|a patient|the patient|year-old patient|admitted|discharged|diagnosed|hospitalized|underwent|in our care|cancer free|cancer-free|her surgery|his surgery|her treatment|his treatment|survivor|survived|chemo|my surgery|my doctor|my nurse|saved my life|care team|rang the bell|her chart|his chart|nicu|icu|hospital stay|her cancer|his cancer|her stroke|his stroke|her diagnosis|his diagnosis|beat cancer|recovery|success story|patient story|patient spotlight|in the er|our er|stroke|heart attack|transplant|rehab|overdose",
    ),
    "patient",
    0.5,
    "patient words in the section",
  ),
  cue(
    words(
      "name changed|names changed|names have been changed|name has been changed|not her real name|not his real name|not their real name|is a persona|a persona|persona 1|persona 2|persona 3|persona 4|sample persona|our personas|composite of|fictional patient|fictional family|fictional person|fictitious|made-up patient|made-up family|made-up person|made-up name|made-up names|we made up|is made up|are made up|imaginary patient|imaginary family|imaginary town|we invented|not a real patient|not a real person|not real patients|is not real|are not real|hypothetical patient|pretend patient|details changed|details are changed",
    ),
    "persona",
    1,
    "",
  ),
];

/** By the kind of document or region. */
export const typeCues: readonly {
  readonly types: readonly string[];
  readonly roles: readonly string[];
  readonly person: Cue["person"];
  readonly points: number;
  readonly seen: string;
}[] = [
  {
    types: ["story", "testimonial", "case-study", "before-after"],
    roles: [],
    person: "patient",
    points: 0.8,
    seen: "the document is a story or testimonial",
  },
  {
    types: ["reply"],
    roles: [],
    person: "patient",
    points: 0.9,
    seen: "the document is a public reply",
  },
  { types: [], roles: ["quote"], person: "patient", points: 0.3, seen: "it stands in a quote" },
  {
    types: ["press-release", "policy", "statement", "banner"],
    roles: [],
    person: "staff",
    points: 0.4,
    seen: "",
  },
  {
    types: [],
    roles: [
      "front-matter:author",
      "front-matter:owner",
      "front-matter:review",
      "front-matter:approv",
      "front-matter:editor",
      "front-matter:contact",
      "front-matter:photograph",
      "front-matter:credit",
      "front-matter:by",
      "front-matter:staff",
      "front-matter:team",
      "front-matter:speaker",
      "front-matter:presenter",
      "front-matter:host",
      "front-matter:provider",
      "front-matter:people",
      "front-matter:source",
      "front-matter:cite",
      "front-matter:display_name",
    ],
    person: "staff",
    points: 3,
    seen: "",
  },
];
