/** Finds many words in one pass, in any letter case, curly and straight quotes alike. */
export interface Automaton {
  /**
   * Calls back with the index of each word and the offset (UTF-16 code units) just past each of its places.
   * `skip` marks code units to read over, and makes every run of white space one space.
   */
  search(text: string, found: (word: number, end: number) => void, skip?: Uint8Array): void;
}

/**
 * Aho–Corasick over UTF-16 code units as a dense table, with the units that occur in no word as one class.
 * Words must be in lower case. https://doi.org/10.1145/360825.360855
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const { classes, width } = classify(words);
  const trie = plant(words, classes, width);
  const linked = Int32Array.from(trie.next);
  const { report, shorter } = link(linked, trie.ends, width);
  // A smaller table stays longer in the processor's caches.
  const next = trie.ends.length < 2 ** 16 ? Uint16Array.from(linked) : linked;
  const space = classes[32] ?? 0;
  return {
    search(text, found, skip) {
      let state = 0;
      let spaced = false;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        let kind = classes[unit] ?? 0;
        if (skip) {
          if (skip[unit] === 1) continue;
          const blank = unit === 32 || (unit >= 9 && unit <= 13);
          if (blank && spaced) continue;
          if (blank) kind = space;
          spaced = blank;
        }
        state = next[state * width + kind] ?? 0;
        for (let s = report[state] ?? -1; s >= 0; s = shorter[s] ?? -1) {
          for (const word of trie.ends[s] ?? []) found(word, i + 1);
        }
      }
    },
  };
}

/** Units that read as another one in every word. */
const aliases: Readonly<Record<string, string>> = { "'": "‘’ʼ′", '"': "“”″", "-": "‐‑" };

function classify(words: readonly string[]) {
  const classes = new Uint16Array(65536);
  let width = 1;
  for (const unit of new Set(words.flatMap((word) => word.split("")))) {
    const upper = unit.toUpperCase();
    for (const same of [unit, upper.length === 1 ? upper : unit, ...(aliases[unit] ?? "")]) {
      classes[same.charCodeAt(0)] = width;
    }
    width++;
  }
  return { classes, width };
}

interface Trie {
  /** `next[state * width + class]`: the child, or -1. */
  readonly next: number[];
  /** Words that end in a state. */
  readonly ends: number[][];
}

function plant(words: readonly string[], classes: Uint16Array, width: number): Trie {
  const next: number[] = new Array<number>(width).fill(-1);
  const ends: number[][] = [[]];
  words.forEach((word, index) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const slot = state * width + (classes[word.charCodeAt(i)] ?? 0);
      let child = next[slot] ?? -1;
      if (child < 0) {
        child = ends.length;
        next[slot] = child;
        ends.push([]);
        for (let k = 0; k < width; k++) next.push(-1);
      }
      state = child;
    }
    ends[state]?.push(index);
  });
  return { next, ends };
}

/** Fills in the failure transitions, breadth first. `report` and `shorter` chain the states in which words end. */
function link(next: Int32Array, ends: readonly number[][], width: number) {
  const fail = new Int32Array(ends.length);
  const report = new Int32Array(ends.length).fill(-1);
  const shorter = new Int32Array(ends.length).fill(-1);
  const queue: number[] = [];
  for (let k = 0; k < width; k++) {
    const child = next[k] ?? -1;
    if (child < 0) next[k] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    shorter[state] = report[back] ?? -1;
    report[state] = (ends[state]?.length ?? 0) > 0 ? state : (report[back] ?? -1);
    for (let k = 0; k < width; k++) {
      const slot = state * width + k;
      const child = next[slot] ?? -1;
      const fallback = next[back * width + k] ?? 0;
      if (child < 0) next[slot] = fallback;
      else {
        fail[child] = fallback;
        queue.push(child);
      }
    }
  }
  return { report, shorter };
}
