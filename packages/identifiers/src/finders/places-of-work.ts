import { isTown } from "../lexicons/lookup.ts";
import { isBroadPlace } from "./place-words.ts";

/** "our clinic in Polson", "the Dillon clinic": where the organization is, not where a person lives. */
const houses =
  "(?:clinics?|hospitals?|(?<!post )offices?|campus(?:es)?|locations?|labs?|laborator(?:y|ies)|pharmac(?:y|ies)|urgent care|(?:medical|health|cancer|surgery|imaging|call|birth|dialysis|rehab) center|headquarters|branch|airport|meetings?|conference|fairgrounds|libraries|van|symposium|workshop|facility|facilities|practice)";
const houseBefore = new RegExp(
  `\\b${houses},? (?:in|at|near|of|to|for) (?:nearby |downtown )?$`,
  "iu",
);
/** "Department of Commerce", "University of Providence" */
const officeBefore =
  /\b(?:Department|Declaration|Version|Battle|Secretary|Office|Order|Board|Bureau|Division|University|Bank|Society|House|Sisters|Daughters|Knights|Church|Diocese|Academy|College|Port|City|County|Town|Rotary Club|Hospice) of (?:the )?$/u;
const houseAfter = new RegExp(
  `^(?:,? (?:MT|Montana))?(?:'s)? (?:(?:new|main|walk-in|urgent|family|primary) )?(?:${houses}|area|communities|community|public|school board|city|commission\\p{L}{0,4}|council|chamber|mayor|rotary|lions|elks|kiwanis|medical|health|voters|levy|airport|fire hall|department|district|wing|unit|room|suite|tower|entrance|building|pavilion|librar(?:y|ies)|conference room|ballroom|foundation|program|project|award|dental|dentistry|orthodontics|dermatology|pediatrics|oncology|cardiology|surgery|imaging|physical therapy|vision|eye care|wellness|fertility|hospice|home care|home health)\\b`,
  "iu",
);

export function isOfHouse(text: string, start: number, end: number): boolean {
  return (
    houseAfter.test(text.slice(end, end + 40)) ||
    officeBefore.test(text.slice(Math.max(0, start - 30), start)) ||
    houseBefore.test(text.slice(Math.max(0, start - 40), start))
  );
}

const town = "(\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}\\p{Ll}{2,20})?)";
const nextInList = new RegExp(`^(?:,? (?:and|or|to|&) ${town}|, ${town}(?:,| and | or |;))`, "u");
const lastInList = new RegExp(`(?:${town},? (?:and|or|to|&) |, ${town}, )$`, "u");

/** "Polson, Ronan and Hamilton": where an organization works, not where one person lives. */
export function isListed(text: string, start: number, end: number): boolean {
  const next = nextInList.exec(text.slice(end, end + 50));
  const last = lastInList.exec(text.slice(Math.max(0, start - 50), start));
  return isSomeTown(next?.[1] ?? next?.[2]) || isSomeTown(last?.[1] ?? last?.[2]);
}

function isSomeTown(name: string | undefined): boolean {
  if (name === undefined || isBroadPlace(name)) return false;
  return isTown(name.toLowerCase()) || isTown(name.split(" ")[0]?.toLowerCase() ?? "");
}
