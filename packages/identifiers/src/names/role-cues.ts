import { type Cue, cue, weak } from "./cue.ts";

const credentials =
  "(?:RT\\(R\\)|CCRN|RRT|RDN|LMSW|CDCES|NCSN|RPh|CPhT|ATC|LAc|CST|OTR|BCPS|LMFT|FACHE|SHRM|M\\.?D|D\\.?O|R\\.?N|N\\.?P|PA-?C|Ph\\.?D|Pharm\\.?D|D\\.?N\\.?P|D\\.?P\\.?T|LCSW|M\\.?P\\.?H|FNP|CNM|APRN|DDS|DMD|RD|LPN|MSN|BSN|CRNA|FACS|MBA|MHA|Psy\\.?D|OT|PT|SLP|CNA|EMT|LPC|CEO|CFO|CNO|CMO)\\b";
const job =
  "(?:chief|director|manager|president|vice president|physician|surgeon|cardiologist|pediatrician|oncologist|neurologist|dermatologist|radiologist|hospitalist|psychiatrist|psychologist|internist|obstetrician|midwife|nurse|nurse practitioner|pharmacist|therapist|dietitian|social worker|chaplain|patient advocate|advocate|ombudsman|tech|aide|doula|lactation consultant|interpreter|receptionist|clerk|recruiter|handler|treasurer|trustee|chef|intern|paramedic|phlebotomist|custodian|housekeeper|mascot|mentor|organizer|coordinator|specialist|technologist|technician|administrator|spokes(?:person|man|woman)|professor|researcher|scientist|fellow|resident physician|educator|counselor|navigator|supervisor|(?:financial|executive|nursing|medical|operating|information|compliance|privacy|security|marketing|communications|development|technology|information) officer|lead|nutritionist|photographer|videographer|painter|sculptor|illustrator|harpist|pianist|violinist|guitarist|magician|storyteller|instructor|trainer|librarian|bishop|imam|architect|contractor|electrician|trainee|nominee|historian|actress|actor|comedian|head|founder|chair|board|member of our team|employee|volunteer|editor|writer|author|host|designer|developer|analyst|engineer|strategist|consultant)";

