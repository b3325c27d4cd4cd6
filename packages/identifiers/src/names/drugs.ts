/** Endings of drugs, which clinicians write with a capital at times. */
const ending =
  /(?:pril|olol|statin|mab|nib|vir|cillin|mycin|cycline|azole|sartan|dipine|idine|etine|amine|azepam|zolam|gliptin|flozin|glutide|parin|xaban|gatran|oxacin|fenac|profen|setron|triptan|thiazide|semide|lactone|sone|solone|nide|terol|tropium|lukast|mide|zine|ium|cin|form|fil|gel|tide|zide|farin|darone|mazine|lovid)$/u;

/** Whether a word in small letters ends as drugs do. */
export function isDrug(lower: string): boolean {
  return ending.test(lower);
}
