import { writeFileSync } from "node:fs";

/**
 * Loaded into a process before the action: a function of the language throws, with the text it was given in the
 * message, once it meets the text named in the environment. A stand-in for a bug anywhere in the engine.
 */
const marker = process.env.CRASH_ON ?? "";
const where = process.env.CRASH_IN ?? "";
/** Milliseconds. */
const later = 300;

function boom(text: unknown): never {
  writeFileSync(`${process.env.RUNNER_TEMP}/crashed`, where);
  throw new TypeError(`Cannot read ${String(text)}`);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

const owners: Record<string, [object, string]> = {
  matchAll: [String.prototype, "matchAll"],
  replace: [String.prototype, "replace"],
  split: [String.prototype, "split"],
  exec: [RegExp.prototype, "exec"],
  set: [Map.prototype, "set"],
  decode: [TextDecoder.prototype, "decode"],
  parse: [JSON, "parse"],
};

if (where === "timer") setTimeout(() => boom(marker), later);
if (where === "rejection") {
  setTimeout(() => Promise.resolve().then(() => boom(marker)), later);
}

for (const [owner, name] of [owners[where] ?? []].filter((found) => found.length > 0)) {
  const methods = owner as Record<string, Method>;
  const original = methods[name ?? ""] as Method;
  methods[name ?? ""] = function crashing(this: unknown, ...args: unknown[]): unknown {
    const result = original.apply(this, args);
    const seen = [this, ...args, result].find(
      (value) => typeof value === "string" && value.includes(marker),
    );
    if (seen !== undefined) {
      methods[name ?? ""] = original;
      boom(seen);
    }
    return result;
  };
}
