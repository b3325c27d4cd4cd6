import { describe, expect, test } from "vitest";
import { parseCodeOwners } from "./code-owners.ts";
import { plan } from "./plan.ts";
import { type RoutingInput, route, withoutReviewer } from "./routing.ts";
import { finding, planInput, pullRequest, report, rule } from "./samples.ts";

const officer = { roles: ["approver:privacy-officer"], active: true, github: "pofficer" };
const changedPolicy = report([], {
  routing: [
    {
      path: "registries/people.yml",
      type: "policy-file",
      roles: [{ role: "privacy-officer", why: ["it changes the policy"] }],
    },
  ],
});

function input(codeOwners: string, parts: Partial<RoutingInput> = {}): RoutingInput {
  return {
    report: report([finding({ rule: "hipaa/ssn" })]),
    rule,
    pull: pullRequest(),
    people: [],
    ask: "deciders",
    owners: parseCodeOwners(codeOwners),
    ...parts,
  };
}

const persons = (...logins: string[]) => [{ kind: "reviewers", logins }];

describe("where people.yml names nobody for a role", () => {
  test.each([
    ["there is nobody", []],
    ["the person is not active", [{ ...officer, active: false }]],
    ["the person has no login", [{ ...officer, github: undefined }]],
    ["the person is the author", [{ ...officer, github: "AReyes" }]],
  ])("the owners of the file are asked, because %s", (_, people) => {
    expect(route(input("* @all\n/posts/ @kho @second", { people }))).toEqual(
      persons("kho", "second"),
    );
  });

  test("teams are asked if they are of the same organization", () => {
    const text = "* @Larkmoor/Privacy @elsewhere/privacy";
    expect(route(input(text))).toEqual([{ kind: "team", slug: "privacy" }]);
    const pull = pullRequest({ requestedTeams: ["privacy"] });
    expect(route(input(text, { pull }))).toEqual([]);
    expect(withoutReviewer(input(text, { pull }))).toEqual([]);
  });

  test.each([
    ["the author", "* @AREYES"],
    ["an e-mail address", "* docs@larkmoor.example"],
    ["nobody", "* @kho\n/posts/"],
    ["a team of somebody else", "* @elsewhere/privacy"],
  ])("and the owner is %s, nobody is asked, and that is told", (_, text) => {
    expect(route(input(text))).toEqual([]);
    expect(withoutReviewer(input(text))).toEqual([
      { role: "privacy-officer", paths: ["posts/a.md"] },
    ]);
  });

  test("nobody is asked twice", () => {
    const found = [
      finding({ rule: "hipaa/ssn" }),
      finding({ rule: "hipaa/ssn", path: "posts/b.md" }),
      finding({ rule: "claims/superlative" }),
    ];
    const text = "a.md @kho @KHO @second\nb.md @second @third";
    expect(route(input(text, { report: report(found) }))).toEqual(
      persons("kho", "second", "third"),
    );
    const pull = pullRequest({ requestedReviewers: ["Kho"], reviewedBy: ["second"] });
    expect(route(input(text, { report: report(found), pull }))).toEqual(persons("third"));
  });

  test("no more are asked than GitHub allows", () => {
    const many = Array.from({ length: 20 }, (_, at) => `@p${at}`).join(" ");
    expect(route(input(`* ${many}`))[0]).toHaveProperty("logins.length", 15);
  });
});

test("owners are not asked where people.yml names somebody, or a team is given for the role", () => {
  expect(route(input("* @kho", { people: [officer] }))).toEqual(persons("pofficer"));
  const teams = new Map([["privacy-officer", "privacy"]]);
  expect(route(input("* @kho", { teams }))).toEqual([{ kind: "team", slug: "privacy" }]);
});

test("nobody is asked where nobody decides, or the workflow does not say so", () => {
  expect(route(input("* @kho", { report: report([finding()]) }))).toEqual([]);
  expect(route(input("* @kho", { ask: "nobody", report: changedPolicy }))).toEqual([]);
  expect(withoutReviewer(input("", { ask: "nobody", report: changedPolicy }))).toEqual([]);
});

describe("what the report's routing says", () => {
  const routed = (roles: string[]) =>
    report([], {
      routing: [
        {
          path: "posts/a.md",
          type: "testimonial",
          roles: roles.map((role) => ({ role, why: ["it tells about a patient"] })),
        },
        { path: "posts/b.md", type: "page", roles: [] },
      ],
    });

  test("asks the person of the role though there is no finding", () => {
    const people = [officer];
    expect(route(input("* @kho", { report: routed(["privacy-officer"]), people }))).toEqual(
      persons("pofficer"),
    );
  });

  test("asks the owner of the file where nobody has the role, and says where there is none", () => {
    expect(route(input("/posts/ @kho", { report: routed(["clinical"]) }))).toEqual(persons("kho"));
    expect(withoutReviewer(input("", { report: routed(["clinical"]) }))).toEqual([
      { role: "clinical", paths: ["posts/a.md"] },
    ]);
  });

  test("asks nobody about what nobody must look at", () => {
    expect(route(input("* @kho", { report: routed([]), people: [officer] }))).toEqual([]);
  });
});

describe("a change to the policy", () => {
  const quiet = { report: changedPolicy };

  test("is for the owners of the file, whoever has the role", () => {
    expect(route(input("/registries/ @kho", { ...quiet, people: [officer] }))).toEqual(
      persons("kho"),
    );
  });

  test("is for the role where the file has no owner", () => {
    expect(route(input("/posts/ @kho", { ...quiet, people: [officer] }))).toEqual(
      persons("pofficer"),
    );
  });

  test("is told of when neither names anybody", () => {
    expect(withoutReviewer(input("/posts/ @kho", quiet))).toEqual([
      { role: "privacy-officer", paths: ["registries/people.yml"] },
    ]);
  });
});

describe("the summary", () => {
  function body(path: string, more: Parameters<typeof finding>[0] = {}): string {
    const found = [finding({ rule: "hipaa/ssn", path, ...more })];
    const unasked = withoutReviewer(input("", { report: report(found) }));
    const ops = plan(planInput(found, pullRequest(), { unasked }));
    return ops.flatMap((op) => (op.kind === "summary" ? [op.body] : [])).join();
  }

  test.each([
    ["posts/a.md", "`/posts/a.md OWNER`"],
    ["posts/my page.md", "`/posts/ OWNER`"],
    ["posts/[id]/a.md", "`/posts/ OWNER`"],
    ["ä.md", "`* OWNER`"],
  ])("says for %s which line makes somebody the reviewer", (path, line) => {
    const text = body(path);
    expect(text).toContain("**No reviewer was found** for");
    expect(text).toContain(`add to CODEOWNERS the line ${line}`);
    expect(text).toContain("the role `approver:privacy-officer`");
  });

  test("shows no identifier of a file name in that line", () => {
    const text = body("notes/219-09-9999.md", {
      where: "filename",
      masked: "⟨SSN⟩",
      identifier: "SSN",
    });
    expect(text).toContain("`* OWNER`");
    expect(text).not.toContain("219");
  });

  test("says nothing of it where CODEOWNERS was not read", () => {
    const { owners: _, ...unread } = input("");
    expect(withoutReviewer(unread)).toEqual([]);
  });
});
