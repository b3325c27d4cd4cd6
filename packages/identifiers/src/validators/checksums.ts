/** Checks that end in a control digit. Each takes the value as written, with its separators. */

export function digitsOf(value: string): string {
  return value.replace(/\D/gu, "");
}

/** Luhn's sum of a string of digits is a multiple of ten. ISO/IEC 7812-1, annex B. */
function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Payment cards: 12 to 19 digits, the first of 2 to 6 (or 1800 for JCB), not all alike. */
export function luhn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 12 || digits.length > 19) return false;
  if (/^(?:(?:19|20)\d\d[ -]){2}/u.test(value)) return false; // a row of years
  return /^(?:[2-6]|1800)/u.test(digits) && !/^(\d)\1{1,18}$/u.test(digits) && luhnHolds(digits);
}

/** National Provider Identifier: ten digits, Luhn with the prefix 80840. CMS, NPI check digit. */
export function luhnNpi(value: string): boolean {
  const digits = digitsOf(value);
  return /^[12]\d{9}$/u.test(digits) && luhnHolds(`80840${digits}`);
}

/** DEA registration: two letters and seven digits, the last a sum of the others. */
export function deaCheck(value: string): boolean {
  const found = /^[ABCDEFGHJKLMPRSTUX][A-Z9](\d)(\d)(\d)(\d)(\d)(\d)(\d)$/iu.exec(
    value.replace(/[\s-]/gu, ""),
  );
  if (!found) return false;
  const [a, b, c, d, e, f, check] = found.slice(1).map(Number);
  return ((a ?? 0) + (c ?? 0) + (e ?? 0) + 2 * ((b ?? 0) + (d ?? 0) + (f ?? 0))) % 10 === check;
}

const vinValues: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number: 17 characters, the ninth a check. 49 CFR 565.15(c). */
export function vinCheck(value: string): boolean {
  const vin = value.replace(/[\s-]/gu, "").toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/u.test(vin) || !/\d/u.test(vin) || /^(.)\1{16}$/u.test(vin))
    return false;
  let sum = 0;
  for (const [i, char] of [...vin].entries()) {
    sum += (vinValues[char] ?? Number(char)) * (vinWeights[i] ?? 0);
  }
  const rest = sum % 11;
  return vin[8] === (rest === 10 ? "X" : String(rest));
}

/** International bank account number: remainder 1 modulo 97. ISO 13616. */
export function ibanMod97(value: string): boolean {
  const iban = value.replace(/[\s-]/gu, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(iban)) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const part = /\d/u.test(char) ? char : String(char.charCodeAt(0) - 55);
    for (const digit of part) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** US bank routing number: nine digits, weights 3 7 1. American Bankers Association. */
export function aba(value: string): boolean {
  const digits = digitsOf(value);
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/u.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, i) => total + Number(digit) * ([3, 7, 1][i % 3] ?? 0),
    0,
  );
  return sum % 10 === 0;
}
