import { type Gate, gateOf } from "../text/gate.ts";
import { people, persons } from "./person-nouns.ts";

/** Wording before or after a name that makes it a place. */
export interface PlaceCue {
  /** A quick look: without this the pattern cannot match. */
  readonly hint: RegExp;
  /** A quicker one. */
  readonly gate: Gate;
  readonly pattern: RegExp;
  readonly bonus: number;
  /** A place that no list knows is believed. */
  readonly trustUnknown: boolean;
  /** Nobody is what stands here, so a town that is a first name or a country too is meant as the town. */
  readonly onlyTowns: boolean;
  /** A full name stands directly before it, so that name must begin with a first name. */
  readonly afterName: boolean;
}

const word = "\\p{Lu}\\p{Ll}[\\p{L}'-]{1,20}";
export const placeName: string = `(?:(?:St\\.|Saint|Mt\\.|Mount|Fort|Ft\\.|San|Santa|New|Los|Las|El|La|Lake|Port|North|South|East|West|Upper|Lower) )?${word}(?: ${word}){0,2}`;
const name = placeName;
const regions =
  "(?:County|Parish|Township|Borough|Reservation|Valley|Heights|Falls|Springs|Beach|Neighborhood|neighborhood|Village|Island|Mesa|Grove|Junction|Lake|Reservoir|Canyon|Bluffs?|Flats|Ranch|Acres|Homes|Estates|Buttes?|Basin|Bench|Coulee|Crossing|Prairie|Hollow|Creek|Hills|Mountains?|Fork|Forks|River|Colony|Trailer Park|Apartments|Mobile Home Park)\\b";
const schools =
  "(?:Elementary|Middle School|High School|High|Academy|Primary School|Preschool|Charter School|School)\\b";
/** Before a place: "just outside of rural" */
const near =
  "(?:in|near|outside|outside of|above|below|past|around|by|up by|over by|on the edge of|(?:north|south|east|west|northeast|northwest|southeast|southwest|miles|hours?|minutes) of|(?:miles|hours?|minutes) from) ";
const kind =
  "(?:nearby |rural |downtown |tiny |little |the (?:tiny |little |small )?(?:town|village|community) of )?";
const homes =
  "\\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|grew up|born|raised|farms?|farmed|ranch(?:es|ed)|work(?:s|ed)|teach(?:es)?|taught|died|settled|stays?|based|caught up with (?:her|him|them)) (?:just |right |out |back |alone |up |down )?";
/** What is somebody's own, and where it stands. */
const own =
  "\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Yy]our|[Ff]amily|'s) (?:[a-z-]{2,14} ){0,3}?(?:farm|ranch|place|home|house|cabin|apartment|trailer|shop|bakery|barn|bed|kitchen|garden|class|classroom|school|congregation|neighbors|friends|family|folks|recliner|porch|diner|cafe|restaurant|store|business|orchard|field|fields|land|homestead)(?: (?:is|was|sits|stands|sat|stood)(?: [a-z]{2,12}){0,5}?,?)? ";
const origins =
  "\\b(?:[Ff]rom(?: just)?(?: outside| near| around| up near| up by| over in| over by)?(?: of)?|(?:hometown|home town|home) (?:of|is|was|in|to|near)|home to|native of|resident of|[Tt]own(?:,| is| was|:| \\()|[Hh]ometown(?:,|:| \\()|town of|village of|city of|community of|neighborhood of|suburb of|back to|back in|back home in|moved to|returned to|headed to) ";
const crowds =
  "\\b(?:neighbors (?:around|in|near|of)|half of|all of|most of|people of|folks (?:in|around|of|from)|everyone in|everybody in|town (?:is|was)|miss (?:her|him|them) (?:in|around)|see (?:her|him|them) (?:in|around)) ";
const journeys =
  "\\b(?:dr[io]ves?|driven|driving|c[ao]mes?|flew|flown|fly|flies|travel(?:ed|s|ing)?|commut(?:es|ed|ing)|rides?|rode|trips?|miles|hours|airlifted|transferred|brought|rushed|rescued|evacuated|lifted|plucked|pulled|carried|walked|hauled|bus|road|roads|way|travels|return(?:ed|s)?|train|hiking|hunting|fishing|camping|skiing) (?:(?:in|down|up|over|out|back|home|here|all the way|her|him|them|safely|alone) ){0,3}(?:from|to|in|into|through|between|near|outside) ";

/** "a rancher from outside Roundup", "a waitress in Superior" */
const kinFrom = `\\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]wo|[Oo]ur|[Oo]ne|young|old|retired) (?:[a-z-]{3,12} )?${persons},? (?:up |down |over |who (?:lives|lived|farms|ranches|works|teaches) )?`;

