import type { CharacterSet } from "./character-set.ts";
import type { PatternNode } from "./pattern-syntax.ts";

/** More alternatives than this say too little to be worth looking for. */
const mostLiterals = 200;
/** Shorter ones stand in every text. In UTF-16 code units. */
const shortest = 3;

/**
 * Lower-case texts of which every match of the pattern holds at least one, so that a text without any of them need
 * not be searched; undefined where the pattern asks for none. The idea is RE2's prefilter:
 * https://github.com/google/re2/blob/main/re2/prefilter.h
 */
export function requiredLiterals(node: PatternNode): readonly string[] | undefined {
  switch (node.type) {
    case "set":
    case "assert":
      return undefined;
    case "group":
      return requiredLiterals(node.item);
    case "repeat":
      return node.min > 0 ? requiredLiterals(node.item) : undefined;
    case "choice": {
      const each = node.items.map((item) => requiredLiterals(item));
      const all = each.filter((literals) => literals !== undefined).flat();
      const useful = each.every((literals) => literals !== undefined) && all.length <= mostLiterals;
      return useful ? [...new Set(all)] : undefined;
    }
    case "sequence":
      return best([...runsIn(node.items), ...node.items.map(requiredLiterals)]);
  }
}

/** The choice whose shortest text is longest; of equals, the one with the fewest. */
function best(choices: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const length = (literals: readonly string[]) =>
    Math.min(6, ...literals.map((literal) => literal.trim().length));
  return choices
    .filter((literals) => literals !== undefined)
    .filter((literals) => length(literals) >= shortest)
    .sort((a, b) => length(b) - length(a) || a.length - b.length)[0];
}

/** Stretches of single characters that stand side by side. */
function runsIn(items: readonly PatternNode[]): string[][] {
  const runs: string[][] = [];
  let run = "";
  const end = () => {
    if (run.trim().length >= shortest) runs.push([run.trim()]);
    run = "";
  };
  for (const item of items) {
    const letter = item.type === "set" ? onlyCharacter(item.set) : undefined;
    if (item.type === "assert") continue;
    if (letter === undefined) end();
    else run += letter;
  }
  end();
  return runs;
}

/** Signs that a phrase scan reads over or that stand for more than themselves. */
const unsure = /[*_~`\\[\]|>\s]/;

/** The one ASCII character, in lower case, that a set means, whatever its letter case or typographic form. */
function onlyCharacter(set: CharacterSet): string | undefined {
  let only: string | undefined;
  for (let code = 0; code < 128; code++) {
    if (set.ascii[code] !== 1) continue;
    const character = String.fromCharCode(code).toLowerCase();
    if (only !== undefined && only !== character) return undefined;
    only = character;
  }
  if (only === undefined || (unsure.test(only) && only !== " ")) return undefined;
  return set.beyond && !/["'-]/.test(only) ? undefined : only;
}
