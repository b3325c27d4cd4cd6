import { fileURLToPath } from "node:url";
import { check, compilePolicy, readDocument } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { expect, test } from "vitest";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const pack = await loadPackFolder(`${policies}/hipaa`, policies);
const world = {
  asOf: pack.exampleWorld.as_of,
  mode: "marketing" as const,
  timeZone: "America/Denver",
  registries: pack.exampleWorld.registries,
};
const policy = compilePolicy([pack], {}, world);
const findingsIn = (source: string) =>
  check(policy, [readDocument({ path: "posts/a.md", source })], world).findings;

const invisible = "invisible characters stand inside it";
const alike = "look-alike characters stand in it";

test.for<[string, string, string, string | undefined]>([
  ["plain", "Her SSN is 078-05-1120.", "hipaa/ssn", undefined],
  ["bold in the middle", "Her SSN is 078-**05**-1120.", "hipaa/ssn", undefined],
  ["HTML in the middle", "Her SSN is 078-<b>05</b>-1120.", "hipaa/ssn", undefined],
  ["a comment in the middle", "Her SSN is 078-05<!-- x -->-1120.", "hipaa/ssn", undefined],
  ["entities", "Her SSN is 078&#45;05&#45;1120.", "hipaa/ssn", undefined],
  ["escapes", "Her SSN is 078\\-05\\-1120.", "hipaa/ssn", undefined],
  ["a link as the middle", "Her SSN is 078-[05](x.md)-1120.", "hipaa/ssn", undefined],
  ["zero-width spaces", "Her SSN is 078-0\u200b5-11\u200b20.", "hipaa/ssn", invisible],
  ["soft hyphens", "Her SSN is 078-0\u00ad5-1120.", "hipaa/ssn", invisible],
  ["direction marks", "Her SSN is 078-05-\u202e1120.", "hipaa/ssn", invisible],
  ["no-break spaces", "Her SSN is 078\u00a005\u00a01120.", "hipaa/ssn", undefined],
  ["long dashes", "Her SSN is 078\u201305\u20141120.", "hipaa/ssn", undefined],
  ["half a surrogate pair", "Her SSN is 078-0\ud8005-1120.", "hipaa/ssn", invisible],
  ["tag characters", "Her SSN is 078-0\u{e0041}5-1120.", "hipaa/ssn", invisible],
  ["variation selectors", "Her SSN is 078-0\ufe0f5-1120.", "hipaa/ssn", invisible],
  ["a stroke over a digit", "Her SSN is 078-0\u03365-1120.", "hipaa/ssn", alike],
  ["mathematical digits", "Her SSN is 𝟎𝟕𝟖-𝟎𝟓-𝟏𝟏𝟐𝟎.", "hipaa/ssn", alike],
  ["the end of a line in the middle", "Her SSN is 078-05-\n1120.", "hipaa/ssn", undefined],
  ["code", "Her SSN is 078-`05`-1120.", "hipaa/ssn", undefined],
  ["strikethrough", "Her SSN is 078-~~05~~-1120.", "hipaa/ssn", undefined],
  ["bold in a table", "| a |\n| - |\n| SSN 078-**05**-1120 |", "hipaa/ssn", undefined],
  ["full-width digits", "Her SSN is ０７８-０５-１１２０.", "hipaa/ssn", alike],
  ["Arabic digits", "Her SSN is ٠٧٨-٠٥-١١٢٠.", "hipaa/ssn", alike],
  ["Cyrillic in the label", "МRN: 00482913", "hipaa/medical-record-number", undefined],
  ["Cyrillic in an address", "Email her mom at jd_hоpe@example.com today.", "hipaa/email", alike],
  [
    "a robot-proof address",
    "Email her mom: jd_hope (at) example (dot) com",
    "hipaa/email",
    undefined,
  ],
  [
    "a zero-width space in a name",
    "Our patient Thaddeus Oye\u200blaran came home after his surgery.",
    "hipaa/patient-name",
    invisible,
  ],
  [
    "Cyrillic in a name",
    "Our patient Th\u0430ddeus Oyelaran came home after his surgery.",
    "hipaa/patient-name",
    alike,
  ],
  [
    "an entity in a name",
    "Our patient Thadd&#101;us Oyelaran came home after his surgery.",
    "hipaa/patient-name",
    undefined,
  ],
  [
    "a comment in a name",
    "Our patient Thad<!-- x -->deus Oyelaran came home after his surgery.",
    "hipaa/patient-name",
    undefined,
  ],
])("an identifier is found with %s", ([, source, rule, trick]) => {
  const found = findingsIn(source).filter((finding) => finding.rule === rule);
  expect(found).toHaveLength(1);
  if (trick === undefined) expect(found[0]?.message).not.toMatch(/stand in(?:side)? it/);
  else expect(found[0]?.message).toContain(trick);
});

test.for<[string, string]>([
  ["one long word", "a".repeat(20_000)],
  ["one long number", "1".repeat(20_000)],
  ["lone surrogates", "\ud800 \udc00 ".repeat(2_000)],
  ["a file of zero-width characters", "\u200b".repeat(20_000)],
  ["deep emphasis", `${"*a ".repeat(2_000)}${"*".repeat(2_000)}`],
])("bad input ends without a crash: %s", ([, source]) => {
  expect(() => findingsIn(source)).not.toThrow();
});