interface Trust {
  readonly trustUnknown?: boolean;
  readonly onlyTowns?: boolean;
  readonly afterName?: boolean;
}

function cue(hint: string, pattern: string, bonus: number, trust: Trust = {}): PlaceCue {
  const { trustUnknown = false, onlyTowns = false, afterName = false } = trust;
  const whole = new RegExp(pattern, "gu");
  return {
    gate: gateOf(whole),
    hint: new RegExp(hint),
    pattern: whole,
    bonus,
    trustUnknown,
    onlyTowns,
    afterName,
  };
}

const believed: Trust = { trustUnknown: true };
const certain: Trust = { trustUnknown: true, onlyTowns: true };

const fullName = `${word} (?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}'-]{1,20}`;
/** Who signs a quote may give no more than an initial: "Greg T." */
const signature = `${word} (?:\\p{Lu}\\.? )?\\p{Lu}(?:\\.|[\\p{L}'-]{1,20})`;
/** Nothing of the name follows: the end, a sign, or the State. */
const closed = '(?=[.;!?)|"\\n]|$|, (?:\\p{Lu}|who\\b))';
const played =
  "(?:sw[ai]ms?|score[sd]?|wrestle[sd]?|play(?:s|ed)?|pitch(?:es|ed)?|r[au]ns?|race[sd]?|compete[sd]?|skate[sd]?|skie[sd]|bat(?:s|ted)|start(?:s|ed)|suit(?:s|ed)? up|swimming|wrestling|playing|pitching|running|racing|competing)";

