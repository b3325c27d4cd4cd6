import { capitalised } from "./words.ts";

/** Words that hashtags are often made of; a rule's lists add to them. */
const common =
  "a about act after age all and are ask at awareness aware baby back be beat best better birth blood bone brain breast cancer care caregiver center check child children clinic community condition covid day days dental diabetes doctor donate donor donors drive ear eat emergency end event every eye fact facts family fight first fit fitness flu food for free friday from get give go good great hand hands happy have health healthy hear heart help hero heroes home hope hospital hour hours how in is it join kids kidney kind know learn life light live living local long love lung mask matters me medical medicine men mental mind mom moms monday month more mother move my national new news nurse nurses of on one open our out pain parent parents patient patients physical pink plan play pledge power prevent prevention public recovery red ride run safe safety save school screen screening see self senior seniors shot show sick skin sleep smile smoke social start stay step steps stop stories story strong summer sun sunday support survivor survivors talk team teen test thank thanks the think throwback thursday time tip tips to today together top true tuesday up us vaccine vaccinated volunteer wait walk walks wash water way we wear wednesday week weight well wellness what who why win winter with women womens work world year you young your youth";

export const commonWords: readonly string[] = common.split(" ");

/** #hearthealthmonth → #HeartHealthMonth; undefined when it is not made of two or more of the words. */
export function camelHashtag(tag: string, words: ReadonlySet<string>): string | undefined {
  const letters = tag.slice(1).toLowerCase();
  const parts = split(letters, words);
  if (!parts || parts.length < 2) return undefined;
  return tag.slice(0, 1) + parts.map(capitalised).join("");
}

/** Into the fewest words; digits are a word. */
function split(letters: string, words: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || (!words.has(word) && !/^\d+$/.test(word))) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, word];
    }
  }
  return best[letters.length];
}
