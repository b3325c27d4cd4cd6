/** Words of which dates are made, as sources of regular expressions. */
export const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?";
export const monthWithCapital =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
export const day = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?";
export const year = "(?:(?:19|20)\\d\\d|'\\d\\d)";

const units =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth";
/** "fourteenth", "twenty-first" */
export const spelledDay: string = `(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|${units})`;

/** "the morning of", "the first week of" */
export const partOfDay =
  "(?:(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|week|weekend|day|end|start|beginning|middle|first week|second week|third week|last week|first days|last days|first half|second half) of )";

const eve = "(?: (?:eve|day|morning|afternoon|evening|night|week|weekend|sunday|monday))?";
export const holiday: string = `(?:christmas|thanksgiving|new year's|halloween|easter|valentine's day|st\\.? patrick's day|saint patrick's day|mother's day|father's day|labor day|memorial day|veterans day|presidents'? day|columbus day|groundhog day|martin luther king(?: jr\\.?)? day|mlk day|juneteenth|the fourth of july|the 4th of july|independence day|good friday|ash wednesday|palm sunday|hanukkah|leap day|super bowl sunday|cinco de mayo)${eve}`;
