import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { readDocument } from "./document/read-document.ts";
import { compilePolicy } from "./policy/compile-policy.ts";
import type { Policy } from "./policy/policy.ts";
import { readPack } from "./policy/read-pack.ts";
import type { Config } from "./schema/config.ts";
import type { World } from "./world.ts";

const world: World = {
  asOf: "2026-06-02T12:00:00Z",
  mode: "marketing",
  timeZone: "America/Denver",
  registries: {},
};

const manifest = `
id: house
title: House rules
about: Rules for tests.
owner: brand
jurisdiction: US
license: Apache-2.0
`;

function ruleFile(id: string, body: string): string {
  return `
id: house/${id}
title: A rule for tests
severity: error
waiver: one
owner: brand
route_to: brand
why: Tests need a rule.
citations: [{text: "House style 1"}]
effective: "2026-01-01"
review_by: "2027-01-01"
examples: {must_flag: [x], must_pass: [y]}
${body}`;
}

function policyOf(rules: Record<string, string>, config: Config = {}): Policy {
  const files = new Map([["pack.yml", manifest]]);
  for (const [id, body] of Object.entries(rules)) files.set(`rules/${id}.yml`, ruleFile(id, body));
  const pack = readPack({ name: "./house", version: "1.0.0", root: "house", files });
  return compilePolicy([pack], config, world);
}

const noCure = { cure: "say: Do not promise a {found}.\nlook_for: {phrases: [cure]}" };

function run(policy: Policy, source: string, path = "posts/a.md") {
  return check(policy, [readDocument({ path, source })], world);
}

