import { isMap, isScalar, isSeq } from "yaml";

/** Plain data of a node. An alias becomes null: it is reported elsewhere and never followed. */
export function toData(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toData);
  // `fromEntries` makes own properties of all keys, `__proto__` included.
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.flatMap(({ key, value }) =>
        isScalar(key) ? [[String(key.source ?? key.value), toData(value)]] : [],
      ),
    );
  }
  return null;
}
