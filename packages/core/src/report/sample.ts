import type { Finding } from "../finding.ts";
import { indexLines } from "../place.ts";
import { type Report, summarize } from "./report.ts";
import type { RuleFacts } from "./rule-facts.ts";

/** Content, rules and a report for the tests of the report forms. All people and numbers are invented. */
export const sources: Readonly<Record<string, string>> = {
  "replies/r-1.md": [
    "# Thank you",
    "",
    "We are sorry your visit ran late.",
    "Call 219-09-9999 or your visit desk.",
    "",
  ].join("\n"),
  "posts/best.md": "We are the best hospital in the State.\n\nUtilize the portal.\n",
};

export const rules: Readonly<Record<string, RuleFacts>> = {
  "hipaa/ssn": {
    id: "hipaa/ssn",
    title: "Content must not show a Social Security number",
    say: "This looks like a Social Security number. Remove it.",
    why: "It points to one person.",
    severity: "error",
    waiver: "none",
    owner: "privacy-officer",
    route_to: "privacy-officer",
    citations: [
      {
        text: "45 CFR 164.514(b)(2)(i)(G)",
        url: "https://www.ecfr.gov/current/title-45/section-164.514",
      },
    ],
    jurisdiction: "US",
  },
  "hipaa/reply-confirms-patient": {
    id: "hipaa/reply-confirms-patient",
    title: "A public reply must not show that someone was our patient",
    say: "Use the approved reply REPLY-01.",
    why: "OCR has penalised replies that confirm a relationship.",
    severity: "error",
    waiver: "none",
    owner: "privacy-officer",
    route_to: "privacy-officer",
    citations: [{ text: "45 CFR 164.502(a)" }],
  },
  "claims/superlative": {
    id: "claims/superlative",
    title: "A superlative needs a claim record",
    say: "Name the evidence, or soften the sentence.",
    why: "Claims must be true when they are made.",
    severity: "warning",
    waiver: "one",
    owner: "legal",
    route_to: "legal",
    citations: [{ text: "16 CFR 255.2" }],
  },
  "brand/plain-words": {
    id: "brand/plain-words",
    title: "Plain words are easier to read",
    say: "Say use.",
    why: "Most readers are ill or worried.",
    severity: "advice",
    waiver: "one",
    owner: "brand",
    route_to: "none",
    citations: [],
  },
};

/** A finding of a sample rule over the `nth` occurrence of `text` in `source`. */
export function findingAt(
  rule: string,
  path: string,
  text: string,
  more: Partial<Finding> = {},
  source: string = sources[path] ?? "",
): Finding {
  const facts = rules[rule];
  const at = source.indexOf(text);
  if (facts === undefined || at < 0) throw new RangeError(`no such sample: ${rule} in ${path}`);
  const lines = indexLines(source);
  return {
    rule,
    severity: facts.severity,
    status: "new",
    path,
    where: "body",
    start: lines.position(at),
    end: lines.position(at + text.length),
    message: facts.say,
    url: `https://wardline.dev/rules/${rule}`,
    citations: facts.citations.map((citation) => citation.text),
    route_to: facts.route_to,
    waiver: facts.waiver,
    related: [],
    suggestions: [],
    fingerprint: `${rule}@${at}`,
    ...more,
  };
}

export function reportOf(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const report = {
    schema_version: 1,
    tool: { name: "wardline", version: "1.0.0" },
    as_of: "2026-06-02T09:00:00Z",
    packs: [{ name: "@wardline/hipaa", version: "1.0.0", integrity: "sha512-AAAA" }],
    coverage: { files: 12, parsed: 5, skipped: [], prose_characters: 34_567, rules: 256 },
    findings,
    waivers_used: [],
    loosened: [],
    notices: [],
    problems: [],
    ...more,
  } as const;
  return { ...report, summary: more.summary ?? summarize(report, "error") };
}

const utilize = findingAt("brand/plain-words", "posts/best.md", "Utilize");

/** One of everything: four rules, each status, a related place, a safe suggestion, a skipped file, a notice. */
export const sampleReport: Report = reportOf(
  [
    findingAt("claims/superlative", "posts/best.md", "best hospital"),
    {
      ...utilize,
      suggestions: [{ start: utilize.start, end: utilize.end, text: "Use", safe: true }],
    },
    findingAt("hipaa/reply-confirms-patient", "replies/r-1.md", "your visit"),
    findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999", { masked: "⟨SSN⟩", identifier: "SSN" }),
    findingAt("claims/superlative", "posts/best.md", "in the State", { status: "waived" }),
    findingAt("claims/superlative", "posts/best.md", "the portal", { status: "baseline" }),
  ],
  {
    coverage: {
      files: 12,
      parsed: 5,
      skipped: [{ path: "a.bin", reason: "not text" }],
      prose_characters: 34_567,
      rules: 256,
    },
    notices: [{ path: "posts/new.mdx", message: "Read as Markdown." }],
  },
);
