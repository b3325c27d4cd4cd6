import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { attestations, routingTable } from "./routing-table.ts";

const { policy, world } = housePolicy({ rules: { cure: { waiver: "two", route_to: "legal" } } });

function roles(source: string, path = "posts/a.md"): string[] {
  const { routing = [] } = check(policy, [readDocument({ path, source })], world);
  return routing.flatMap((route) => route.roles.map(({ role }) => role));
}

const page = (head: string, body = "Text.") => `---\n${head}\n---\n${body}\n`;

describe("who must look, by the table", () => {
  test.for<[string, string, string[]]>([
    ["a page about the cafeteria", page("type: page", "Soup is back on Monday."), []],
    ["an article without a health topic", page("type: article", "We open a garden."), []],
    ["a health topic", page("type: article", "Symptoms of a stroke."), ["clinical"]],
    [
      "a testimonial",
      page("type: testimonial\nprivacy_review: {reviewed_by: pofficer}"),
      ["privacy-officer"],
    ],
    [
      "a testimonial that is sponsored",
      page("type: testimonial\nsponsor: Acme"),
      ["legal", "privacy-officer"],
    ],
    [
      "a patient in a picture",
      page("type: page\nimages: [{file: a.png, people: patient}]"),
      ["privacy-officer"],
    ],
    ["staff in a picture", page("type: page\nimages: [{file: a.png, people: staff}]"), []],
    ["a persona story with a label", page("type: persona-story\npersona: rosa"), []],
    ["a reply equal to an approved one", page("type: reply\nstatement_id: REPLY-01"), []],
    ["an award", page("type: page", "We won an award."), ["legal"]],
    [
      "a result of a treatment",
      page("type: page", "The success rate of this treatment."),
      ["clinical", "legal"],
    ],
    ["a paid endorsement", page("type: social\nmaterial_connection: paid"), ["legal"]],
    ["no connection", page("type: social\nmaterial_connection: none"), []],
    ["a statement", page("type: statement", "The building is closed."), ["comms-lead", "legal"]],
    [
      "a cyber incident",
      page("type: article\nincident_id: INC-1", "A cyberattack."),
      ["comms-lead", "legal", "security"],
    ],
    ["a breach notice", page("type: breach-notice"), ["comms-lead", "legal", "privacy-officer"]],
    ["an embed", page("type: page", '<iframe src="https://a.example"></iframe>'), ["security"]],
    [
      "a form for patients",
      page("type: page", "<form>Patients: write here</form>"),
      ["privacy-officer", "security"],
    ],
    [
      "a comment that asks for what needs two people",
      "<!-- wardline-ignore-next house/cure -- x -->\n\nA cure.\n",
      ["legal"],
    ],
    ["a finding alone", "A cure.\n", []],
  ])("%s", ([, source, expected]) => {
    expect(roles(source)).toEqual(expected);
  });

  test("each reason completes a sentence", () => {
    for (const why of [...routingTable, ...Object.values(attestations)].map((one) =>
      "why" in one ? one.why : one.what,
    )) {
      expect(why).toMatch(/^[a-z].*[^.]$/);
    }
  });
});
