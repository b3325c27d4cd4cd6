/**
 * Letters of other scripts that look like a Latin letter in common typefaces, after Unicode's confusables
 * (https://www.unicode.org/Public/security/latest/confusables.txt). Only true look-alikes: μ, β, π, я are not here,
 * because readers and science tell them apart.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  Cyrillic:
    "аa вb еe ѐe ёe іi їi јj кk мm нh оo рp сc тt уy хx һh ѕs ԁd ԛq ԝw ҽe ӏl гr пn ґr ѵv АA ВB ЕE ЁE ІI ЇI ЈJ КK МM НH ОO РP СC ТT УY ХX ҺH ЅS ԌG ԚQ ԜW ӀI ѴV ҮY үy ᴦr",
  Greek:
    "αa εe ηn ιi κk νv οo ρp σo τt υu χx γy ωw ϲc ϳj άa έe ίi όo ύu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC",
  Armenian: "աw ԁd եt հh ոn սu օo ցg քp զq յj ԼL ՕO ՍU ՏS հh ւi լl",
  Cherokee: "ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᏆT ᏞL ᎷM ᏢP ᏒR ᏚS ᏙV ᎳW ᏃZ ᎢT ᏀG Ꭵi ᏦK ᎫJ",
};

/** The Latin letter that each look-alike passes for. */
export const latinOf: ReadonlyMap<string, string> = new Map(
  Object.values(lookAlikes)
    .flatMap((pairs) => pairs.split(" "))
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const words = /[\p{L}\p{M}\p{N}_]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const latin = /\p{Script=Latin}/u;
const greekAtEdge = /^\p{Script=Greek}|\p{Script=Greek}$/u;

/**
 * Gives Latin letters to words that pass for Latin: words that mix Latin with look-alikes, and words of nothing but
 * look-alikes in a text with no real word of their script. Keeps `TNFα`, `NF-κB`, `µg` and real Cyrillic or Greek.
 * The result has the length of the text, unit for unit.
 */
export function replaceHomoglyphs(text: string): string {
  if (!foreign.test(text)) return text;
  const hasLatin = latin.test(text);
  const real = realScripts(text);
  return text.replace(words, (word) => {
    if (!foreign.test(word)) return word;
    const wholly = [...word].every((letter) => !foreign.test(letter) || latinOf.has(letter));
    if (!wholly) return word;
    if (latin.test(word)) return isNotation(word) ? word : toLatin(word);
    if (!hasLatin || real.some((script) => script.test(word))) return word;
    // A lone Greek letter is science; a lone Cyrillic `а` between Latin words is not.
    if ([...word].length < 2 && greekAtEdge.test(word)) return word;
    return /^[\p{N}_]*\p{Script=Greek}$/u.test(word) ? word : toLatin(word);
  });
}

const scripts = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Scripts in which the text has a word that cannot be read as Latin. */
function realScripts(text: string): RegExp[] {
  return scripts.filter((script) => {
    for (const [word] of text.matchAll(words)) {
      if (latin.test(word)) continue;
      const letters = [...word].filter((letter) => script.test(letter));
      if (letters.length > 1 && letters.some((letter) => !latinOf.has(letter))) return true;
    }
    return false;
  });
}

/** Names such as TNFα, κB, 5-HT2α: a Greek letter at the edge of a short or upper-case symbol. */
function isNotation(word: string): boolean {
  const greek = word.match(/\p{Script=Greek}/gu) ?? [];
  if (greek.length !== 1 || !greekAtEdge.test(word)) return false;
  const rest = word.replace(/\p{Script=Greek}/u, "");
  return rest.length <= 2 || rest === rest.toUpperCase();
}

function toLatin(word: string): string {
  return word.replace(/\P{ASCII}/gu, (letter) => latinOf.get(letter) ?? letter);
}
