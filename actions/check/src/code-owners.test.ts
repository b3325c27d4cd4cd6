import { expect, test, vi } from "vitest";
import { readCodeOwners } from "./code-owners.ts";
import type { GitHub } from "./github.ts";

const home = { owner: "larkmoor", repo: "content", defaultBranch: "main" };
const sha = "c".repeat(40);

/** A GitHub with these files in every commit; it notes what it is asked for. */
function gitHub(files: Readonly<Record<string, string>>, status = 200) {
  const asked: string[] = [];
  const client: GitHub = {
    request: async () => ({ status: 404, headers: {}, data: {} }),
    download: async () => undefined,
    graphql: async (_, variables) => {
      const { owner, repo, ...wanted } = variables;
      const objects = Object.entries(wanted).map(([name, expression]) => {
        asked.push(`${owner}/${repo} ${expression}`);
        const text = files[String(expression).split(":")[1] ?? ""];
        const byteSize = text?.length;
        const blob = { oid: "b".repeat(40), byteSize, isBinary: false, isTruncated: false, text };
        return [name, text === undefined ? null : blob] as const;
      });
      const data = { repository: Object.fromEntries(objects) };
      return { status, headers: {}, data, errors: [] };
    },
  };
  return { client, asked };
}

test.each([
  ["this repository", "Larkmoor", "content", `Larkmoor/content ${sha}:.github/CODEOWNERS`],
  ["another one", "acme", "policies", "larkmoor/content refs/heads/main:.github/CODEOWNERS"],
])("with a policy of %s, the owners are those of this one", async (_, owner, repo, first) => {
  const own = gitHub({ CODEOWNERS: "* @kho" });
  const trusted = { owner, repo, ref: "main", sha };
  const theirs = gitHub({ CODEOWNERS: "* @intruder" });
  const github = owner === "acme" ? theirs.client : own.client;
  const owners = await readCodeOwners(own.client, home, { ...trusted, github });
  expect(owners?.ownersOf("posts/a.md")).toEqual([{ kind: "user", login: "kho" }]);
  expect(own.asked[0]).toBe(first);
  expect(theirs.asked).toEqual([]);
});

test("without the file nobody owns anything", async () => {
  const { client } = gitHub({});
  const owners = await readCodeOwners(client, home, { ...home, github: client, ref: "main", sha });
  expect(owners?.ownersOf("posts/a.md")).toEqual([]);
});

test("a file that cannot be read is told of and stops nothing", async () => {
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { client } = gitHub({}, 403);
  const trusted = { ...home, github: client, ref: "main", sha };
  expect(await readCodeOwners(client, home, trusted)).toBeUndefined();
  expect(printed.mock.calls.join()).toContain("CODEOWNERS could not be read");
  printed.mockRestore();
});
