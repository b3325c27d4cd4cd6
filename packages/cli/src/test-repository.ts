import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCli } from "./cli.ts";
import { engine } from "./engine.ts";
import { fakeHost } from "./fake-host.ts";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of a test's own, with the real engine over it. */
export interface TestFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  read(file: string): string;
  /** Runs the tool in this process. */
  wardline(words: readonly string[], input?: string): Promise<Run>;
  remove(): void;
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), "wardline-cli-"));
  return {
    path,
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), text);
      }
    },
    read: (file) => readFileSync(join(path, file), "utf8"),
    async wardline(words, input = "") {
      const environment = { XDG_CACHE_HOME: join(path, ".cache") };
      const host = fakeHost({ folder: path, environment, readInput: async () => input }, engine);
      const status = await runCli(words, host);
      return { status, stdout: host.printed(), stderr: host.said() };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

const common = `waiver: none
owner: privacy-officer
route_to: privacy-officer
why: So that patients are safe.
citations: [{text: 45 CFR 164.502(a)}]
effective: "2026-01-01"
review_by: "2027-01-01"
`;

/** A small repository with a pack of its own: an error, an advice that can be fixed, an identifier. */
export const repository = {
  "wardline.yml": 'packs: [./policies/house]\ncontent: ["**/*.md"]\nignore: ["policies/**"]\n',
  "registries/people.yml":
    'schema_version: 1\nowner: people-office\nreviewed_on: "2026-06-01"\npeople: []\n',
  "policies/house/pack.yml":
    "id: house\ntitle: House\nabout: Ours.\nversion: 1.0.0\nowner: brand\njurisdiction: US\nlicense: Apache-2.0\n",
  "policies/house/examples.yml": 'as_of: "2026-06-01T12:00:00Z"\nregistries: {}\n',
  "policies/house/rules/visit.yml": `id: house/visit
title: A reply must not show that someone was our patient
say: Use the approved reply.
severity: error
look_for: {phrases: [your visit]}
${common}examples: {must_flag: [Sorry your visit ran late.], must_pass: [Thank you.]}
`,
  "policies/house/rules/plain.yml": `id: house/plain
title: Plain words are easier to read
say: Say {expected}.
severity: advice
look_for: {replace: {pairs: {utilize: use}, safe: true}}
${common}examples: {must_flag: [Utilize the portal.], must_pass: [Use the portal.]}
`,
  "policies/house/rules/ssn.yml": `id: house/ssn
title: No Social Security numbers
say: Take it out.
severity: error
identifier: SSN
look_for: {pattern: {regex: '\\d{3}-\\d{2}-\\d{4}', means: nine digits}}
${common}examples: {must_flag: [SSN 219-09-9999], must_pass: [No number.]}
`,
  "posts/good.md": "# Hello\n\nThank you.\n",
} as const;

/** The same with an example that does not hold. */
export const brokenPack: Readonly<Record<string, string>> = {
  ...repository,
  "policies/house/rules/visit.yml": repository["policies/house/rules/visit.yml"].replace(
    "Thank you.",
    "your visit",
  ),
};

export const badPost = { "posts/bad.md": "Sorry your visit ran late.\n" } as const;
