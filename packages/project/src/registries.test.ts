import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadRegistries } from "./registries.ts";
import { problemsOf, sentencesOf } from "./testing/problems-of.ts";
import { type FileTexts, temporaryFolder } from "./testing/temporary-repository.ts";

const people = `schema_version: 1
owner: people-office
reviewed_on: "2026-06-01"
people:
  - {id: kho, name: Kim Ho, roles: [author], active: true}
`;

function load(files: FileTexts, isConfigured = true) {
  const root = temporaryFolder(files);
  return loadRegistries({ root, boundary: root }, "registries", isConfigured);
}

test("Each file is read by its name; other kinds of files are left alone", async () => {
  const files = {
    "registries/people.yml": people,
    "registries/README.md": "x",
    "registries/.draft.yml": "x",
  };
  expect(await load(files)).toEqual({
    registries: { people: [expect.objectContaining({ id: "kho", name: "Kim Ho" })] },
    files: { people: { path: "registries/people.yml", text: files["registries/people.yml"] } },
    notices: [],
  });
});

test("A missing folder is told, and a problem when it was configured", async () => {
  const notice =
    "There is no folder registries, so the rules know no people, consents or approved statements.";
  expect(await load({}, false)).toEqual({ registries: {}, notices: [notice] });
  expect(await sentencesOf(() => load({}, true))).toContain(
    'wardline.yml: The registries folder "registries" was not read: it is not there.',
  );
});

describe("a file under a wrong name is a problem", () => {
  test.each([
    ["pepole.yml", "There is no registry with this name. Did you mean people.yml?"],
    ["people.yaml", "There is no registry with this name. Did you mean people.yml?"],
    ["Consents.yml", "There is no registry with this name. Did you mean consents.yml?"],
    ["people.json", "There is no registry with this name. Did you mean people.yml?"],
    ["zoo.yml", "There is no registry with this name.\n  expected: one of organization.yml, "],
  ])("%s", async (name, sentence) => {
    expect(await sentencesOf(() => load({ [`registries/${name}`]: people }))).toContain(
      `registries/${name}: ${sentence}`,
    );
  });
});

test("Mistakes in several registries are said together", async () => {
  const files = {
    "registries/people.yml": people.replace("active: true", "active: maybe"),
    "registries/campaigns.yml": "schema_version: 1\n",
    "registries/channels.yml": "a: &a [x]\nb: *a\n",
  };
  const problems = await problemsOf(() => load(files));
  expect(new Set(problems.map(({ path }) => path))).toEqual(
    new Set(["registries/people.yml", "registries/campaigns.yml", "registries/channels.yml"]),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ path: "registries/people.yml", line: 5 }),
  );
});

describe("a registry that is not used", () => {
  test("a link that leaves the repository", async () => {
    const outside = temporaryFolder({ "people.yml": people });
    const root = temporaryFolder({ "registries/README.md": "x" });
    symlinkSync(join(outside, "people.yml"), join(root, "registries/people.yml"));
    const said = await sentencesOf(() =>
      loadRegistries({ root, boundary: root }, "registries", true),
    );
    expect(said).toBe(
      "registries/people.yml: This registry was not used: a link that leaves the repository.",
    );
  });

  test("a folder, and a file of more than 5 MB", async () => {
    const files = {
      "registries/people.yml/a.md": "x",
      "registries/consents.yml": `# ${"x".repeat(5_000_000)}`,
    };
    const said = await sentencesOf(() => load(files));
    expect(said).toContain("registries/people.yml: This registry was not used: it is a folder.");
    expect(said).toContain(
      "registries/consents.yml: A registry may have 5 MB; this one is larger.",
    );
  });
});
