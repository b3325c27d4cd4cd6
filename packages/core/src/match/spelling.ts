/** British endings and letters on the left, as American English writes them. https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences */
const variants: readonly (readonly [RegExp, string])[] = [
  [/ae|oe/g, "e"],
  [/(?<=[a-z]{2})our(?=$|s|ed|ing|able|ite|ful|less|al|er|hood|ly)/g, "or"],
  [/(?<=[a-z]{3})is(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$|able$)/g, "iz"],
  [/(?<=[a-z]{3})ys(?=e$|es$|ed$|ing$)/g, "yz"],
  [/(?<=[a-z]{2}[bct])re(?=$|s$)/g, "er"],
  [/(?<=[a-z]{2})ogue(?=$|s$)/g, "og"],
  [/(?<=[a-z]{2}[aeiou])ll(?=ed$|ing$|er$|ers$)/g, "l"],
  [/(?<=[a-z]{3})ence$/g, "ense"],
];

/** Whether two texts are one word written in two ways: letter case, accents, hyphens, spaces, British spelling. */
export function isSameWord(a: string, b: string): boolean {
  const plainA = plainLetters(a);
  return plainA !== "" && plainA === plainLetters(b);
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => variants.reduce((form, [from, to]) => form.replace(from, to), word))
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
