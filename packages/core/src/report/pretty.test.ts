import { expect, test } from "vitest";
import { type PrettyOptions, pretty } from "./pretty.ts";
import type { Report } from "./report.ts";
import { findingAt, reportOf, rules, sampleReport, sources } from "./sample.ts";
import { plain } from "./style.ts";

const options: PrettyOptions = {
  rule: (id) => rules[id],
  sourceOf: (path) => sources[path],
  style: plain,
  width: 80,
  verbose: false,
};

function shown(report: Report, more: Partial<PrettyOptions> = {}): string {
  return `\n${pretty(report, { ...options, ...more })}`;
}

test("shows each finding on its line, worst file first, and says what it means", () => {
  expect(shown(sampleReport)).toBe(`
replies/r-1.md

  3:14  error  A public reply must not show that someone was our patient

    3 │ We are sorry your visit ran late.
      │              ^^^^^^^^^^

    What to do   Use the approved reply REPLY-01.
    Why          OCR has penalised replies that confirm a relationship. (45 CFR
                 164.502(a))
    Who decides  The privacy officer. No waiver is possible.
    Rule         hipaa/reply-confirms-patient

  4:6  error  Content must not show a Social Security number

    4 │ Call ⟨SSN⟩ or your visit desk.
      │      ^^^^^

    What to do   This looks like a Social Security number. Remove it.
    Why          It points to one person. (45 CFR 164.514(b)(2)(i)(G))
    Who decides  The privacy officer. No waiver is possible.
    Rule         hipaa/ssn

posts/best.md

  1:12  warning  A superlative needs a claim record

    1 │ We are the best hospital in the State.
      │            ^^^^^^^^^^^^^

    What to do   Name the evidence, or soften the sentence.
    Why          Claims must be true when they are made. (16 CFR 255.2)
    Who decides  The legal team. A waiver needs one approver.
    Rule         claims/superlative

Advice, 1 place (--verbose shows them)
  brand/plain-words  posts/best.md:3

notice  posts/new.mdx: Read as Markdown.

Checked 12 files with 256 rules.
Skipped 1 file: a.bin (not text).
Found 2 errors, 1 warning and 1 advice. Not counted: 1 known from before and 1 waived.
Fail. Errors block publishing.
Next: wardline fix applies the safe changes; wardline explain hipaa/reply-confirms-patient tells more about a rule.
`);
});

test("a clean run says so and promises nothing more", () => {
  expect(shown(reportOf([]))).toBe(`
Checked 12 files with 256 rules.
Found nothing to fix.
Pass. Wardline flags likely problems; people still decide.
Next: nothing to do.
`);
});

test("a run over nothing is not a pass", () => {
  const coverage = { files: 0, parsed: 0, skipped: [], prose_characters: 0, rules: 3 };
  expect(shown(reportOf([], { coverage }))).toBe(`
Checked 0 files with 3 rules.
Found nothing to fix.
Not a pass: No file was checked.
Next: look at content and packs in wardline.yml, then run wardline check again.
`);
});

test("a problem is shown with its place and is not a pass", () => {
  const problems = [
    {
      message: "The date is not a date.",
      path: "registries/a.yml",
      line: 3,
      expected: "2026-01-31",
    },
  ];
  expect(shown(reportOf([], { problems }))).toBe(`
problem  registries/a.yml:3: The date is not a date.
  expected: 2026-01-31

Checked 12 files with 256 rules.
Found nothing to fix.
Not a pass: 1 problem.
Next: fix the problem above, then run wardline check again.
`);
});

test("advice takes one line a rule, in full with --verbose", () => {
  const advice = [
    findingAt("brand/plain-words", "posts/best.md", "Utilize"),
    findingAt("brand/plain-words", "posts/best.md", "hospital"),
  ];
  expect(shown(reportOf(advice))).toContain(`
Advice, 2 places (--verbose shows them)
  brand/plain-words  posts/best.md:3 and 1 more
`);
  const full = shown(reportOf(advice), { verbose: true });
  expect(full).toContain("    3 │ Utilize the portal.\n      │ ^^^^^^^\n");
  expect(full).toContain("    Who decides  Nobody needs to look.\n");
  expect(full).not.toContain("--verbose");
});

test("known and waived findings are shown with --verbose only", () => {
  const report = reportOf([
    findingAt("claims/superlative", "posts/best.md", "best hospital", { status: "waived" }),
  ]);
  expect(shown(report)).not.toContain("superlative");
  expect(shown(report, { verbose: true })).toContain(
    "1:12  warning (waived)  A superlative needs a claim record",
  );
});

test("an identifier on the line of another finding is masked before the line is underlined", () => {
  const report = reportOf([
    findingAt("hipaa/ssn", "replies/r-1.md", "219-09-9999", {
      masked: "⟨SSN⟩",
      identifier: "SSN",
      status: "baseline",
    }),
    findingAt("hipaa/reply-confirms-patient", "replies/r-1.md", "your visit desk"),
  ]);
  expect(shown(report)).toContain(`
    4 │ Call ⟨SSN⟩ or your visit desk.
      │               ^^^^^^^^^^^^^^^
`);
});

test("a related place is named", () => {
  const place = findingAt("claims/superlative", "posts/best.md", "best");
  const related = [
    { path: "posts/best.md", start: place.start, end: place.end, message: "First said here." },
  ];
  const finding = findingAt("claims/superlative", "posts/best.md", "hospital", { related });
  expect(shown(reportOf([finding]))).toContain(
    "    See also     posts/best.md:1:12 First said here.\n",
  );
});

test("a file without its source still gets its findings, without an excerpt", () => {
  const text = shown(sampleReport, { sourceOf: () => undefined });
  expect(text).toContain("3:14  error  A public reply must not show");
  expect(text).not.toContain("^");
});

test("nothing in content, paths or messages reaches the terminal or the runner as a command", () => {
  const path = "posts/a\u001b[31m\n::set-env name=x::y.md";
  const source = "safe \u001b]0;title\u0007 \u202eevil ##[add-mask]x";
  const finding = findingAt(
    "claims/superlative",
    path,
    "evil",
    { message: "no\n::error::x ##[group]" },
    source,
  );
  const text = shown(reportOf([finding]), { sourceOf: () => source });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::|##\[/m);
});

test("parts are painted with the style that is passed in", () => {
  const style = {
    ...plain,
    error: (text: string) => `<e>${text}</e>`,
    path: (text: string) => `<p>${text}</p>`,
  };
  const text = shown(sampleReport, { style });
  expect(text).toContain("<p>replies/r-1.md</p>");
  expect(text).toContain("3:14  <e>error</e>  A public");
  expect(text).toContain("│ <e>             ^^^^^^^^^^</e>");
});

test("a run over what changed says so, and passes when nothing did", () => {
  const coverage = {
    ...sampleReport.coverage,
    skipped: [],
    files: 0,
    changed_since: "origin/main",
  };
  expect(shown(reportOf([], { coverage }))).toBe(`
Checked 0 files with 256 rules.
Only what changed since origin/main is shown.
Found nothing to fix.
Pass. Wardline flags likely problems; people still decide.
Next: nothing to do.
`);
});
