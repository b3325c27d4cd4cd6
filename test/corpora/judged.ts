import { readFileSync } from "node:fs";
import type { Finding } from "@wardline/core";
import { parse } from "yaml";
import type { Measured } from "./measure.ts";

/** What a person said about an error on a public page. */
export interface Judged {
  readonly corpus: string;
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly judgement: "right" | "false alarm";
  /** Why, in words that quote nothing. */
  readonly reason: string;
}

export interface JudgedError {
  readonly corpus: string;
  readonly finding: Finding;
  readonly judged: Judged | undefined;
}

export function readJudged(): readonly Judged[] {
  const text = readFileSync(new URL("judged.yml", import.meta.url), "utf8");
  // Data enters here; the test of this folder asks for every field.
  return (parse(text) as { judged: Judged[] }).judged;
}

/**
 * Every error with what was said about it. A fingerprint is made of the masked line, so it changes when masking
 * does: then the errors of a rule in a file keep their judgements in order, as long as there are no more of them.
 */
export function judge(measured: readonly Measured[], judged: readonly Judged[]): JudgedError[] {
  const left = new Set(judged);
  const take = (corpus: string, finding: Finding, exactly: boolean): Judged | undefined => {
    for (const one of left) {
      if (one.corpus !== corpus || one.path !== finding.path || one.rule !== finding.rule) continue;
      if (exactly && one.fingerprint !== finding.fingerprint) continue;
      left.delete(one);
      return one;
    }
    return undefined;
  };
  const errors = measured.flatMap(({ corpus, findings }) =>
    findings
      .filter(({ severity, status }) => severity === "error" && status === "new")
      .map((finding) => ({ corpus: corpus.name, finding })),
  );
  const exact = errors.map((one) => ({ ...one, judged: take(one.corpus, one.finding, true) }));
  return exact.map((one) => ({
    ...one,
    judged: one.judged ?? take(one.corpus, one.finding, false),
  }));
}
