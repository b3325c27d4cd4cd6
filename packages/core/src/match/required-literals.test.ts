import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePattern } from "./pattern.ts";
import { parsePatterns } from "./pattern-syntax.ts";
import { createPhraseIndex } from "./phrase-index.ts";
import { requiredLiterals } from "./required-literals.ts";

const literals = (...sources: string[]) => requiredLiterals(parsePatterns(sources, false).root);

test.for<[string, string[] | undefined]>([
  ["\\bsuccess rates?\\b", ["success rate"]],
  ["(?:cures?|heals) (?:all|every)", ["heals", "cure"]],
  ["\\d{1,3} days", ["days"]],
  ["\\w+ly", undefined],
  ["(?:very )*good", ["good"]],
  ["(?:a|of)", undefined],
  ["we're sorry", ["we're sorry"]],
  ["(?:free){2}", ["free"]],
])("every match of %s holds one of %j", ([source, expected]) => {
  expect(literals(source)?.toSorted()).toEqual(expected?.toSorted());
});

test("a text without any of them has no match", () => {
  const sources = ["(?:cures?|heals) (?:all|every)", "best (?:\\w+ ){0,2}doctor", "say “?it's”?"];
  const pieces = fc.constantFrom(
    ..."cure|cures|heals|HEALS| all| every|best |doctor|DOCTOR |very |say |“|it's|it’s|”| ".split(
      "|",
    ),
  );
  for (const source of sources) {
    const index = createPhraseIndex();
    const ids = (literals(source) ?? []).map((text) => index.add(text, { wholeWords: false }));
    expect(ids.length).toBeGreaterThan(0);
    const pattern = compilePattern(source, { caseSensitive: false });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const text = parts.join("");
        const scan = index.scan(text);
        if (pattern.find(text).length > 0) expect(ids.some((id) => scan.has(id))).toBe(true);
      }),
    );
  }
});
