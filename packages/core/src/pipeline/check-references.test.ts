import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { readDocument } from "../document/read-document.ts";
import { type RegistryName, registryContent } from "../schema/registries.ts";
import { housePolicy } from "../testing/house-policy.ts";
import { readYaml } from "../yaml/read-yaml.ts";

const people = `people:
  - {id: kho, name: K, roles: [author, "approver:comms-lead"], active: true}
  - {id: areyes, name: A, roles: [author], active: true}
  - {id: jtorres, name: J, roles: [author], active: false, end_date: 2026-02-28}
`;
const incident = (more: string, status = "open") =>
  `incidents:\n  - id: INC-1\n    status: ${status}\n    ${more}\n`;

type Files = Partial<Record<RegistryName, string>>;

function run(files: Files, content: Readonly<Record<string, string>> = {}, whole = true) {
  const registryFiles = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { path: `registries/${name}.yml`, text }]),
  );
  const registries = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      registryContent(name as RegistryName, readYaml(text, name).data as object),
    ]),
  );
  const { policy, world } = housePolicy({ rules: { cure: { route_to: "legal" } }, registries });
  const documents = Object.entries({ "posts/a.md": "Hello.\n", ...content }).map(([path, source]) =>
    readDocument({ path, source }),
  );
  return check(policy, documents, { ...world, registryFiles }, { whole }).findings;
}

const said = (...given: Parameters<typeof run>) =>
  run(...given).map(({ rule, path, start, message }) => [
    rule.replace("wardline/", ""),
    `${path}:${start.line}:${start.column}`,
    message,
  ]);

describe("an id that leads nowhere", () => {
  test.for<[string, Files, RegExp, string]>([
    [
      "a spokesperson",
      { people, incidents: incident("spokespeople: [kho, areyse]") },
      /incidents\.yml:4:25$/,
      "spokespeople leads nowhere: no entry of registries/people.yml has this id. Did you mean “areyes”?",
    ],
    [
      "an incident of a statement",
      {
        incidents: incident("freeze: true"),
        statements: "statements:\n  - {id: ST-1, incident_id: INC-2}\n",
      },
      /statements\.yml:2:29$/,
      "incident_id leads nowhere: no entry of registries/incidents.yml has this id. Did you mean “INC-1”?",
    ],
    [
      "a channel of a consent",
      {
        channels: "channels:\n  - {id: instagram, status: active}\n",
        consents: "consents:\n  - {id: CR-1, channels: [tiktok]}\n",
      },
      /consents\.yml:2:27$/,
      "channels leads nowhere: no entry of registries/channels.yml has this id.",
    ],
    [
      "a role that must approve",
      { people, incidents: incident("approvals_required: [comms-led]") },
      /incidents\.yml:4:26$/,
      "approvals_required leads nowhere: nobody in people.yml approves for this role. Did you mean “comms-lead”?",
    ],
    [
      "an owner with a slip",
      { people, competitors: "owner: khoo\ncompetitors: []\n" },
      /competitors\.yml:1:8$/,
      "owner leads nowhere: no entry of registries/people.yml has this id. Did you mean “kho”?",
    ],
    [
      "a file that may go out",
      { people, incidents: incident("exceptions: [{file: posts/b.md, by: kho}]") },
      /incidents\.yml:4:25$/,
      "file under exceptions leads nowhere: no content has this path. Did you mean “posts/a.md”?",
    ],
    [
      "a listening topic's answer",
      {
        statements: "statements:\n  - {id: CORR-01}\n",
        listening: "misinformation_topics:\n  - {id: t, message_id: CORR-1}\n",
      },
      /listening\.yml:2:25$/,
      "message_id leads nowhere: no entry of registries/statements.yml has this id. Did you mean “CORR-01”?",
    ],
  ])("%s is said at its place, with what was meant", ([, files, place, message]) => {
    expect(said(files)).toEqual([
      ["unknown-reference", expect.stringMatching(place) as string, message],
    ]);
  });

  test.for<[string, Files]>([
    ["ids that exist", { people, incidents: incident("spokespeople: [kho, areyes]") }],
    ["an owner that is a role", { people, competitors: "owner: people-office\ncompetitors: []\n" }],
    ["a role that a rule goes to", { people, incidents: incident("approvals_required: [legal]") }],
    ["a registry that is not there", { incidents: incident("spokespeople: [kho]") }],
    [
      "an incident that is closed",
      { people, incidents: incident("spokespeople: [gone]", "closed") },
    ],
    [
      "a glob of content",
      { people, incidents: incident("exceptions: [{file: posts/*, by: kho}]") },
    ],
    [
      "a decision of somebody who has left since",
      { people, statements: "statements:\n  - {id: ST-1, approved_by: [jtorres]}\n" },
    ],
  ])("nothing is said about %s", ([, files]) => {
    expect(said(files)).toEqual([]);
  });

  test("a file is not said to be missing where only some of the content was read", () => {
    const files = { people, incidents: incident("exceptions: [{file: posts/b.md, by: kho}]") };
    expect(said(files, {}, false)).toEqual([]);
  });

  test("in front matter it is said too, but never what stands there", () => {
    const personas = "personas:\n  - {id: rosa}\n";
    const source = "---\npersona: Maria\ncampaign: x\n---\nHello.\n";
    expect(said({ personas }, { "posts/b.md": source })).toEqual([
      [
        "unknown-reference",
        "posts/b.md:2:10",
        "persona leads nowhere: no entry of registries/personas.yml has this id.",
      ],
    ]);
  });

  test("a person who has left and is named to act is said", () => {
    expect(said({ people, incidents: incident("spokespeople: [jtorres]") })).toEqual([
      [
        "person-left",
        "registries/incidents.yml:4:20",
        "spokespeople names “jtorres”, who has left (registries/people.yml). Name somebody who works here.",
      ],
    ]);
  });

  test("an id that stands twice is an error at the second", () => {
    const consents = "consents:\n  - {id: CR-1, status: active}\n  - {id: CR-1, status: revoked}\n";
    expect(run({ consents })).toMatchObject([
      { rule: "wardline/duplicate-id", severity: "error", start: { line: 3, column: 10 } },
    ]);
  });

  test("identifiers in the place of an id stay hidden", () => {
    const consents = "consents:\n  - {id: 219-09-9999}\n  - {id: 219-09-9999}\n";
    const [finding] = run({ consents });
    expect(finding?.message).not.toContain("219");
  });
});
