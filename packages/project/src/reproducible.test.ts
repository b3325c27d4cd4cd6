import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeReports, type Report, reporters } from "@wardline/core";
import { describe, expect, test, vi } from "vitest";
import type { CheckOptions } from "./check-content.ts";
import type { OpenOptions } from "./open-project.ts";
import { houseConfig, housePack, open } from "./testing/house-project.ts";
import {
  type FileTexts,
  ruleText,
  temporaryFolder,
  writeFiles,
} from "./testing/temporary-repository.ts";

// Threads load the engine anew, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const posts = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `posts/post-${index}.md`,
    [
      `---\nreview_by: 2026-0${(index % 9) + 1}-15\n---\n`,
      index % 2 === 0 ? "A house cure. Call 078-05-1120.\n" : "Fine.\n",
      index % 5 === 0 ? "<!-- wardline-ignore-next house/no-cure -- x -->\n\nhouse cure\n" : "",
    ].join("\n"),
  ]),
);

const stale = ruleText("house/stale", "x")
  .replace(/look_for:\n.*\n/, "look_for: {date: {value: review_by, must_be: after, than: now}}\n")
  .replace(/must_flag: .*/, 'must_flag: [{document: "---\\nreview_by: 2020-01-01\\n---\\nx"}]');

const repository: FileTexts = {
  "wardline.yml": houseConfig,
  ...housePack,
  "policies/house/rules/stale.yml": stale,
  "policies/house/rules/later.yml": ruleText("house/later", "Fine").replace(
    'effective: "2026-01-01"',
    'effective: "2026-09-01"',
  ),
  "policies/house/rules/ssn.yml": ruleText("house/ssn", "x")
    .replace(
      /look_for:\n.*\n/,
      "identifier: SSN\nwhere: [filename, body]\nlook_for: {pattern: {regex: '\\d{3}-\\d{2}-\\d{4}', means: a number}}\n",
    )
    .replace(/must_flag: .*/, 'must_flag: ["219-09-9999"]'),
  "registries/people.yml":
    'schema_version: 1\nowner: hr\nreviewed_on: "2026-06-01"\npeople:\n  - {id: mtu, name: Miko Tuuli, roles: ["approver:brand"], active: true}\n',
  "registries/waivers.yml":
    'schema_version: 1\nowner: legal\nreviewed_on: "2026-06-01"\nwaivers:\n  - {id: W-1, rule: house/stale, files: ["posts/post-1*.md"], reason: a series, owner: kho, approved_by: [mtu], expires: "2026-12-31"}\n  - {id: W-2, rule: house/stale, files: ["old/**"], reason: a series, owner: kho, approved_by: [mtu], expires: "2026-12-31"}\n',
  ...posts,
  "posts/078-05-1120.md": "house cure",
  "posts/219-09-9999.md": "Fine.",
  "posts/picture.md": "\u0089PNG\0",
};
const oneApprover = (text: string | Uint8Array | undefined) =>
  String(text).replace("waiver: none", "waiver: one");
const files: FileTexts = {
  ...repository,
  "policies/house/rules/stale.yml": oneApprover(stale),
};

async function reportOf(
  root: string,
  options: CheckOptions = {},
  more: Partial<OpenOptions> = {},
): Promise<string> {
  const { report } = await (await open(root, more)).check(options);
  return jsonOf(report);
}

function jsonOf(report: Report): string {
  return reporters.json(report, {
    ...{ rule: () => undefined, sourceOf: () => undefined, width: 80, verbose: false, maxBytes: 1 },
    style: {} as never,
  });
}

