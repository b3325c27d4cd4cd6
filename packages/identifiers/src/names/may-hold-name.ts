import { firstNameRank, lastNameRank, ordinaryRank } from "../lexicons/lookup.ts";
import { gateOf } from "../text/gate.ts";
import { type Reading, remembered } from "../text/reading.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { knownTokenFacts } from "./features.ts";
import { isOfClass } from "./word-classes.ts";

/** Before these an ordinary word is a name too: "the Hill family". */
const ofFamily = gateOf(
  /\b(?:family|twins|triplets|quadruplets|siblings|household|brothers|sisters|clan|newlyweds)\b/,
);

/**
 * A first look at a text that is not read strictly, since most texts hold nothing that could be a name: only ordinary
 * words are written with a capital. Texts without any capital are written so on purpose, so there any word counts.
 */
export function mayHoldName(reading: Reading): boolean {
  return answer(reading).may;
}

const answer = remembered((reading) => ({
  may:
    mayBeNamed(tokensOf(reading)) || (/\p{Lu}/u.test(reading.plain) && ofFamily.mayMatch(reading)),
}));

function mayBeNamed(tokens: readonly Token[]): boolean {
  let hasCapitals = false;
  let hasOther = false;
  for (const token of tokens) {
    const { facts, shape } = knownTokenFacts(token);
    if (shape > 4) continue;
    if (shape === 0) {
      hasOther ||= ordinaryRank(facts) === 0;
      continue;
    }
    hasCapitals = true;
    if (firstNameRank(facts) > 0 || isTitle(token)) return true;
    if (ordinaryRank(facts) === 0 && !(isAcronym(token, shape) && lastNameRank(facts) === 0))
      return true;
  }
  return hasOther && !hasCapitals;
}

/** "Mrs. Brown": behind a title an ordinary word is a name too. */
function isTitle({ lower }: Token): boolean {
  return isOfClass(lower, "title") || lower === "dr" || lower === "drs" || lower === "prof";
}

const longestAcronym = 5;

/** "VA", "COVID": a few letters, all of them capitals. */
function isAcronym({ text }: Token, shape: number): boolean {
  return (shape === 2 || shape === 3) && text.length <= longestAcronym;
}
