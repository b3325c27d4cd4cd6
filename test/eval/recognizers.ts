import { readdirSync, readFileSync } from "node:fs";
import {
  compileRecognizer,
  type Detection,
  type Recognizer,
  type RecognizerOptions,
  type Surroundings,
} from "@wardline/identifiers";
import { parse } from "yaml";

export interface NamedRecognizer {
  readonly id: string;
  readonly recognizer: Recognizer;
}

const folder = new URL("../../policies/hipaa/rules/", import.meta.url);

/** The recognisers of all identifier rules of the HIPAA pack. */
export function packRecognizers(): NamedRecognizer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map(
      (name) =>
        parse(readFileSync(new URL(name, folder), "utf8")) as {
          id: string;
          look_for?: { identifier?: RecognizerOptions };
        },
    )
    .flatMap((rule) => {
      const options = rule.look_for?.identifier;
      return options ? [{ id: rule.id, recognizer: compileRecognizer(options) }] : [];
    });
}

export interface RuleDetection extends Detection {
  readonly rule: string;
}

export function detect(
  recognizers: readonly NamedRecognizer[],
  text: string,
  around: Surroundings,
): RuleDetection[] {
  return recognizers.flatMap(({ id, recognizer }) =>
    recognizer.mayMatch(text)
      ? recognizer.find(text, around).map((one) => ({ ...one, rule: id }))
      : [],
  );
}
