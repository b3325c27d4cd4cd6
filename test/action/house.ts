import { readFileSync } from "node:fs";
import type { FileChanges } from "../github/import-stream.ts";

/** Rules of the packs that come with the action, as they are. */
function bundled(path: string): string {
  return readFileSync(new URL(`../../policies/${path}`, import.meta.url), "utf8");
}

export interface HouseRule {
  id: string;
  say?: string;
  severity?: "error" | "warning" | "advice";
  look_for: unknown;
  must_flag: string;
  must_pass?: string;
  more?: Record<string, unknown>;
}

/** A rule file; JSON is YAML too. */
export function ruleFile(rule: HouseRule): string {
  const { id, say = "Say it in plain words.", severity = "error", look_for, more = {} } = rule;
  return JSON.stringify({
    id,
    title: "A house rule",
    say,
    severity,
    waiver: "none",
    owner: "brand",
    route_to: "brand",
    look_for,
    why: "The house agreed on it.",
    citations: [{ text: "House style, page 4" }],
    effective: "2026-01-01",
    review_by: "2027-06-30",
    examples: {
      must_flag: [rule.must_flag],
      must_pass: [rule.must_pass ?? "Nothing is wrong with this sentence."],
    },
    ...more,
  });
}

const cure = ruleFile({
  id: "house/cure",
  say: "We do not promise a cure. Say what the treatment does.",
  look_for: { phrases: ["miracle cure"] },
  must_flag: "It is a miracle cure for colds.",
});

const utilize = ruleFile({
  id: "house/utilize",
  say: "Write {expected} instead of {found}.",
  severity: "warning",
  look_for: { replace: { pairs: { utilize: "use" } } },
  must_flag: "We utilize it.",
});

const exclaim = ruleFile({
  id: "house/amazing",
  say: "Say it calmly.",
  severity: "advice",
  look_for: { phrases: ["simply amazing"] },
  must_flag: "It is simply amazing.",
});

/** The policy of the tests: a pack of the house, and two rules for identifiers. */
export const policy: Record<string, string> = {
  "wardline.yml":
    'packs: ["./policies/house", "./policies/hipaa"]\ncontent: ["**/*.md"]\nignore: ["README.md"]\n',
  "policies/house/pack.yml":
    "id: house\ntitle: House rules\nabout: What we agreed on.\nowner: brand\njurisdiction: US\nlicense: Apache-2.0\n",
  "policies/house/rules/cure.yml": cure,
  "policies/house/rules/utilize.yml": utilize,
  "policies/house/rules/amazing.yml": exclaim,
  "policies/hipaa/pack.yml": bundled("hipaa/pack.yml"),
  "policies/hipaa/rules/ssn.yml": bundled("hipaa/rules/ssn.yml"),
  "policies/hipaa/rules/medical-record-number.yml": bundled(
    "hipaa/rules/medical-record-number.yml",
  ),
};

/** A page of so many quiet lines, some of them replaced. */
export function page(replaced: Record<number, string> = {}, count = 12): string {
  const lines = Array.from(
    { length: count },
    (_, index) => replaced[index + 1] ?? `This is quiet line ${index + 1} of the page.`,
  );
  return `# A page\n\n${lines.join("\n\n")}\n`;
}

/** The line of the file on which that line of the page stands. */
export function lineOf(line: number): number {
  return 1 + 2 * line;
}

export type { FileChanges };
