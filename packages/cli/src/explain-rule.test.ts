import { engineRules, plain, type Rule } from "@wardline/core";
import { expect, test } from "vitest";
import { explainRule } from "./explain-rule.ts";

const rule: Rule = {
  id: "hipaa/reply-confirms-patient",
  title: "A public reply must not show that someone was our patient",
  say: "A public reply may not show that the person was our patient.\nUse the approved reply REPLY-01 and offer a phone number.\n",
  severity: "error",
  waiver: "none",
  owner: "privacy-officer",
  route_to: "privacy-officer",
  applies_to: { types: ["reply"] },
  where: ["body", "quote"],
  look_for: { phrases: ["your visit"] },
  why: "OCR has penalised replies that confirm a relationship, even to praise.\n",
  citations: [
    { text: "45 CFR 164.502(a)", url: "https://www.ecfr.gov/current/title-45/section-164.502" },
  ],
  effective: "2026-07-01",
  review_by: "2027-06-30",
  examples: {
    must_flag: ["We're sorry your appointment ran late.", { text: "Your chart", in: "heading" }],
    must_pass: ["Thank you for the feedback.", { document: "---\ntype: page\n---\nYour visit\n" }],
  },
};

const look = { style: plain, width: 70, today: "2026-06-02" };

test("a rule is explained in full", () => {
  expect(`\n${explainRule(rule, look)}`).toBe(`
A public reply must not show that someone was our patient
hipaa/reply-confirms-patient · error: it blocks publishing

What to do
  A public reply may not show that the person was our patient.
  Use the approved reply REPLY-01 and offer a phone number.

Why
  OCR has penalised replies that confirm a relationship, even to
  praise.

Sources
  45 CFR 164.502(a)  https://www.ecfr.gov/current/title-45/section-164.502

Not allowed
  - We're sorry your appointment ran late.
  - Your chart (heading)

Allowed
  - Thank you for the feedback.
  - ---
    type: page
    ---
    Your visit

Where it looks
  types: reply
  In the body and quote.

Who
  Owner: the privacy officer.
  Decides: The privacy officer. No waiver is possible.

In force
  Not yet: from 2026-07-01.
  To be read again by 2027-06-30.
`);
});

test("later it is in force, and its review is overdue", () => {
  const text = explainRule(rule, { ...look, today: "2027-07-01" });
  expect(text).toContain("Since 2026-07-01.\n  Its review was due on 2027-06-30.\n");
});

test.each(engineRules.map((one) => [one.id, one] as const))("%s has no empty part", (_, one) => {
  const text = explainRule(one, look);
  expect(text).toContain(one.title);
  expect(text).not.toMatch(/Sources|Allowed|In force|undefined/);
});
