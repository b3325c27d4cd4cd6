import { agreementKind } from "./agreement.ts";
import { calendarKind } from "./calendar.ts";
import { capitalizationKind } from "./capitalization.ts";
import { combinationKind } from "./combination.ts";
import { conditionalKind } from "./conditional.ts";
import { consistencyKind } from "./consistency.ts";
import { countKind } from "./count.ts";
import { dateKind } from "./date.ts";
import { documentsKind } from "./documents.ts";
import { duplicateKind } from "./duplicate.ts";
import { frontMatterKind } from "./front-matter.ts";
import { identifierKind } from "./identifier.ts";
import { imageKind } from "./image.ts";
import type { Kind } from "./kind.ts";
import { linkKind } from "./link.ts";
import { metricKind } from "./metric.ts";
import { nearKind } from "./near.ts";
import { patternKind } from "./pattern.ts";
import { phrasesKind } from "./phrases.ts";
import { postKind } from "./post.ts";
import { readabilityKind } from "./readability.ts";
import { registryKind } from "./registry.ts";
import { registryEntriesKind } from "./registry-entries.ts";
import { repetitionKind } from "./repetition.ts";
import { replaceKind } from "./replace.ts";
import { requireKind } from "./require.ts";
import { secretKind } from "./secret.ts";
import { statementKind } from "./statement.ts";
import { tableKind } from "./table.ts";

/** Data enters here: options have been checked by the kind's own schema before `compile` sees them. */
function known<Options>(kind: Kind<Options>): Kind<unknown> {
  return kind as unknown as Kind<unknown>;
}

/** Every check kind, in the order of the docs. kinds/index.test.ts fails when a file of this folder is missing here. */
export const kinds: readonly Kind<unknown>[] = [
  known(phrasesKind),
  known(replaceKind),
  known(identifierKind),
  known(patternKind),
  known(secretKind),
  known(nearKind),
  known(combinationKind),
  known(requireKind),
  known(frontMatterKind),
  known(statementKind),
  known(registryKind),
  known(registryEntriesKind),
  known(documentsKind),
  known(dateKind),
  known(countKind),
  known(consistencyKind),
  known(capitalizationKind),
  known(repetitionKind),
  known(conditionalKind),
  known(readabilityKind),
  known(metricKind),
  known(linkKind),
  known(imageKind),
  known(tableKind),
  known(calendarKind),
  known(postKind),
  known(agreementKind),
  known(duplicateKind),
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export function kindByName(name: string): Kind<unknown> | undefined {
  return byName.get(name);
}
