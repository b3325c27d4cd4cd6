import type { FromSchema } from "json-schema-to-ts";
import { wordsSchema } from "../../schema/check-parts.ts";
import type { Registries } from "../../schema/registries.ts";
import { textsAt } from "../registry-values.ts";
import { alternativeOf, fileName, type Picture } from "./pictures.ts";

export const namingSchema = {
  type: "object",
  description:
    "Looks only at images whose file name or alternative text has one of these words: {words: [logo]}.",
  properties: {
    words: { ...wordsSchema, description: "Words or phrases, such as logo or patient chart." },
    names_from: {
      ...wordsSchema,
      description:
        "Places of the registries with our names. Then only images that carry one of them too, or nobody's name.",
    },
  },
  required: ["words"],
  additionalProperties: false,
} as const;

/** Words beside “logo” that name nobody. */
const colorless = new Set(
  "a an and approved black blue brand color colour copy dark draft file final footer full green header hi high horizontal image in large light main mark new of old on our png primary res small square stacked svg the transparent vertical web white with".split(
    " ",
  ),
);

export function compileNaming(
  { words: wanted, names_from: from }: FromSchema<typeof namingSchema>,
  registries: Registries,
): (picture: Picture) => boolean {
  const phrases = wanted.map(plainWords);
  const names = from?.flatMap((path) => textsAt(registries, path).map(plainWords));
  return (picture) => {
    const said = ` ${plainWords(`${stemOf(picture)} ${alternativeOf(picture) ?? ""}`)} `;
    const found = phrases.filter((phrase) => said.includes(` ${phrase} `));
    if (found.length === 0) return false;
    if (names === undefined || names.some((name) => said.includes(` ${name} `))) return true;
    const others = found.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, " "), said);
    return others
      .split(" ")
      .every((word) => word === "" || colorless.has(word) || /^v?\d+$/.test(word));
  };
}

/** `ourLogo-v2.png` is "our Logo-v2". */
function stemOf({ file }: Picture): string {
  return fileName(file)
    .replace(/\.[^.]*$/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
}

/** Letters and digits only, so that "Photo-of: a garden" is "photo of a garden". */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