export const placeCues: readonly PlaceCue[] = [
  cue(
    ", (?:age |aged )?\\d{1,3}, [A-Z]",
    `\\p{L}, (?:age |aged )?\\d{1,3}, (${name})${closed}`,
    0.15,
    { onlyTowns: true },
  ),
  cue("[A-Z][a-z'-]{1,20}, [A-Z]", `${fullName}, (${name})${closed}`, 0.05, {
    onlyTowns: true,
    afterName: true,
  }),
  cue('[!?.,]"[ —–~-]{1,4}[A-Z]', `[!?.,]"[ —–~-]{1,4}${signature}, (${name})${closed}`, 0.25, {
    onlyTowns: true,
  }),
  cue("[Ff]amily,? ", `\\b[Ff]amily,? (?:of |from )(${name})(?! ["“(])`, 0.25, { onlyTowns: true }),
  cue("[Ff]amily, [A-Z]", `\\b[Ff]amily, (${name})${closed}`, 0.2, { onlyTowns: true }),
  cue(
    "(?:[Hh]ometown|[Tt]own|[Hh]ome|[Ll]ives|[Rr]esidence|[Ff]rom): ",
    `\\b(?:[Hh]ome ?town|[Tt]own|[Hh]ome|[Ll]ives in|[Rr]esidence|[Ff]rom): (${name})${closed}`,
    0.3,
    { onlyTowns: true },
  ),
  cue(
    ", (?:he|she|they|your)\\b",
    `(?:^|[.!?] |\\n)(${name}), (?:(?:he|she|they)(?:'s|'re| is| are)|your [a-z]{2,14} (?:is|are)) (?:[a-z]{2,8} ){0,3}(?:home|way|back)\\b`,
    0.25,
    { onlyTowns: true },
  ),
  cue(" for [^a-z]", `\\b${played} (?:[\\p{Ll}\\d-]{1,12} ){0,4}for (${name})`, 0.2, {
    onlyTowns: true,
  }),
  cue("\\b[Dd]esde ", `\\b[Dd]esde (${name})`, 0.1, { onlyTowns: true }),
  cue("[|;\\t] ?[A-Z]", `[|;\\t] ?(${name}) ?(?=[|;\\t]|$)`, 0, { onlyTowns: true }),
  cue("[A-Z]\\d{4,12}, [A-Z]", `\\d, (${name})(?=, )`, 0.05, { onlyTowns: true }),
  cue(
    "\\d\\)?,? (?:of|from) ",
    `(?<![\\d.,-])(?:\\(\\d{1,3}\\)|age \\d{1,3}|\\d{1,3},),? (?:of|from) ${kind}(${name})`,
    0.3,
    certain,
  ),
  cue(homes, `${homes}${near}${kind}(${name})`, 0.25, certain),
  cue(own, `${own}(?:out |up |down |back |just |right )?${near}${kind}(${name})`, 0.25, certain),
  cue(
    " in [^a-z]",
    `\\bback (?:in|on|at|to|with) (?:the|her|his|their|a) (?:[a-z-]{3,14} ){1,3}in (${name})`,
    0.2,
    { onlyTowns: true },
  ),
  cue(origins, `${origins}${kind}(?:the )?(${name})`, 0.05, believed),
  cue(crowds, `${crowds}${kind}(${name})`, 0.05, { onlyTowns: true }),
  cue(kinFrom, `${kinFrom}(?:${near}|from (?:${near})?|out of |of )${kind}(${name})`, 0.2, {
    onlyTowns: true,
  }),
  cue(journeys, `${journeys}${kind}(${name})`, 0.1, { onlyTowns: true }),
  cue(
    ` ${people}`,
    `(${name}) (?:(?!his|her|and|who|the|with|was|has|had|for|our)[a-z'-]{3,14} )?${people}`,
    0.25,
    believed,
  ),
  cue("\\b[Aa]n? [A-Z][A-Za-z ]{2,30} family", `\\b[Aa]n? (${name}) family\\b`, 0.2, certain),
  cue(
    "\\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Oo]ur) (?:young |old |local )?[A-Z]",
    `\\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Oo]ur) (?:young |old |local )?(${name}) (?!twins|triplets|brothers|sisters|family|siblings|boys|girls|estate|method|maneuver|scale|score|test|classic|memorial)\\p{Ll}`,
    -0.1,
  ),
  cue(
    "\\b(?:[Ii]n|[Nn]ear|[Oo]utside) (?:nearby |rural |tiny |little |downtown |the )?[A-Z]",
    `\\b(?:[Ii]n|[Nn]ear|[Oo]utside) ${kind}(${name})`,
    -0.05,
    { onlyTowns: true },
  ),
  cue(
    "\\b(?:around|visited|through|above|below|past|by|into|toward|towards|at|over|across|beyond|to|between) (?:nearby |rural |tiny |little |downtown |the )?[A-Z]",
    `\\b(?:around|visited|through|above|below|past|up by|over by|into|toward|towards|at|over|across|beyond|to|between) ${kind}(${name})`,
    -0.05,
  ),
  cue(" \\([A-Z]", `\\p{Lu}\\p{Ll}{1,20} \\((${name})\\)`, 0.05, { onlyTowns: true }),
  cue(
    " of [^a-z]",
    `(?:\\b(?!Mother|Father|Mom|Dad|Friend|Parent|Family|Wife|Husband|Son|Daughter|Brother|Sister)\\p{Lu}(?:\\.|[\\p{Ll}.]{1,20}\\.?["')]?),?|\\b${persons}) of ${kind}(${name})`,
    0.1,
    { onlyTowns: true },
  ),
  cue("[—–~-] ?[^a-z]", `(?:—|–|~|--) ?\\p{Lu}[^,\\n]{1,40}, (${name})`, 0.2, believed),
  cue(
    "(?:office|store|rink|diner|cafe|church|school|library|market|gym|pool|bank|grocery|shop|bar|elevator|fairgrounds|courthouse|arena|barn|mill|mine|lodge|farm|ranch) in [A-Z]",
    `\\b(?:to|at|from|behind|outside|into|owns?|owned|runs|ran|manages|managed|opened) the (?:[a-z-]{2,12} ){0,2}(?:post office|store|rink|diner|cafe|church|school|library|market|gym|pool|bank|grocery|shop|bar|elevator|fairgrounds|courthouse|arena|barn|mill|mine|lodge|farm|ranch) in (${name})`,
    0.1,
    { onlyTowns: true },
  ),
  cue(
    " at the [^a-z]",
    ` at the (${name}) (?:rodeo|fair|grange|senior center|VFW|legion|arena|rink|pool|feed store|ranch|farm|mine|quarry|diner|cafe|bar|store|mill|plant|library|post office|grocery|gas station|elevator|school|church|parade|track|festival|reservoir|dam|ski|lake)`,
    0.2,
    believed,
  ),
  cue(
    " (?:on|off) [^a-z]",
    `\\b(?:liv(?:e|ed|es|ing)|stay(?:s|ed)?|home|house|place|apartment|address|trailer|neighbors|resid(?:es|ed|ing)|found [a-z]{2,4}|collapsed|fell|crash|wreck) (?:just )?(?:on|off|along|near) (?:the )?(${word}(?: ${word}){0,2} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Court|Way|Trail|Loop|Boulevard)(?:(?:,| in) ${name})?)`,
    0.3,
    believed,
  ),
  cue(
    "[Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane|[Dd]rive|[Cc]ourt",
    `\\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Court)(?: in|,) (${name})`,
    0.1,
    { onlyTowns: true },
  ),
  cue(` ${regions}`, `\\b(${word}(?: ${word}){0,2} ${regions})`, 0.05, believed),
  cue(` ${schools}`, `\\b(${word}(?: ${word}){0,2} ${schools})`, 0.2, believed),
];
