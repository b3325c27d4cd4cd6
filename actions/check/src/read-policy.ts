import { posix } from "node:path";
import { readYaml } from "@wardline/core";
import { baselineFiles, configFile, lockFile, openProject, type Project } from "@wardline/project";
import { bundledPacks, provenPacks } from "./bundled-packs.ts";
import { makePolicyFolder } from "./policy-folder.ts";
import { type PolicyCommit, readPolicyFiles } from "./policy-tree.ts";

/** Single files that belong to the policy. */
const single = [configFile, lockFile, ...baselineFiles];

/** Requests for packs that extend packs that extend packs. */
const mostRounds = 8;

/**
 * The policy of a commit: wardline.yml, wardline.lock, the baseline, registries and the packs in the repository, as data. Packs
 * from npm are those that come with the action.
 * @throws ProblemError with every mistake in them
 */
export async function readPolicy(commit: PolicyCommit, asOf: string | undefined): Promise<Project> {
  const folder = makePolicyFolder();
  try {
    const files = await policyFiles(commit);
    for (const [path, text] of files) folder.write(path, text);
    return await openProject({
      root: folder.root,
      cache: false,
      ...(asOf !== undefined && { asOf }),
      environment: {
        now: new Date().toISOString(),
        bundledPacks: bundledPacks(),
        proven: provenPacks(),
      },
    });
  } finally {
    folder.remove();
  }
}

async function policyFiles(commit: PolicyCommit): Promise<Map<string, string>> {
  const files = await readPolicyFiles(commit, single, ["registries"]);
  const config = dataOf(files, configFile);
  const seen = new Set<string>();
  let packs = packFolders("", config.packs);
  let others = inside("", config.registries ?? "registries").filter(
    (path) => path !== "registries",
  );
  for (let round = 0; round < mostRounds; round++) {
    const fresh = packs.filter((pack) => !seen.has(pack));
    for (const pack of fresh) seen.add(pack);
    const parts = fresh.flatMap((pack) => [pack, `${pack}/rules`, `${pack}/lists`]);
    const wanted = [...parts, ...others];
    if (wanted.length === 0) break;
    for (const [path, text] of await readPolicyFiles(commit, [], wanted)) files.set(path, text);
    packs = fresh.flatMap((pack) => packFolders(pack, dataOf(files, `${pack}/pack.yml`).extends));
    others = [];
  }
  return files;
}

/** A file that cannot be read as YAML names nothing; what is wrong with it is said when the project opens. */
function dataOf(
  files: ReadonlyMap<string, string>,
  path: string,
): Readonly<Record<string, unknown>> {
  const { data } = readYaml(files.get(path) ?? "", path);
  return typeof data === "object" && data !== null ? { ...data } : {};
}

function packFolders(from: string, references: unknown): string[] {
  const texts = Array.isArray(references) ? references : [];
  return texts.flatMap((text) => (/^\.\.?(\/|$)/.test(String(text)) ? inside(from, text) : []));
}

/** The folder from the root of the repository; none when it lies outside. */
function inside(from: string, text: unknown): string[] {
  const path = posix.normalize(posix.join(from, String(text))).replace(/\/$/, "");
  return path.startsWith("..") || path === "." ? [] : [path];
}
