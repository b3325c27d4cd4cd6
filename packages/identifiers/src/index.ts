export { lexiconNames } from "./lexicons/names.ts";
export { maskIdentifiers } from "./mask/mask-identifiers.ts";
export { compileRecognizer } from "./recognizer.ts";
export type { RecognizerOptions } from "./schema/recognizer-options.ts";
export { recognizerSchema } from "./schema/recognizer-schema.ts";
export { type Automaton, buildAutomaton } from "./text/automaton.ts";
export { tricksIn } from "./text/fold.ts";
export { type Prepared, prepare } from "./text/prepare.ts";
export {
  type Detection,
  type IdentifierType,
  identifierTypes,
  type OwnFacts,
  type Passage,
  type Person,
  type Recognizer,
  type Surroundings,
  safeHarborLetters,
} from "./types.ts";
export { type ValidatorName, validatorNames } from "./validators/names.ts";
export { validators } from "./validators/registry.ts";
