import type { PatternNode } from "./pattern-syntax.ts";
import { startOf, type TextSize, workOf } from "./pattern-work.ts";

/**
 * A beginning of the pattern that V8 can search in at most `budget` steps a character: every match begins with a
 * match of it, so a text without one needs no slower search. Undefined where the pattern may begin with anything.
 */
export function gateOf(root: PatternNode, budget: number, size: TextSize): PatternNode | undefined {
  const gate = beginning(root, budget, size);
  return gate && !startOf(gate).empty ? gate : undefined;
}

function beginning(node: PatternNode, budget: number, size: TextSize): PatternNode | undefined {
  if (workOf(node, size).steps <= budget) return node;
  switch (node.type) {
    case "set":
    case "assert":
      return undefined;
    case "group":
      return beginning(node.item, budget, size);
    case "repeat":
      return node.min > 0 ? beginning(node.item, budget, size) : undefined;
    case "choice":
      return choiceOf(
        node.items.map((item) => beginning(item, budget / node.items.length - 1, size)),
      );
    case "sequence":
      return firstItems(node.items, budget, size);
  }
}

/** One alternative that may begin with anything leaves nothing to look for. */
function choiceOf(items: readonly (PatternNode | undefined)[]): PatternNode | undefined {
  const all = items.filter((item) => item !== undefined);
  return all.length === items.length ? { type: "choice", items: all } : undefined;
}

function firstItems(
  items: readonly PatternNode[],
  budget: number,
  size: TextSize,
): PatternNode | undefined {
  const taken: PatternNode[] = [];
  for (const item of items) {
    const longer: PatternNode = { type: "sequence", items: [...taken, item] };
    if (workOf(longer, size).steps > budget) {
      const part = beginning(item, budget / 4, size);
      if (part && workOf({ type: "sequence", items: [...taken, part] }, size).steps <= budget) {
        taken.push(part);
      }
      break;
    }
    taken.push(item);
  }
  return taken.length > 0 ? { type: "sequence", items: taken } : undefined;
}
