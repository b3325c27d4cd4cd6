import type { IdentifierType } from "../types.ts";

/** What a code may be called; "none" is a number of a thing, a place or a rule. */
export type CodeKind = Extract<
  IdentifierType,
  "MRN" | "HEALTH_PLAN" | "ACCOUNT" | "LICENSE" | "VEHICLE" | "DEVICE" | "OTHER_ID"
>;

/** Written after a noun: "member number", "chart #", "case no." */
const marker =
  "[\\s_-]{0,2}(?:no\\.?|nos\\.?|nr\\.?|numbers?|num\\.?|ids?|codes?|identifiers?|ref(?:erence)?|#)";

/** Of a group or a plan: "group code" opens a discount. */
const idMarker = "[\\s_-]{0,2}(?:no\\.?|nos\\.?|nr\\.?|numbers?|num\\.?|ids?|identifiers?|#)";

export interface LabelWords {
  readonly kind: CodeKind | "none";
  /** A clear name of a number: "member ID". A plain noun such as "chart" only hints. */
  readonly isClear: boolean;
  /** Says only that it is a number: anything else that names it counts more. */
  readonly isVague?: boolean;
  /** How a number of this name is written. */
  readonly form?: RegExp;
  /** Farther away than this it names nothing, in characters. */
  readonly reach: number;
  readonly words: string;
}

const clear = (kind: CodeKind, words: string): LabelWords => ({
  kind,
  isClear: true,
  reach: 110,
  words,
});
const plain = (kind: CodeKind, words: string, reach = 60): LabelWords => ({
  kind,
  isClear: false,
  reach,
  words: `(?:${words})(?:${marker})?`,
});

/** The label ends in "number" or the like, so that a plain noun is a clear name too. */
export const endsInMarker: RegExp = new RegExp(`${marker}$`, "i");

/** What is worn, implanted or stands at somebody's bed. */
const devices =
  "pacemaker|defibrillator|icd|insulin pump|pump|cgm|transmitter|receiver|hearing aid|implant|ventilator|[cb]i?pap|stent|valve|prosthesis|prosthetic|wheelchair|walker|heart monitor|monitor|loop recorder|stimulator|concentrator|sensor|device";

/**
 * The vocabulary of labels. At one place the first that matches counts, so compounds stand before their parts:
 * a license plate is no license, a visa number no card.
 */
