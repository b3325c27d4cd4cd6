/** Names that stand for diseases, tests, tools, programs and buildings, not for people in the text. */
const eponyms = new Set(
  `parkinson parkinsons alzheimer alzheimers crohn crohns hodgkin hodgkins tourette tourettes huntington huntingtons marfan down downs graves hashimoto hashimotos
addison addisons cushing cushings raynaud raynauds barrett barretts bell bells babinski chaddock romberg glasgow apgar framingham wells foley heimlich pap papanicolaou
epley doppler holter hickman kaposi kawasaki guillain barre lou-gehrig gehrig lyme ebola zika norwalk bartholin bright wilson wilsons tay sachs ehlers danlos sjogren sjogrens
asperger aspergers meniere menieres peyronie paget pagets dupuytren colles salmonella koch gram braxton hicks lamaze montessori medicare medicaid tylenol advil
moderna pfizer johnson novavax hipaa ryan baker hill burton kevorkian maslow pavlov freud rorschach likert cox kaplan meier cochrane mallampati lachman phalen tinel
murphy mcburney kernig brudzinski hoffmann trendelenburg valsalva weber rinne snellen ishihara moro chads hasbled meld nihss gleason breslow clark ranson
bristol braden morse norton norovirus willebrand fabry gaucher pompe krabbe wegener takayasu behcet still stevens burkitt waldenstrom ewing wilms rett angelman prader
willi turner klinefelter edwards patau noonan digeorge williams charcot friedreich erb duchenne becker bland spina bifida helicobacter clostridium`.split(
    /\s+/u,
  ),
);

export function isEponym(lower: string): boolean {
  return eponyms.has(lower);
}

const after =
  /^(?:'s?|’s?)?[- ](?:disease|syndrome|lymphoma|sign|scale|index|palsy|reflex|criteria|manoeuvre|maneuver|virus|technique|catheter|classification|staging|contracture|thyroiditis|ataxia|chorea|esophagus|smear|ultrasound|sarcoma|heart study|fork|plot|gene|method|principle|law|act|award|prize|grant|scholarship|medal|lecture|stain|bodies|contractions|equation|phenomenon)\b/iu;
/** These may also be of somebody's care: "Emma's fever", "Chen's chart". */
const afterEither =
  /^[- ](?:test|score|procedure|tumor|fever|stage|fracture|tube|formula|position|monitor|line|study|trial|chart|coma|risk|cell|cells|rule|breathing|class|patients?|model|exam|examination|response)\b/iu;

/** The words that follow make the name a term: "Chaddock reflex", "Ryan White Act". */
export function isTermWith(textAfter: string): boolean {
  return /^['’ -]/.test(textAfter) && (after.test(textAfter) || afterEither.test(textAfter));
}

const buildingAfter =
  /^(?:'s?|’s?)?(?: (?:&|and) \p{Lu}\p{L}{1,20})?(?: (?:Family|Memorial|Regional|Community|Children's|Women's|Cancer|Heart|Medical|Health|General|County|Eye|Dental|Surgical|Veterans|Outpatient|Birth|Education|Conference|Community|Youth|Wellness|Rehabilitation|Research|Public|State|National|City|Senior|Middle|High|Elementary)){0,3} (?:Hospitals?|Clinics?|Cent(?:er|re)s?|Health|Healthcare|Institute|University|College|School|Foundation|Society|Association|Inc|LLC|Company|Co|Corporation|Group|Pharmacy|Laborator(?:y|ies)|Labs?|Hall|Library|Museum|Park|Stadium|Arena|Pavilion|Tower|Wing|Auditorium|Building|Plaza|Bridge|House|Home|Hospice|Manor|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Court|Way|Highway|Creek|Lake|River|Mountain|County|City|Town|Township|Falls|Springs?|Beach|Island|Valley|Church|Lutheran|Methodist|Baptist|Presbyterian|Catholic|Episcopal|Adventist|Chapel|Cathedral|Theat(?:er|re)|Award|Prize|Fund|Scholarship|Act|Day|Trail|Garden|Network|System|Program|Project|Initiative|Campaign|Challenge|Cup|Classic|Run|Walk|Trust|Bank|Store|Farms?|Airport|Base|Field|Square|Station|Press|Journal|Times|News|Reports?|Lecture|Images|Photos|Endowment|Collection|Gallery|Tournament|Scramble|Legacy|Fellowship|Chair|Professor of)\b/u;

/** The words that follow make it a place, an organization or an event. */
export function isBuildingWith(textAfter: string): boolean {
  // A quick look first: most names are followed by a sign or a word in small letters.
  return /^(?:['’]s?)? (?:& |and )?[A-Z]/.test(textAfter) && buildingAfter.test(textAfter);
}
