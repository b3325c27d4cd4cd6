/** What a script measured on a pack, as it stands in evaluation.yml. Percentages; sizes in the unit of the name. */
export interface Evaluation {
  readonly measured_on?: string;
  readonly data?: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly rows: number;
  }[];
  readonly measures?: readonly Measured[];
  readonly first_looks?: readonly {
    readonly set: string;
    readonly looked_on: string;
    readonly level: string;
    readonly precision: number;
    readonly recall: number;
    readonly f2: number;
    readonly identifiers: number;
    readonly clean_flagged: string;
  }[];
  readonly pages?: readonly {
    readonly pages: string;
    readonly every: number;
    readonly words: number;
    readonly error: number;
    readonly all: number;
  }[];
  readonly labelled_recall?: number;
  readonly model_kilobytes?: number;
  /** Sentence rules: whether one fires on a text that is about a patient. */
  readonly sentences?: readonly {
    readonly set: string;
    readonly part: string;
    readonly texts: number;
    readonly classes: string;
    readonly recall: number;
    readonly precision: number;
    readonly clean_flagged: string;
  }[];
  /** MB/s on one core. */
  readonly speed?: { readonly in_all: number; readonly rules: number };
}

interface Measured {
  readonly measure: string;
  readonly part: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f2: number;
  readonly identifiers: number;
  readonly clean_flagged?: string;
  readonly target?: string;
  readonly types?: string;
}

/** A section of the README: how well the pack finds what it looks for, and on which data. */
export function evaluationSection(evaluation: Evaluation): string {
  const { measured_on, measures = [], first_looks = [] } = evaluation;
  return [
    "## How well it finds identifiers",
    `Measured on ${measured_on ?? "…"} with \`npm run eval -- --unseen --write\`. An identifier is found when half of its characters are covered by findings of its type; a finding is right when it touches an identifier of its type. “Seen” parts were looked at while rules were written; of the parts “never looked at” only the scores were.`,
    table(
      ["Measure", "Part", "P", "R", "F1", "F2", "Identifiers", "Clean flagged", "Target"],
      measures.map((one) => [
        one.measure,
        one.part,
        one.precision,
        one.recall,
        one.f1,
        one.f2,
        one.identifiers,
        one.clean_flagged ?? "",
        one.target ?? "",
      ]),
    ),
    "Precision/recall (identifiers) by type:",
    measures
      .filter(({ types }) => types !== undefined)
      .map((one) => `- ${one.measure}, ${one.part}: ${one.types}`)
      .join("\n"),
    "Our own documents before anything was fitted to them:",
    table(
      ["Set", "Looked on", "Level", "P", "R", "F2", "Identifiers", "Clean flagged"],
      first_looks.map((one) => [
        one.set,
        one.looked_on,
        one.level,
        one.precision,
        one.recall,
        one.f2,
        one.identifiers,
        one.clean_flagged,
      ]),
    ),
    "Sentences about patients that name nobody (GOSSIP), show that somebody was a patient (RELATIONSHIP) or single a person out (REID); a text is found when a rule for such sentences fires:",
    table(
      [
        "Set",
        "Part",
        "Texts",
        "Found by class",
        "Recall",
        "Precision",
        "Clean flagged by any rule",
      ],
      (evaluation.sentences ?? []).map((one) => [
        one.set,
        one.part,
        one.texts,
        one.classes,
        one.recall,
        one.precision,
        one.clean_flagged,
      ]),
    ),
    table(["Other measures", "Value", "Target"], otherMeasures(evaluation)),
    dataNote(evaluation),
  ].join("\n\n");
}

function otherMeasures(evaluation: Evaluation): (string | number)[][] {
  const { pages = [], labelled_recall, model_kilobytes, speed } = evaluation;
  return [
    ...pages.map((one) => [
      `Public pages without patients (${one.pages}, every ${one.every}th, ${one.words} words): findings per 1,000 words, error / all`,
      `${one.error} / ${one.all}`,
      "≤ 0.1 / ≤ 0.7",
    ]),
    [
      "Labelled identifiers that a generator makes (2,000): recall",
      `${labelled_recall ?? "…"} %`,
      "≥ 99 %",
    ],
    ["Tagger and word lists, gzipped", `${model_kilobytes ?? "…"} KB`, "≤ 500 KB"],
    [
      "All rules of this pack over va-benefits, one core, no cache, middle of three runs: with reading the Markdown / the rules alone",
      speed === undefined ? "not measured yet" : `${speed.in_all} / ${speed.rules} MB/s`,
      "1.5",
    ],
  ];
}

function dataNote({ data = [] }: Evaluation): string {
  const files = data.map((one) => `\`${one.file}\` (${one.bytes} bytes, ${one.rows} rows)`);
  return `Data: ${files.join(", ")}; our own \`test/eval/*.yml\`. A row (asq) or template (presidio) is kept when FNV-1a of its id or group is a multiple of five. wnut17_dev has no kept part. The licences of the data stand in \`packages/identifiers/MODEL.md\`; no row of them is in this repository.`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
