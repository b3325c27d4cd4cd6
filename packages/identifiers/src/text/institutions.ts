import { gateOf } from "./gate.ts";
import { type Reading, read, remember } from "./reading.ts";

/**
 * Wording that holds a patient or family word but speaks of an institution: patient portal, family medicine.
 * It is blanked before context is weighed.
 */
const institutional =
  /\b(?:patient|resident)[- ](?:portal|relations?|rights?|safety|care|experiences?|education|advoca\w{1,6}|services?|advisory|and family|access|financial|information|satisfaction|cent(?:er|re)ed|first|assistance|support|registration|navigat\w{1,4}|handbook|guides?|forms?|billing|accounts?|privacy|volumes?|outcomes?|rooms?|tower|pavilion|parking|line|engagement|surveys?|population|flow|focused|facing|transport\w{0,6}|identification|resources?|council|data|reported|protection|records? (?:policy|department|office))\b|\bpatients(?: and (?:their )?(?:families|visitors|caregivers))?\b|\bfamily[- ](?:medicine|practice|physicians?|doctors?|health|planning|members can|resource|support|history|friendly|fun|day|walk|night|caregiver leave|medical|birth\w{0,3}|cent(?:er|re)s?|nurse)\b|\b(?:case|care)[- ](?:manage\w{1,5}|coordinat\w{1,6}|stud(?:y|ies)|counts?|numbers?)\b|\bin (?:that|this|any|either|most|no) case\b|\bcases\b|\b(?:stroke|heart attack|cancer|injury|overdose|seizure)(?:'s)? (?:center|centre|awareness|prevention|signs?|symptoms?|month|week|program|team|unit|care|risk|screening|support|survivors|society|association|institute|class)\b|\b(?:mother|father|patient|parents|grandparents|veterans|nurses?|doctors?)'?s'? day\b|\b(?:first|second|third|fourth|chief)?[- ]?(?:year )?resident (?:physician|doctor|surgeon|dentist|pharmacist)s?\b|\bin case of\b|\bstay(?:ing)? (?:safe|healthy|home|tuned|active|up to date|hydrated|informed|connected)\b|\bchart your\b|\bsurvivors?(?:hip)? (?:program|group|clinic|network|day|series)\b/giu;

/** The words before "resident" may be left out, so a gate asks for any of them. */
const gate = gateOf(
  new RegExp(
    institutional.source.replace(
      "(?:first|second|third|fourth|chief)?[- ]?(?:year )?resident",
      "(?:first|second|third|fourth|chief|year|resident)",
    ),
    institutional.flags,
  ),
);

/** The text with institutional wording blanked; the same length. */
export function contextText(reading: Reading): string {
  if (!gate.mayMatch(reading)) return reading.plain;
  return remember(reading, "context", () => blankInstitutions(reading.plain));
}

/** The same for a text beside the one that is read. */
export function contextOf(text: string | undefined): string {
  return text ? contextText(read(text)) : "";
}

function blankInstitutions(text: string): string {
  return text.replace(institutional, (found) => " ".repeat(found.length));
}