export const labelWords: readonly LabelWords[] = [
  // Numbers of things, places, rules and offers.
  {
    kind: "none",
    isClear: true,
    reach: 22,
    words: `(?:(?:bill|billing|procedure|diagnosis|service|group|plan|member|access|entry|dress|area|country|color|zip) codes?|(?:rooms?|suite|ste\\.?|rm\\.?|bay|floor|gate|route|bus|shuttle|flight|ext\\.?|extension|form|section|sec\\.|page|pp?\\.|figure|table|step|part(?! [a-d]\\b)|sku|item|catalog(?:ue)?|job|requisition|req\\.?|position|opening|posting|purchase order|p\\.?o\\.?|promo|promotion|coupon|discount|error|protocol|irb|grant|award|resolution|ordinance|docket|house bill|senate bill|hb|sb|ein|tax id|meeting|webinar|zoom|passcode|course|class|ceu?|episode|zip|highway|hwy|interstate|model|version|release|build|firmware|isbn|issn|doi|pmid|npi|nct|clinicaltrials\\.gov|cpt|hcpcs|icd-?\\d{1,2}(?:-cm)?|drg|ndc|loinc|clia|astm|iso|recall\\w{0,3}|printer|channel|box|apt\\.?|duns|uei|rfp|bid|project|chapter|post|troop|district|raffle|bib|booth|table|stock|style|color|paint|filter|cartridge|battery|policy (?:hr|adm)|hr policy|title|world series|chapel|ambulance|provider|facility|vendor|tax|booth|exhibit|hall|item|style|week|psalm|omb|nist|sp|subject lines?|fips|executive order|e\\.?o\\.?|public law|act|cfr|u\\.?s\\.?c\\.?|circular|memo(?:randum)?|amendment|rule|regulation|standard|directive)(?:${marker})?)`,
  },
  {
    kind: "none",
    isClear: true,
    reach: 22,
    // Of a house or a ward; a machine's is longer.
    form: /^[A-Z]?-?\d{1,4}[A-Z]?$/i,
    words: `units?(?:${marker})?`,
  },
  // M what is written on a device is no tag of a car.
  clear(
    "DEVICE",
    `(?:${devices}) (?:id )?(?:tags?|labels?|stickers?|plates?|cards?|barcodes?|boxe?s?|screens?)(?:${marker})?`,
  ),
  // L vehicles, before licenses.
  clear(
    "VEHICLE",
    `(?:licen[sc]e|registration|number)[\\s-]plates?(?:${marker})?|(?:licen[sc]e|car|truck|vehicle|van|motorcycle|trailer|temporary|dealer) tags?(?:${marker})?|vins?(?:${marker})?|vehicle (?:identification|registration)(?:${marker})?|vehicle${marker}|chassis(?:${marker})?|(?:car|truck|pickup|van|suv|motorcycle|boat|trailer|rv|snowmobile|atv) registration(?:${marker})?|(?:car|truck|van|suv|vehicle|pickup|motorcycle)s? \\((?:tag|plate)|plates?${marker}|tag (?:no\\.?|number|#)|plates?`,
  ),
  plain("VEHICLE", "tags?|registration", 30),
  {
    kind: "VEHICLE",
    isClear: false,
    reach: 40,
    // Only what is written like a plate belongs to a car that is named.
    form: /^[A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,6}$/,
    words:
      "(?:car|truck|pickup|van|minivan|suv|sedan|motorcycle|trailer|tailgate|bumper|subaru|ford|chevy|chevrolet|toyota|honda|dodge|jeep|nissan|gmc|tesla|kia|hyundai|harley|tacoma|silverado|f-150)",
  },
  // K licenses and certificates.
  clear(
    "LICENSE",
    `licen[sc]es?(?:${marker})?|licen[sc]ure(?:${marker})?|lic\\.?${marker}|lic\\.|driver'?s?${marker}|[cd]dl|dl(?:${marker})?|passports?(?:${marker})?|placards?(?:${marker})?|(?:state )?bar (?:no\\.?|numbers?|#|card|id)|(?:nursing |medical |dental |licensing )?board (?:no\\.?|numbers?|#)|(?:birth|death|marriage|baptism\\w{0,2}|pilot'?s?|naturali[sz]ation|citizenship|adoption|airman) certificates?(?:${marker})?|certificat(?:e|ion)${marker}|permit(?:${marker})?|green card(?:${marker})?|a-number|alien (?:registration )?(?:${marker})?|visa${marker}|(?:state|military|tribal|veteran'?s?|government|national|identity) (?:id|identification|identity) ?(?:card)?(?:${marker})?|id card(?:${marker})?|(?:tribal )?enrollment card(?:${marker})?|(?:commission|guide|hunter|notary|realtor|broker|contractor|journeyman|electrician)(?:'s)?${marker}|dea(?:${marker})?`,
  ),
  plain("LICENSE", "certificates?|credentials?", 40),
  // I health plans, before members and cards of other kinds.
  clear(
    "HEALTH_PLAN",
    `mbi|hicn?|(?:medicare|medicaid|medi-cal|chip|tricare|champva|aetna|cigna|humana|anthem|kaiser|molina|centene|oscar|pacificsource|blue ?(?:cross|shield)(?: blue shield)?|bcbs\\w{0,2}|united ?healthcare|uhc)(?: (?:beneficiary|member|card|policy|plan|insurance|claim))?(?:${marker})?|member(?:ship)?${idMarker}|subscriber(?:${marker})?|policy ?holder(?:${marker})?|policy${idMarker}|group${idMarker}|(?:health |dental |vision |secondary |primary )?insurance(?: (?:card|policy|plan|member|company|group))?(?:${marker})?|ins\\.?${marker}|health ?(?:plan|policy)(?:${marker})?|health${idMarker}|plan${idMarker}|beneficiary(?:${marker})?|(?:hmo|ppo|epo|pos)(?:${marker})?|payer${marker}|rx ?(?:bin|grp|group|pcn|ids?|cards?)(?:${marker})?|(?:pharmacy|drug|prescription) (?:card|plan)(?:${marker})?|(?:medicare )?part [a-d](?:${marker})?|health card(?:${marker})?`,
  ),
  plain("HEALTH_PLAN", "policy|member|group|plan|coverage|insurer", 26),
  // J accounts.
  clear(
    "ACCOUNT",
    `(?:\\w{4,9} )?acc(?:oun)?ts?\\.?(?:${marker})?|a\\/c|invoices?(?:${marker})?|guarantor(?:${marker})?|(?:billing|bill|statement|payment|receipt|claim|collections?)${marker}|payment plan(?:${marker})?|billing ref\\w{0,6}|(?:credit|debit|payment|bank|hsa|fsa|visa|master)[\\s-]?cards?(?:${marker})?|card${marker}|routing(?:${marker})?|iban|hsa|checking|savings|mastercard|amex`,
  ),
  plain(
    "ACCOUNT",
    "statements?|bills?|bank|check|receipt|(?:insurance |denied |your |the |her |his )?claims?",
    40,
  ),
  // M devices.
  clear(
    "DEVICE",
    `serial(?:s|s? ?(?:${marker}))?|s\\/n|sn|udi(?:-?di)?|(?:device|implant|transmitter|pump|sensor|pacemaker|defibrillator|icd|monitor|hearing aid|ventilator|[cb]i?pap|stent|valve|prosthe\\w{2,4}|wheelchair|lead|lens|cgm|stimulator|knee|hip|(?:sound |speech )?processor|receiver|programmer|controller|remote(?: control)?|magnet|electrode|battery pack|generator|catheter|port)${marker}|imei|meid|mac address`,
  ),
  plain(
    "DEVICE",
    `pacemakers?|defibrillator|icd|insulin pump|pump|infusor|cgm|glucose (?:sensor|monitor|meter)|transmitter|receiver|hearing aids?|cochlear|ventilator|[cb]i?pap|stents?|valves?|implants?|(?:knee|hip|shoulder|ankle) implant|left (?:hip|knee)|right (?:hip|knee)|sensor|prosthe\\w{2,4}|wheelchair|walker|scooter|(?:heart|remote|holter|event) monitor|loop recorder|generator|implanted|(?:neuro)?stimulator|port|catheter|concentrator|nebulizer|lens|rod|screw|shunt|graft|mesh|device|monitor|(?:implant|device|stent|pacemaker|valve|joint|hip|knee) (?:id )?card`,
    60,
  ),
  {
    kind: "DEVICE",
    isClear: false,
    reach: 14,
    // Parts that only a number written like a maker's makes a device.
    form: /^[A-Z]{1,5}[-.]?[A-Z]?(?:\d[-.]?){4}/,
    words:
      "(?:foot|socket|knee|hip|shoulder|ankle|elbow|leg|arm|hand|lead|modem|machine|charger|unit|remote)(?! ?(?:bands?|brace|card))",
  },
  // R everything else made for one person.
  clear(
    "OTHER_ID",
    `(?:study|research|trial|subject|participant|volunteer|enrollee|donor|recipient|sample|specimen|tissue|case|grievance|complaint|ticket|tracking|confirmation|referral|authorization|appointment|booking|order|rx|prescription|refill|employee|student|school|user|login|client|resident|inmate|badge|wristband|wrist band|bracelet|id band|registry|list|survey|screening|accession|locker|portal|enrollment|application|incident|report|dispatch|run|trip|unos|unique|personal|visitor|bag|unit|voucher|transaction|scan|image|kit)${marker}|(?:(?:ambulance|ems|medic|fire) )(?:run|call|trip)(?:${marker})?|(?:union|student|library|school|employee|visitor|bus|transit|gym|loyalty) (?:card|pass|id)(?:${marker})?|(?:work(?:er|ers|er's|ers')? )?comp(?:ensation)? (?:claim|case|file)(?:${marker})?|(?:case )?files?${marker}|wristbands?|wrist bands?|id bands?|(?:hospital|id) bracelet|bracelet|bar ?codes?|qr codes?|blood (?:unit|bag)(?:${marker})?|(?:ankle|leg|arm) bands?(?:${marker})?|randomi[sz]ation(?:${marker})?|unos|rx|specimens?|id code|study code|subject|participant|accession`,
  ),
  plain(
    "OTHER_ID",
    "case|badge|prescription|donor|student|complaint|grievance|sample|voucher|booking|referral",
    40,
  ),
  { kind: "DEVICE", isClear: false, isVague: true, reach: 24, words: `lot(?:${marker})?` },
  {
    kind: "OTHER_ID",
    isClear: false,
    isVague: true,
    reach: 30,
    words: `(?:ref|reference)(?:${marker})?|ref\\.|(?:id|name|asset) tags?|back ?plates?|stickers?|lanyards?|ids?`,
  },
  // H records, last: every other name is more exact.
  clear(
    "MRN",
    `mrns?|m\\.r\\.n\\.|mr ?${marker}|med(?:ical)?\\.? rec(?:ord)?s?(?:${marker})?|health record(?:${marker})?|(?:patient|pt\\.?|hospital|chart|record|encounter|visit|admission|epic|emr|ehr|mychart|face sheet)${marker}|csn|fin|expediente|historia cl[ií]nica`,
  ),
  plain("MRN", "charts?|encounters?|records?|medical records", 60),
  plain("MRN", "patient|pt\\.?", 4),
];