describe("the same report, byte for byte", () => {
  test("with 1, 2 and 4 workers", async () => {
    const root = temporaryFolder(files);
    const alone = await reportOf(root);
    expect(alone).toContain("house/stale");
    for (const workers of [1, 2, 4]) {
      expect(await reportOf(root, { workers }), `${workers} workers`).toBe(alone);
    }
  });

  test("with 1 and 8 shards merged", async () => {
    const root = temporaryFolder(files);
    const whole = await reportOf(root);
    expect(whole).toContain("Waiver W-2 excuses nothing");
    for (const of of [1, 8]) {
      const parts: { name: string; report: Report }[] = [];
      for (let number = 1; number <= of; number++) {
        const text = await reportOf(root, { shard: { number, of } });
        parts.push({ name: `${number}.json`, report: JSON.parse(text) as Report });
      }
      expect(jsonOf(mergeReports(parts)), `${of} shards`).toBe(whole);
    }
  });

  test("with a cold and a warm cache, after a change, and on another day", async () => {
    const root = temporaryFolder(files);
    const environment = { now: "2026-06-02T09:00:00Z", cacheHome: temporaryFolder() };
    const cached = { cache: true, environment };
    const cold = await reportOf(root, {}, cached);
    expect(await reportOf(root, {}, cached)).toBe(cold);
    expect(cold).toBe(await reportOf(root));

    writeFiles(root, { "posts/post-0.md": "A house cure today.\n" });
    expect(await reportOf(root, {}, cached)).toBe(await reportOf(root));

    const later = { asOf: "2026-09-20" };
    const warm = await reportOf(root, {}, { ...cached, ...later });
    expect(warm).toBe(await reportOf(root, {}, later));
    expect(warm).toContain("house/later");
    expect(cold).not.toContain("house/later");
  });

  test("with a warm cache and workers and shards together", async () => {
    const root = temporaryFolder(files);
    const environment = { now: "2026-06-02T09:00:00Z", cacheHome: temporaryFolder() };
    const cached = { cache: true, environment };
    await reportOf(root, {}, cached);
    writeFiles(root, { "posts/post-0.md": "A house cure today.\n" });
    const parts: { name: string; report: Report }[] = [];
    for (const number of [1, 2]) {
      const text = await reportOf(root, { shard: { number, of: 2 }, workers: 2 }, cached);
      parts.push({ name: `${number}.json`, report: JSON.parse(text) as Report });
    }
    expect(jsonOf(mergeReports(parts))).toBe(await reportOf(root));
  });
});

describe("the cache", () => {
  function cacheFile(home: string): string {
    const folder = join(home, "wardline", "files");
    const [name = ""] = readdirSync(folder);
    return join(folder, name);
  }

  test("holds no text and no path of the content", async () => {
    const root = temporaryFolder(files);
    const cacheHome = temporaryFolder();
    await reportOf(root, {}, { cache: true, environment: { now: "2026-06-02", cacheHome } });
    const text = readFileSync(cacheFile(cacheHome), "utf8").replace(/\b[0-9a-f]{32,64}\b/g, "");
    expect(text).toContain("house/no-cure");
    expect(text.match(/078|1120|219|9999|posts|Call|Fine/)).toBeNull();
  });

  test("is not used by another policy, and not at all with --no-cache", async () => {
    const root = temporaryFolder(files);
    const cacheHome = temporaryFolder();
    const cached = { cache: true, environment: { now: "2026-06-02", cacheHome } };
    const before = await reportOf(root, {}, cached);
    const file = cacheFile(cacheHome);
    // A forged entry shows whether the cache is read.
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("house/no-cure", "house/forged"));
    expect(await reportOf(root, {}, cached)).toContain("house/forged");
    expect(await reportOf(root, {}, { ...cached, cache: false })).toBe(before);
    writeFiles(root, { "wardline.yml": `${houseConfig}mode: strict\n` });
    expect(await reportOf(root, {}, cached)).not.toContain("house/forged");
  });

  test("that is broken is made anew, and does not grow", async () => {
    const root = temporaryFolder(files);
    const cacheHome = temporaryFolder();
    const cached = { cache: true, environment: { now: "2026-06-02", cacheHome } };
    const before = await reportOf(root, {}, cached);
    const file = cacheFile(cacheHome);
    const { size } = statSync(file);
    writeFileSync(file, '{"form": 1, "entries": {"half');
    expect(await reportOf(root, {}, cached)).toBe(before);
    for (let index = 0; index < 3; index++) {
      writeFiles(root, { "posts/post-1.md": `Edit ${index}.\n` });
      await reportOf(root, {}, cached);
    }
    expect(statSync(file).size).toBeLessThan(size * 1.1);
  });
});
