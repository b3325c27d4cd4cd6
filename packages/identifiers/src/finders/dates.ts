import type { Found } from "../candidate.ts";
import type { Reading } from "../text/reading.ts";
import { realDate } from "../validators/formats.ts";
import {
  day,
  holiday,
  month,
  monthWithCapital,
  partOfDay,
  spelledDay,
  year,
} from "./date-words.ts";
import { scan } from "./scan.ts";

const time = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?";

const inWords = new RegExp(
  [
    `${partOfDay}?${month},? ${day}(?:,? (?:of )?${year})?`,
    `${partOfDay}?(?:the )?${day} (?:of |de )?${month}(?:,? (?:of |de )?${year})?`,
    `${partOfDay}?(?:late |early |mid-?)?${month}[, ]{1,2}(?:of )?${year}`,
    `${day}[-/]${month}[-/](?:19|20)?\\d\\d`,
    `(?:the )?${spelledDay}(?: day)? of ${month}(?:,? ${year})?`,
    `${month} (?:the )?${spelledDay}(?=[,.;!?)"]|$| (?:when|at|he|she|we|of)\\b)(?:,? ${year})?`,
  ].join("|"),
  "gi",
);
const inNumbers = new RegExp(
  `(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}${time}|\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{4}|\\d{2})${time}|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d`,
  "g",
);
const shortForm = /\d{1,2}\/\d{1,2}|(?:0[1-9]|1[0-2])[-/](?:19|20)\d\d/g;
const holidays = new RegExp(
  `(?:(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|night|morning|week|weekend) (?:before|after|of) )?${holiday}`,
  "gi",
);
const beforeHoliday =
  /(?:^|["'(]|\b(?:on|by|at|before|after|until|till|since|this|last|for|over|around|every|during|and|to|to be|him|her|them|us|me|broke|was|it's|came|home))[ ,]?(?: ?the )?$/iu;
/** "broke Thanksgiving morning": a part of the day needs no word before it. */
const partOfHoliday = / (?:eve|day|morning|afternoon|evening|night)$/iu;
/** A month is more than a year, so it counts when it is tied to a patient. */
const monthAlone = new RegExp(
  `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his past|[Ee]arly|[Ll]ate|[Mm]id|[Oo]ver|[Dd]uring|[Aa]round|[Uu]ntil|[Bb]y|[Tt]hrough|[Oo]f|[Ff]rom|[Ee]very|spent|[Bb]ack in|[Nn]ext|[Tt]hat)[ -]((?:(?:early|late|mid)[ -])?(?:${monthWithCapital}))(?![\\p{L}]| \\d)`,
  "gu",
);
const wholeMonth = new RegExp(
  `\\b((?:all|most|part|much|half|the (?:first|second|third|last) (?:week|weekend|half|days?)|the (?:start|end|middle|beginning)) of (?:${monthWithCapital}))(?![\\p{L}]| \\d)`,
  "gu",
);
const season = new RegExp(`(?:the )?(?:spring|summer|fall|autumn|winter) of ${year}`, "gi");
/** "the January MRI": what was done then follows. */
const monthOfCare = new RegExp(
  `\\b(?:the|her|his|your|my|an?|their) (${monthWithCapital}) (?:follow-up |lab |sinus |knee |hip )?(?:mris?|ct|cts|scans?|x-rays?|ultrasounds?|biops(?:y|ies)|surger(?:y|ies)|procedures?|operations?|appointments?|visits?|mammograms?|colonoscop(?:y|ies)|stays?|admissions?|deliver(?:y|ies)|infusions?|labs?|lab work|bloodwork|blood work|stress test|ekg|ecg|echo|follow-up|discharge|accident|crash|wreck|fall|stroke|heart attack|chemo|treatments?|transplant|hospitali[sz]ation|bills?|statement|er visit)\\b`,
  "giu",
);
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** "Thursday the 16th" */
const dayOfWeek = new RegExp(`${weekday},? (?:the )?(?:${day}|${spelledDay})(?! of)`, "gi");
const relative =
  /\b(?:(?:last|this past) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december))\b/gi;

/** Days and months: everything that says more than a year. */
export function findDates(reading: Reading, strict: boolean): Found[] {
  const text = reading.plain;
  const found = scan(
    reading,
    inWords,
    (value, at) =>
      wordDateIsReal(value, text, at) && (isOfThePast(value, text, at) ? { bonus: -0.2 } : true),
  );
  if (reading.hasDigit) {
    found.push(
      ...scan(
        reading,
        inNumbers,
        (value, at) => realDate(value) && !joined(text, at, at + value.length),
      ),
    );
    found.push(
      ...scan(reading, shortForm, (value, at) =>
        !joined(text, at, at + value.length) && shortIsDate(value, text, at)
          ? { bonus: /\bon $/u.test(text.slice(Math.max(0, at - 3), at)) ? -0.05 : -0.15 }
          : false,
      ),
    );
  }
  found.push(
    ...scan(reading, holidays, (value, at) => {
      const before = text.slice(Math.max(0, at - 20), at);
      return beforeHoliday.test(before) || partOfHoliday.test(value) ? { bonus: -0.1 } : false;
    }),
    ...scan(reading, wholeMonth, () => ({ bonus: -0.05 })),
    ...scan(reading, monthAlone, () => ({ bonus: -0.1 })),
    ...scan(reading, season, () => ({ bonus: -0.1 })),
    ...scan(reading, monthOfCare, () => ({ bonus: 0.05 })),
    ...scan(reading, dayOfWeek, (value) => /(?:st|nd|rd|th)$/iu.test(value) && { bonus: -0.05 }),
  );
  if (strict) found.push(...scan(reading, relative, () => ({ bonus: -0.15 })));
  return found;
}

/** `May 5` is a date; `may 5 of you`, `march 10 miles` and `Mar 1` inside a longer number are not. */
function wordDateIsReal(value: string, text: string, at: number): boolean {
  if (joined(text, at, at + value.length) || /\b1[0-8]\d\d\b/u.test(value)) return false;
  if (!/^(?:may|march|mar|sep|dec|jan|jun|jul) /u.test(value)) return true;
  return /\d(?:st|nd|rd|th)\b|(?:19|20)\d\d|'\d\d/u.test(value);
}

/** "April 30, 1944 - January 12, 2026": the days of a life. */
const untilDay = /^ ?(?:-|–|—|to) ?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d/u;

/** A day that long ago is history, unless somebody was born then. */
function isOfThePast(value: string, text: string, at: number): boolean {
  return (
    /\b19[0-7]\d\b/u.test(value) &&
    !untilDay.test(text.slice(at + value.length, at + value.length + 28)) &&
    !/(?:\(|born |born on |birthday[: ]{1,2})$/iu.test(text.slice(Math.max(0, at - 12), at))
  );
}

function joined(text: string, start: number, end: number): boolean {
  return /[\d/\-.]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /\d/u.test(text.charAt(start))
    ? true
    : /^[-/]\d|^\.\d/u.test(text.slice(end, end + 2));
}

/** A share, a score or a size. */
const noDateBefore =
  /\b(?:scor\p{L}{1,3}|rat(?:ed|ing)|about|nearly|almost|roughly|only|got|grade|vision|a|an|size|route|highway|version|level|page) $/iu;
const noDateAfter =
  /^(?:["”]| ?(?:inch|in\b|of|patients|people|points?|cups?|split|hours|mm|vision|tablets?|ratio|stars))/iu;

/** 3/14 after "on", "since", "DOB" …; 1/2 cup and 24/7 are no dates. */
function shortIsDate(value: string, text: string, at: number): boolean {
  if (/^\d{2}[-/]\d{4}$/u.test(value)) return true;
  if (!realDate(value)) return false;
  const before = text.slice(Math.max(0, at - 16), at);
  // A day above 12 can be no share: 8/10, but 1/31.
  if (Number(value.split("/")[1]) > 12) {
    if (/(?:^|[,;:.!?("'|>])\s{0,2}$/u.test(before)) return true;
    const after = text.slice(at + value.length, at + value.length + 20);
    if (/\p{Ll} $/u.test(before) && !noDateBefore.test(before) && !noDateAfter.test(after))
      return true;
  }
  return /\b(?:on|since|from|until|by|after|the|dated?|dob|born|died|passed|admitted|discharged|seen|visit|dos|(?:moved|changed|rescheduled|pushed|postponed) (?:to|for)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?)[: ]{1,2}$/iu.test(
    before,
  );
}
