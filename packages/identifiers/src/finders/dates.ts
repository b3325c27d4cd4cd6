import type { Found } from "../candidate.ts";
import type { Reading } from "../text/reading.ts";
import { realDate } from "../validators/formats.ts";
import { scan } from "./scan.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?";
const day = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?";
const year = "(?:(?:19|20)\\d\\d|'\\d\\d)";
const time = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?";

const inWords = new RegExp(
  [
    `${month},? ${day}(?:,? (?:of )?${year})?`,
    `(?:the )?${day} (?:of |de )?${month}(?:,? (?:of |de )?${year})?`,
    `${month}[, ]{1,2}(?:of )?${year}`,
    `${day}[-/]${month}[-/](?:19|20)?\\d\\d`,
  ].join("|"),
  "gi",
);
const inNumbers = new RegExp(
  `(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}${time}|\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{4}|\\d{2})${time}|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d`,
  "g",
);
const shortForm = /\d{1,2}\/\d{1,2}|(?:0[1-9]|1[0-2])[-/](?:19|20)\d\d/g;
const holiday =
  /(?:christmas(?: eve| day)?|thanksgiving(?: day)?|new year's (?:eve|day)|halloween|easter(?: sunday)?|valentine's day|mother's day|father's day|labor day|memorial day|the fourth of july|independence day)/gi;
const beforeHoliday =
  /(?:^|\b(?:on|by|at|before|after|until|till|since|this|last|for|over|around|every|during|and|to)) (?:the )?$/iu;
/** A month is more than a year, so it counts when it is tied to a patient. */
const monthAlone =
  /\b(?:in|since|last|this past|early|late|mid|over|during|around|until|back in)[ -]((?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?![\p{L}]| \d)/gu;
const relative =
  /\b(?:(?:last|this past) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december))\b/gi;

/** Days and months: everything that says more than a year. */
export function findDates(reading: Reading, strict: boolean): Found[] {
  const text = reading.plain;
  const found = scan(reading, inWords, (value, at) => wordDateIsReal(value, text, at));
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
          ? { bonus: -0.15 }
          : false,
      ),
    );
  }
  found.push(
    ...scan(reading, holiday, (_, at) =>
      beforeHoliday.test(text.slice(Math.max(0, at - 16), at)) ? { bonus: -0.1 } : false,
    ),
  );
  found.push(...scan(reading, monthAlone, () => ({ bonus: -0.1 })));
  if (strict) found.push(...scan(reading, relative, () => ({ bonus: -0.15 })));
  return found;
}

/** `May 5` is a date; `may 5 of you`, `march 10 miles` and `Mar 1` inside a longer number are not. */
function wordDateIsReal(value: string, text: string, at: number): boolean {
  if (joined(text, at, at + value.length)) return false;
  if (!/^(?:may|march|mar|sept?|dec|jan|oct|nov|feb|apr|aug|jun|jul) /u.test(value)) return true;
  return /\d(?:st|nd|rd|th)\b|(?:19|20)\d\d|'\d\d/u.test(value);
}

function joined(text: string, start: number, end: number): boolean {
  return /[\d/\-.]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /\d/u.test(text.charAt(start))
    ? true
    : /^[-/]\d|^\.\d/u.test(text.slice(end, end + 2));
}

/** 3/14 after "on", "since", "DOB" …; 1/2 cup and 24/7 are no dates. */
function shortIsDate(value: string, text: string, at: number): boolean {
  if (/^\d{2}[-/]\d{4}$/u.test(value)) return true;
  if (!realDate(value)) return false;
  return /\b(?:on|since|from|until|by|after|the|dated?|dob|born|died|passed|admitted|discharged|seen|visit|dos|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?)[: ]{1,2}$/iu.test(
    text.slice(Math.max(0, at - 14), at),
  );
}