/** Just before the name. */
export const leftCues: readonly Cue[] = [
  cue(
    /\b(?:captain|capt\.|sgt\.|sergeant|officer|deputy|trooper|lt\.|call|email|text) $/iu,
    "staff",
    0.5,
    "",
  ),
  weak(
    /\b(?:remember|happy tears as|hats off to|way to go,?|welcome home,?|hugs to|thinking of) $/iu,
    0.7,
    "wording that singles a person out",
  ),
  cue(
    /\b(?:send|sending|sent) (?:cards?|flowers|wishes|prayers|love|a card|meals?|letters?)(?: and \w{3,8})? to $/iu,
    "patient",
    0.8,
    "wishes are sent to this person",
  ),
  weak(
    /(?:(?:^|\n)\s{0,3}(?:—|–|--|~)|["”]\s{0,3}(?:—|–|--?|~)) ?$/u,
    0.75,
    "the name signs a quote",
  ),
  weak(/\b(?:dear|hi|hello|hey|thanks|thank you),? $/iu, 0.5, "somebody is spoken to by name"),
  cue(
    /\b(?:our|a|the|this|my|another|favou?rite|former|longtime|first|brave|little|young|female|male|old) (?:[a-z-]{2,12} )?(?:patient|pt|resident|survivor|client|inpatient)s?,? (?:named |called |like )?["'(]?$/iu,
    "patient",
    2,
    "the word patient before the name",
  ),
  cue(
    /\b(?:patient|pt|resident|survivor|victim|inpatient|client)(?:'s)?(?: names?)?[:,]? (?:is |named )?["'(]?$/iu,
    "patient",
    2,
    "the word patient before the name",
  ),
  weak(
    /\b(?:year-old|years? old|yo|y\/o|\d{1,2}[mf]|male|female|man|woman|boy|girl|teen|teenager|toddler|infant|newborn|baby|grandmother|grandfather|veteran|farmer|mom|mother|dad|father)(?: patient)?,? (?:named |called |like |named as )?["'(]?$/iu,
    1.6,
    "an age or a person word before the name",
  ),
  weak(
    /#(?:Team|PrayFor|PrayersFor|PrayingFor|StandWith|GetWell|Love|Help|FightFor|JusticeFor)$/u,
    0.8,
    "a hashtag for one person",
  ),
  cue(
    /\b(?:bill|invoice|statement|chart|file|records?|results|paperwork|refund|copay) (?:for|of|to) $/iu,
    "patient",
    0.8,
    "a bill or a record of this person",
  ),
  weak(
    /\b(?:rest easy|rest in peace|we miss you|goodbye|farewell),? $/iu,
    0.8,
    "wording that singles a person out",
  ),
  weak(/\b(?:surgeon|doctor|nurse|therapist|team) and $/iu, 0.5, "beside somebody of the staff"),
  weak(/\bnamed (?:her|him|them|the baby|our \w{3,9}) $/iu, 0.9, "a newborn is named"),
  weak(/\b(?:named|called|name is|name:|i'm|i am) $/iu, 0.7, "the name is introduced"),
  weak(
    /\b(?:meet|congratulat\w{1,5}(?: to)?|shout ?out to|prayers? for|pray for|get well(?: soon)?,?|cheering for|proud of|happy (?:\d{1,3}(?:st|nd|rd|th) )?(?:heavenly )?birthday(?: to)?,?|keep|thoughts are with|hearts (?:go out to|are with)|felicidades,?|gracias(?: a)?,?|feliz cumplea[nñ]os,?|in memory of|we lost|rip|rest in peace,?|visit(?:ing)? with|welcome baby|baby) $/iu,
    0.8,
    "wording that singles a person out",
  ),
  weak(
    /\b(?:her|his|my|your|their|our|'s|su|mi|nuestr[oa]) (?:late |old |good |dear |favou?rite |older |younger |oldest |youngest |\d{1,2}-year-old |little |baby |twin |step)?(?:husband|wife|son|daughter|mother|father|mom|dad|sister|brother|partner|fianc[ée]e?|girlfriend|boyfriend|grandson|granddaughter|grandmother|grandfather|aunt|uncle|cousin|niece|nephew|baby|roommate|friend|neighbor|esposo|esposa|hijo|hija|mam[aá]|pap[aá]|abuel[oa]|herman[oa]),? $/iu,
    1.2,
    "a relative",
  ),
  cue(
    /\b(?:treated|admitted|discharged|operated on|intubated|revived|resuscitated|stabilized|airlifted|summary for|labs for|papers for|chart for|orders for) $/iu,
    "patient",
    0.7,
    "care wording before the name",
  ),
  cue(
    /\b(?:treated|admitted|discharged|saved|diagnosed|delivered|operated on|cared for|caring for|care for|helped|stabilized|revived|intubated|transferred|told|gave|help(?:ed)? save|case of|cases like|chart of|room of|surgery on|record of|records for|scan of|results? for|visit(?:ing)? from) $/iu,
    "patient",
    0.45,
    "care wording before the name",
  ),
  cue(
    /\b(?:Dr|Drs|Doctor|Prof|Professor|Nurse|Chaplain|Sister|Midwife)\.? (?:and )?$/u,
    "staff",
    3,
    "",
  ),
  cue(
    new RegExp(
      `(?<!\\b(?:retired|former|ex|once an?|longtime) (?:[a-z]{2,12} )?)\\b${job}s?,? (?:is |was )?(?:named |called )?$`,
      "iu",
    ),
    "staff",
    2,
    "",
  ),
  cue(
    /\b(?:doctora?|dra?\.|enfermer[oa]|terapeuta|cirujan[oa]|pediatra|psic[oó]log[oa]|partera|farmac[eé]utic[oa]|nutricionista|int[eé]rprete|director[a]?) $/iu,
    "staff",
    2.5,
    "",
  ),
  cue(/\b(?:RN|LPN|NP|PA|CNA|EMT|MA)\.? $/u, "staff", 2.5, ""),
  cue(
    /\b(?:prevention|pharmacy|radiology|surgery|nursing|lab|imaging|security|facilities|housekeeping|services|department|marketing|finance|quality|foundation|team|crew|staff|auxiliary)'s (?:own |very own )?$/iu,
    "staff",
    2,
    "",
  ),
  cue(
    /\b(?:has|have|had) (?:named|hired|appointed|promoted|selected|chosen|elected) $|\b(?:succeeds?|succeeded|replaces|re-?elected|appointed|hired|led by|joined by|alongside) $/iu,
    "staff",
    2,
    "",
  ),
  cue(
    /\b(?:yoga|class(?:es)?|sessions?|workshops?|q&a|chat|talks?|talking|tours?|walk|join|music|hour|cooking|lunch|coffee|training|episode|podcast|zumba|tai chi|host|hosts|interview|story ?time|bingo|crafts?|live) with $/iu,
    "staff",
    1.4,
    "",
  ),
  cue(
    /\b(?:dog|horse|cat|pony|puppy|bear|robot|mascot|doll|parrot|goldfish|elephant|rabbit|bunny|unicorn|alpaca|llama|donkey|goat)s?(?:,| is| was)? (?:is |was )?(?:named |called |answers to )?["'(]?$/iu,
    "public",
    3,
    "",
  ),
  cue(/\p{Lu}{2,6}'s $/u, "public", 1.6, ""),
  cue(
    /\b(?:therapy|facility|comfort|service) (?:dog|horse|cat|pet)s?,? (?:\p{Lu}\p{L}{1,14}(?:,? and |, )){0,3}$/u,
    "public",
    3,
    "",
  ),
  cue(/\bnurse residents? $|\b(?:past )?(?:pres|vice pres)\. $/iu, "staff", 3, ""),
  weak(
    /\b(?:family|families|parents|mother|mom|widow|loved ones|memory|passing|death|loss|bedside|names) of $/iu,
    0.8,
    "a family or a loss",
  ),
  cue(
    /\b(?:taken|photographed|written|done|curated|filmed|drawn|illustrated|composed|translated|narrated|produced|designed|compiled|annotated) by $/iu,
    "public",
    1.6,
    "",
  ),
  cue(
    /\b(?:collaborators?|partners?|colleagues?|co-?authors?|contributors?|sponsors?|alumn(?:us|a|i)|(?<!\b(?:nicu|picu|icu|rehab|program|unit) )graduates?) $/iu,
    "public",
    1.5,
    "",
  ),
  cue(
    /\b(?:members|volunteers|knitters|quilters|donated by|sewn by|organized by|sponsored by|trustees|officers|owners?|winners)(?: (?:are|include|is|were))?:? $/iu,
    "public",
    1.5,
    "",
  ),
  weak(
    /\b(?:hi|hello|sorry|we see you|miss you(?: already)?|for the record|good luck[^.!?]{0,20}|feel better(?: soon)?|rest well|fly high|guess who|congratulations),? $/iu,
    0.3,
    "somebody is spoken to by name",
  ),
  weak(
    /\b(?:quote|quotes|testimonial|letter|note|card|review|story|photo|video|clip)(?: [a-z]{2,8}){0,2} (?:is|was|came|comes) from $|\b(?:pull )?quotes? from $/iu,
    0.4,
    "a picture or a word of this person",
  ),
  weak(
    /\b(?:pictured|photo of|picture of|video of|clip of|quote from|testimonial from|letter from|note from|card from|review from|words from|hear from|story of|footage of|shows|caption):? $/iu,
    0.4,
    "a picture or a word of this person",
  ),
  cue(/(?:^|[\n|>·•(-])\s{0,3}by $/iu, "staff", 1.1, ""),
  cue(/\b(?:winner|honoree|nominee|award recipient|employee|hire)s?,? $/iu, "staff", 1.5, ""),
  cue(
    /\b(?:author|authors|written by|reviewed by|led by|taught by|performed by|given by|presented by|headed by|run by|edited by|posted by|story by|words by|contact|contacts|attn|(?:tips|recipes?|advice|update|greetings|remarks) from|host|hosted by|moderator|presenter|presented by|instructor|speakers?|panelists?|with guest|guest|signed|sincerely|regards|interview with|podcast with|q&a with|(?<!(?:patient|baby|woman|man|boy|girl|her|him|them|son|daughter|year-old|one|resident|survivor) )named|welcomes?|promotes?|appoints?|hires?|joins?|cc)[:,]?\s{1,3}$/iu,
    "staff",
    1.1,
    "",
  ),
  cue(
    /\b(?:(?:photos?|photography|illustrations?|video|image|images|art|artwork)(?: credit:?| by| courtesy of)|credit:|courtesy of)\s{1,2}$/iu,
    "public",
    2,
    "",
  ),
  cue(
    /\b(?:mayor|governor|gov\.|senator|sen\.|rep\.|representative|congress(?:man|woman)|president|vice president|secretary|sheriff|judge|justice|chief|king|queen|prince|princess|pope|superintendent|commissioner|chairman|ceo|founder|inventor|architect|artist|singer|actor|actress|musician|author|poet|comedian|athlete|quarterback|philanthropists?|donors?|benefactors?)s? $/iu,
    "public",
    1.6,
    "",
  ),
  cue(/\b(?:rev\.|reverend|pastor|father|rabbi|coach|principal|deacon) $/iu, "public", 0.3, ""),
  cue(
    /\b(?:gift(?: of| from)|donat(?:ed|ion) (?:by|from)|named (?:after|for|in honor of)|in honor of|thanks to donors?|generosity of|bequest (?:of|from)|study (?:by|from)|according to|books? by|songs? by|painting by|work of|developed by|discovered by|invented by|created by|founded by|theory of) $/iu,
    "public",
    1.8,
    "",
  ),
];

/** Just after the name. */
export const rightCues: readonly Cue[] = [
  weak(/^ (?:family|twins|triplets|quadruplets|siblings|baby)\b/iu, 0.7, "a family"),
  weak(
    /^,? \((?:her |his |the )?(?:patient's )?(?:daughter|son|wife|husband|mother|father|mom|dad|sister|brother|grand\w{3,8}|spouse|partner|next of kin|guardian)\b/iu,
    1.3,
    "a relative",
  ),
  cue(
    /^ (?:and (?:her|his) \w{3,9} )?(?:donated|gave|received|got) (?:\w{1,5} ){0,4}(?:kidney|liver|bone marrow|lungs?|heart)\b/iu,
    "patient",
    2,
    "something that happened to this person",
  ),
  weak(
    /^ here(?:,| and|!)|^ (?:holds|looking|looks|smiling|waves|wearing|hugging|sitting)\b/iu,
    0.5,
    "the sentence speaks of one person",
  ),
  weak(/^(?:Strong|Tough|Fights?|Warrior|s?Army|s?Journey)\b/u, 0.8, "a hashtag for one person"),
  weak(/^,? (?:wants|asked|asks|agreed|prefers) /iu, 0.2, "somebody is asked"),
  weak(/^'s (?:name|honor|memory)\b/iu, 0.5, "something is done in this person's name"),
  weak(
    /^(?:'s)?,? \(?(?:age |aged )?(?:\d{1,2}|1[01]\d)\)?(?:,|\)| |\.|$)(?! ?(?:percent|%|am|pm|a\.m|p\.m)|\p{Lu})/iu,
    1.2,
    "an age after the name",
  ),
  weak(
    /^,? (?:a|an|the|our|who is a) (?:\d{1,3}-year-old|[a-z-]{3,14} (?:survivor|patient)|survivor|patient|resident of|mother of|father of|mom of|dad of|retired|farmer|rancher|teacher|waitress|student|high school)/iu,
    0.9,
    "who the person is, after the name",
  ),
  cue(
    /^(?:'s)? (?:was|is|were|got|has been|had been|is being|was being|will be) (?:recently |first |just |then |finally |quickly |soon )?(?:admitted|diagnosed|treated|discharged|hospitalized|rushed|airlifted|flown|brought|transferred|intubated|born|released|recovering|cancer[- ]free|in (?:remission|recovery|surgery|rehab|the (?:er|icu|ed|hospital)|our (?:er|icu|care|unit|clinic))|back (?:home|in)|on (?:a ventilator|dialysis)|going home|home|pregnant|undergoing|put on|given|told|seen|evaluated|documented|wheeled)/iu,
    "patient",
    2,
    "care of this person",
  ),
  cue(
    /^(?:'s)? (?:beat|survived|fought|battled|overcame|underwent|suffered|collapsed|rang the bell|woke up|lost (?:her|his|two|both)|had (?:a |an |her |his |both |open |emergency )?(?:surgery|stroke|heart|chemo|knees?|hip|cancer|transplant|seizure|fall|operation|baby|biopsy|broken|trouble breathing)|has (?:a |an )?(?:cancer|diabetes|asthma|heart|type \d|lupus|stage)|walked (?:in|out|into)|checked in|lives with|died|passed away|gave birth|delivered (?:her|his|a (?:healthy|baby|boy|girl)|twins|at \d)|recovered|relapsed|credits (?:her|his|our|the))\b/iu,
    "patient",
    1.1,
    "something that happened to this person",
  ),
  weak(
    /^(?:'s)? (?:came|went|arrived|needed|received|finished|completed|started|spent|learned|first|could(?:n't| not)|felt|noticed|thought|didn't|never|thanks|shares?|shared|missed|is back|is home|lives?|was|smiles|waves)\b/iu,
    0.4,
    "something that happened to this person",
  ),
  cue(
    /^'s (?:biopsy|chemo|radiation|labs|fever|wound|rehab|delivery|due date|recovery|surgery|diagnosis|cancer|treatment|chart|fight|battle|a1c|pathology|fundraiser|[a-z]{3,12}(?:plasty|ectomy|oscopy|ostomy)|story|journey|stroke|care|heart|baby|birth|family|husband|wife|mom|mother|son|daughter|scan|results?|hospital|condition|room|doctors|nurses|symptoms|tumor|stay|procedure|transplant|visit|appointment|medical|records?|illness|death|pain|knee|hip|test|x-ray|mri)\b/iu,
    "patient",
    1.6,
    "something of this person's care",
  ),
  weak(
    /^ and (?:her|his|their) (?:family|husband|wife|son|daughter|baby|mom|dad|parents|newborn)/iu,
    0.8,
    "a family",
  ),
  cue(
    /^,? (?:MRN|DOB|dob|mrn|date of birth|room \d|bed \d)/u,
    "patient",
    2,
    "a record number or birth date after the name",
  ),
  weak(/^,? of (?:nearby |rural )?\p{Lu}/u, 0.6, "a home town after the name"),
  cue(new RegExp(`^,? \\(?${credentials}`, "u"), "staff", 3, ""),
  cue(
    /^, (?!(?:MRN|MR|SSN|DOB|PHI|ID|ER|ED|ICU|NICU|PICU|OR|USA|UK|COVID|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|IL|IN|IA|KS|KY|LA|ME|MD|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY)\b)[A-Z]{2,6}(?:-[A-Z]{1,3})?\b(?! \p{Lu}{2})/u,
    "staff",
    1.5,
    "",
  ),
  cue(
    /^ \((?:[^)]{0,20}\b)?(?:quality|nursing|pharmacy|surgery|radiology|imaging|lab|laboratory|IT|HR|finance|facilities|marketing|communications|operations|administration|compliance|legal|billing|security|co-?chair|chair|secretary|treasurer|staff|ED|ER|ICU|OR|\d (?:east|west|north|south)|emergency|oncology|cardiology|pediatrics|food services|dietary|social work|case management|chaplaincy)\)/iu,
    "staff",
    2,
    "",
  ),
  cue(/^'s \p{Lu}\p{Ll}/u, "public", 1, ""),
  cue(
    /^ via \b|^ and (?:her|his|their) (?:lab|colleagues|group|co-authors|students|company|band|crew)\b/iu,
    "public",
    1.6,
    "",
  ),
  cue(
    /^,? \(?(?:at |of |from )?(?:the )?(?:[\p{Lu}][\p{L}.&]{1,20} (?:of )?){0,3}(?:University|Institute|College|Laborator(?:y|ies)|Academy|Society|Museum)\b/u,
    "public",
    1.5,
    "",
  ),
  cue(
    /^,? (?:an? |our )?(?:[a-z-]{3,12} ){0,2}(?:recipient|survivor|in remission)\b/iu,
    "patient",
    1,
    "who the person is, after the name",
  ),
  cue(
    /^,? \((?:a |the )?(?:parent|mother|father|mom|dad|sister|brother|wife|husband|daughter|son|caregiver|widow) of\b/iu,
    "patient",
    2,
    "a relative",
  ),
  cue(
    /^,? who (?:ran|runs|led|leads|managed?s?|founded|started|has worked|works (?:in|at|with|for)|served|serves|directs|staffs|coordinates|joined|joins|comes to|specializes|oversees|heads|volunteers)\b/iu,
    "staff",
    1.5,
    "",
  ),
  cue(
    /^, our (?:[\w-]{2,14} ){0,3}(?:employees?|winners?|honorees?|team|staff|crew|volunteers?|new|own|nurses?|providers?|directors?|managers?)\b|^, an? (?:[\w-]{1,12}-year |longtime )(?:veteran|member|employee) of (?:our|the)\b/iu,
    "staff",
    2,
    "",
  ),
  cue(
    /^,? (?:who )?(?:retires|retired from|retiring|will retire|turned in (?:her|his) badge|hosts?|has practiced|practiced|comes to us|oversees|joined us|joins us|is our|manages|supervises|runs our|understands|sees patients)\b/iu,
    "staff",
    1.5,
    "",
  ),
  cue(
    /^,? (?:will (?:be (?:at|on hand|speaking|there)|play|perform|read|sing|sign|speak|teach|demonstrate|show)|reads? from|headlines?|performs|toured|tours|moderates|emcees|was the first|became the first|is available|talks (?:with|about how)|offers?|answers (?:your|five|three|ten|common)|explains)\b/iu,
    "public",
    1.5,
    "",
  ),
  cue(
    /^ (?:\p{Lu}\p{Ll}{2,14} ){0,2}(?:Director|Officer|Manager|President|Coordinator|CEO|Chair|Administrator)\b/u,
    "staff",
    2,
    "",
  ),
  cue(
    /^,? (?:in|from|at) (?:the |our )?(?:[a-z]{2,14} ){0,2}(?:office|department|desk)\b|^, (?:talent acquisition|human resources|marketing|communications)\b/iu,
    "staff",
    1.6,
    "",
  ),
  cue(
    new RegExp(
      `^(?:,| is| was|, who is|\\s?[-–—|(]| serves as| works as| joins| joined)(?: (?:a|an|the|our|also|now|its|their|new|as))?(?: [\\p{L}&/-]{2,18}){0,4} ${job}s?\\b`,
      "iu",
    ),
    "staff",
    1.7,
    "",
  ),
  cue(
    /^ (?:presented (?!with|to|in|at our)|joined|joins|sees patients|specializes|leads|oversees|directs|manages|explains|recommends|teaches|will (?:speak|present|host|lead|talk)|practices|completed (?:her|his|a) (?:residency|fellowship)|earned (?:her|his|a)|graduated|serves|retired|is board|has been (?:with|a nurse|a doctor)|treats|performs|and (?:her|his|their) team|provides)\b/iu,
    "staff",
    1.8,
    "",
  ),
  cue(
    /^ (?:et al|and colleagues|& colleagues)|^,? \(?(?:19|20)\d\d[),;.]|^ (?:published|reported (?:that|in)|discovered (?:the|that)|invented|founded|coined|wrote (?:the|a) (?:book|novel|song|study|paper|bill))\b/iu,
    "public",
    1.6,
    "",
  ),
  cue(
    /^,? (?:R|D|I)-[A-Z]|^ (?:signed|declared|announced|elected|proclaimed|vetoed|tweeted|campaign)/u,
    "public",
    1,
    "",
  ),
  cue(
    /^ ?\((?:name changed|not (?:her|his|their) real name|a persona|pseudonym)/iu,
    "persona",
    3,
    "",
  ),
];
