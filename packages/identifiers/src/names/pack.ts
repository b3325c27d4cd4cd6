/** Weights below this are left out. */
const smallest = 6;

export interface Packed {
  /** Base64 of pairs: gap to the next weight (one byte, 255 = 255 further without a weight), weight. */
  readonly text: string;
  readonly weights: Int8Array;
}

/** Rounds weights to one byte each, drops the small ones and writes the rest as text. */
export function packWeights(weights: Float32Array): Packed {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const kept = new Int8Array(weights.length);
  const bytes: number[] = [];
  let gap = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = Math.max(-127, Math.min(127, Math.round(((weights[at] ?? 0) / top) * 127)));
    if (Math.abs(weight) < smallest) {
      gap++;
      continue;
    }
    kept[at] = weight;
    while (gap >= 255) {
      bytes.push(255);
      gap -= 255;
    }
    bytes.push(gap, weight & 255);
    gap = 0;
  }
  return { text: toBase64(bytes), weights: kept };
}

/** The way back. */
export function unpackWeights(text: string, size: number): Int8Array {
  const bytes = fromBase64(text);
  const weights = new Int8Array(size);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const gap = bytes[i] ?? 0;
    at += gap;
    if (gap === 255) continue;
    const weight = bytes[++i] ?? 0;
    weights[at] = weight;
    at++;
  }
  return weights;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Written here because the plain language has no base64 and this package may use neither Node nor the DOM. */
function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let j = 0; j < 4; j++)
      text +=
        i * 8 + j * 6 < bytes.length * 8 ? alphabet.charAt((three >> (18 - j * 6)) & 63) : "=";
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;
  const length = text.replace(/=/gu, "").length;
  const bytes = new Uint8Array(Math.floor((length * 6) / 8));
  for (let i = 0, at = 0; i < length; i += 4) {
    const value = (j: number) => values[text.charCodeAt(i + j)] ?? 0;
    const three = (value(0) << 18) | (value(1) << 12) | (value(2) << 6) | value(3);
    for (let j = 0; j < 3 && at < bytes.length; j++) bytes[at++] = (three >> (16 - j * 8)) & 255;
  }
  return bytes;
}
