import type { FromSchema } from "json-schema-to-ts";
import type { Region } from "../document/document.ts";
import { compilePattern } from "../match/pattern.ts";
import { hitIn } from "../match/region-hits.ts";
import { inCaseOf } from "../match/words.ts";
import { contains, type Span } from "../place.ts";
import { caseSensitiveSchema } from "../schema/check-parts.ts";
import type { Hit, Kind, Scope, Setup } from "./kind.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["either"],
  properties: {
    either: {
      type: "array",
      minItems: 1,
      items: {
        type: "array",
        minItems: 2,
        items: {
          oneOf: [
            { type: "string", minLength: 1 },
            {
              type: "object",
              additionalProperties: false,
              required: ["regex", "means"],
              properties: {
                regex: { type: "string", minLength: 1, description: "A spelling, in RE2 syntax." },
                means: {
                  type: "string",
                  minLength: 1,
                  description: "What it finds, in plain words.",
                },
              },
            },
          ],
        },
      },
      description: "Groups of spellings of which a file may use only one.",
    },
    case_sensitive: caseSensitiveSchema,
  },
} as const;

export type ConsistencyOptions = FromSchema<typeof schema>;

export const consistencyKind: Kind<ConsistencyOptions> = {
  name: "consistency",
  about: "Two spellings of one thing in the same file.",
  options: schema,
  example: { either: [["e-mail", "email"]] },
  target: "text",
  compile(given, setup) {
    const groups = given.either.map((spellings) =>
      spellings.map((spelling) => compileSpelling(spelling, given.case_sensitive ?? false, setup)),
    );
    return {
      target: "text",
      document: (scope) => groups.flatMap((spellings) => mixed(spellings, scope)),
    };
  },
};

interface Spelling {
  /** As the author should write it; undefined when a pattern gives it. */
  readonly text: string | undefined;
  find(region: Region, scope: Scope): readonly Span[];
}

function compileSpelling(
  spelling: ConsistencyOptions["either"][number][number],
  caseSensitive: boolean,
  setup: Setup,
): Spelling {
  if (typeof spelling === "string") {
    const id = setup.phrases.add(spelling, { caseSensitive });
    return {
      text: spelling.endsWith("*") ? undefined : spelling,
      find: (region, scope) => scope.scan(region).of(id),
    };
  }
  const pattern = compilePattern(spelling.regex, { caseSensitive });
  return { text: undefined, find: (region) => pattern.find(region.text) };
}

interface Use {
  readonly spelling: Spelling;
  readonly place: Span;
  readonly region: Region;
}

/** Every use of another spelling than the first one of the file. */
function mixed(spellings: readonly Spelling[], scope: Scope): Hit[] {
  const uses = scope.regions.flatMap((region) => usesIn(region, spellings, scope));
  const [first] = uses;
  if (!first) return [];
  const expected = first.region.text.slice(first.place.start, first.place.end);
  const related = [{ span: spanOf(first), message: "Here it is written the other way first." }];
  return uses
    .filter(({ spelling }) => spelling !== first.spelling)
    .map(({ region, place, spelling }) => {
      const found = region.text.slice(place.start, place.end);
      const { text } = first.spelling;
      return {
        ...hitIn(region, place, { expected: text ?? expected }),
        related,
        ...(text !== undefined && {
          suggestions: [inCaseOf(found, spelling.text ?? "", text)],
          wordsFrom: "policy" as const,
        }),
      };
    });
}

function usesIn(region: Region, spellings: readonly Spelling[], scope: Scope): Use[] {
  const uses = spellings.flatMap((spelling) =>
    spelling
      .find(region, scope)
      .map(({ start, end }) => ({ spelling, place: { start, end }, region })),
  );
  const size = ({ place }: Use) => place.end - place.start;
  return uses
    .filter(
      (use) => !uses.some((other) => size(other) > size(use) && contains(other.place, use.place)),
    )
    .sort((a, b) => a.place.start - b.place.start);
}

function spanOf({ region, place }: Use): Span {
  return region.map.toSource(place.start, place.end);
}