test("a finding says where, what and why", () => {
  const { findings, summary } = run(policyOf(noCure), "# Title\n\nA sure **cu**re.\n");
  expect(findings).toMatchObject([
    {
      rule: "house/cure",
      severity: "error",
      status: "new",
      path: "posts/a.md",
      where: "body",
      start: { line: 3, column: 10, offset: 18 },
      end: { line: 3, column: 16, offset: 24 },
      message: "Do not promise a cure.",
      citations: ["House style 1"],
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  expect(summary).toMatchObject({ error: 1, verdict: "fail" });
});

test("no files is never a pass", () => {
  expect(check(policyOf(noCure), [], world).summary.verdict).toBe("problem");
});

test("a rule not yet in force does not speak", () => {
  const later = { cure: `${noCure.cure}`.replace("say:", "say:") };
  const files = new Map([
    ["pack.yml", manifest],
    ["rules/cure.yml", ruleFile("cure", later.cure).replace("2026-01-01", "2026-06-03")],
  ]);
  const pack = readPack({ name: "./house", version: "1.0.0", root: "house", files });
  expect(compilePolicy([pack], {}, world).rules).toEqual([]);
});

test("a file counts as read when only a rule that compares files has read it", () => {
  const policy = policyOf({
    twice: "say: No.\nwhere: [calendar]\nlook_for: {calendar: {any_of: [collision]}}",
  });
  const { coverage } = run(policy, "- {date: 2026-06-09T09:00-06:00, channel: website}\n", "c.yml");
  expect(coverage.parsed).toBe(1);
});

describe("configuration", () => {
  test.for<[string, Config, string[]]>([
    ["off for all", { rules: { "house/cure": "off" } }, []],
    [
      "weaker for all",
      { rules: { "house/cure": { severity: "warning", reason: "ours" } } },
      ["warning"],
    ],
    [
      "off for some files",
      { overrides: [{ files: ["posts/**"], rules: { "house/cure": "off" } }] },
      [],
    ],
    [
      "off for other files",
      { overrides: [{ files: ["pages/**"], rules: { "house/cure": "off" } }] },
      ["error"],
    ],
  ])("a rule can be %s", ([, config, severities]) => {
    const { findings } = run(policyOf(noCure, config), "A cure.");
    expect(findings.map((finding) => finding.severity)).toEqual(severities);
  });

  test("a loosened error is listed in the report", () => {
    const policy = policyOf(noCure, {
      rules: { "house/cure": { severity: "advice", reason: "a test" } },
    });
    expect(run(policy, "A cure.").loosened).toEqual([
      { rule: "house/cure", by: "wardline.yml sets it to advice", reason: "a test" },
    ]);
  });

  test("a setting for an unknown rule is a problem with a hint", () => {
    expect(() => policyOf(noCure, { rules: { "house/curr": "off" } })).toThrow(
      'Did you mean "house/cure"?',
    );
  });
});

describe("unless", () => {
  test.for<[string, string, number]>([
    ["unless: {phrases: [no cure]}", "There is no cure yet.", 0],
    ["unless: {phrases: [no cure]}", "A cure for all.", 1],
    ["unless: {within: sentence, phrases: [race]}", "A race for a cure.", 0],
    ["unless: {within: sentence, phrases: [race]}", "A cure. Then a race.", 1],
    ["unless: {within: region, phrases: [race]}", "A cure. Then a race.", 0],
    ["unless: {within: document, phrases: [race]}", "A cure.\n\nThen a race.", 0],
  ])("%s in “%s” leaves %i", ([unless, source, count]) => {
    const policy = policyOf({ cure: `${noCure.cure}\n${unless}` });
    expect(run(policy, source).findings).toHaveLength(count);
  });
});

describe("ignore comments", () => {
  const ids = (source: string, rules: Record<string, string> = noCure) =>
    run(policyOf(rules), source).findings.map((finding) => `${finding.rule} ${finding.status}`);
  test.for<[string, string, string[]]>([
    [
      "with a reason sets the next block aside",
      "<!-- wardline-ignore-next house/cure -- our race -->\n\nA cure.",
      ["house/cure waived"],
    ],
    [
      "reaches only the next block",
      "<!-- wardline-ignore-next house/cure -- our race -->\n\nA cure.\n\nA cure.",
      ["house/cure waived", "house/cure new"],
    ],
    [
      "without a reason does nothing",
      "<!-- wardline-ignore-next house/cure -->\n\nA cure.",
      ["wardline/ignore-reason new", "house/cure new"],
    ],
    [
      "for a rule nobody knows is reported",
      "<!-- wardline-ignore-next house/curr -- x -->\n\nA cure.",
      ["wardline/ignore-unknown-rule new", "house/cure new"],
    ],
    [
      "that nothing needs is reported",
      "<!-- wardline-ignore-next house/cure -- x -->\n\nFine.",
      ["wardline/ignore-unused new"],
    ],
    [
      "works in front matter",
      "---\n# wardline-ignore-next house/cure -- a race\ntitle: A cure\n---\n\nText.",
      ["house/cure waived"],
    ],
  ])("one that %s", ([, source, expected]) => {
    expect(ids(source)).toEqual(expected);
  });

  test("cannot set aside a rule that nobody may waive", () => {
    const policy = policyOf(noCure);
    const rules = policy.rules.map((one) => ({
      ...one,
      rule: { ...one.rule, waiver: "none" as const },
    }));
    const { findings } = run(
      { ...policy, rules },
      "<!-- wardline-ignore-next house/cure -- x -->\n\nA cure.",
    );
    expect(findings.map((finding) => `${finding.rule} ${finding.status}`)).toEqual([
      "wardline/ignore-not-allowed new",
      "house/cure new",
    ]);
  });
});

describe("masking is the engine's", () => {
  const ssn = {
    ssn: "say: Take out {found}.\nidentifier: SSN\nlook_for: {pattern: {regex: '\\d{3}-\\d{2}-\\d{4}', means: a number}}",
  };
  test("the text of an identifier stands in no part of a finding", () => {
    const { findings } = run(policyOf(ssn), "SSN 078-05-1120 here.");
    expect(findings[0]?.message).toMatch(/^Take out ⟨SSN⟩\. /);
    expect(JSON.stringify(findings)).not.toMatch(/078|1120/);
  });

  test("two different numbers in the same sentence have the same fingerprint", () => {
    const [a] = run(policyOf(ssn), "SSN 078-05-1120 here.").findings;
    const [b] = run(policyOf(ssn), "SSN 219-09-9999 here.").findings;
    expect(a?.fingerprint).toBe(b?.fingerprint);
  });

  test("a fingerprint stays when lines move", () => {
    const [a] = run(policyOf(ssn), "SSN 078-05-1120 here.").findings;
    const [b] = run(policyOf(ssn), "New first line.\n\nSSN 078-05-1120 here.").findings;
    expect(a?.fingerprint).toBe(b?.fingerprint);
  });
});

test("the quick way finds what the full way finds", () => {
  const rules = {
    cure: noCure.cure,
    visit: "say: No.\nlook_for: {phrases: ['your visit', 'guarantee*']}",
    link: "say: No.\nwhere: [link-url]\nlook_for: {phrases: ['bad-host']}",
  };
  const policy = policyOf(rules);
  const piece = fc.constantFrom(
    ..."your|visit|your visit|gua**ran**tee|gua[ran](u)tee|cu&#114;e|cu<b>re</b>|cu<!-- x -->re| |\n|\n\n|> |- |**|`cure`|# |[a](http://bad-host.example)|![cure](x.png)|\\*|cu\u200Bre|сure|| a | b |\n| - | - |\n| cure | c |".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const document = () => [readDocument({ path: "a.md", source: pieces.join("") })];
      const quick = check(policy, document(), world);
      const full = check(policy, document(), world, { prefilter: false });
      expect(quick.findings).toEqual(full.findings);
    }),
    { numRuns: 300 },
  );
});
