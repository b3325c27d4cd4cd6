import { lintPack, type Pack, type Problem, type Trial, trialsOf } from "@wardline/core";
import { gather } from "../gather.ts";
import { findBundledPacks } from "./bundled-packs.ts";
import { loadPacks } from "./load-packs.ts";
import { locatePack } from "./locate-pack.ts";

/** Everything that is wrong with a pack, from its files to its examples; empty when it is ready to publish. */
export async function lintPackFolder(folder: string, from?: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const pack = await gather(problems, () => loadPackFolder(folder, from));
  if (pack !== undefined) {
    const found = await gather(problems, () => lintPack(pack));
    problems.push(...(found ?? []));
  }
  return problems;
}

/**
 * The examples of a pack's rules, ready to run one by one.
 * @throws ProblemError when the pack cannot be read
 */
export async function testPackFolder(folder: string, from?: string): Promise<readonly Trial[]> {
  return trialsOf(await loadPackFolder(folder, from));
}

/**
 * Loads one pack and checks that what it extends can be loaded too.
 * @param from where `folder` and the paths in messages start
 * @throws ProblemError with every mistake
 */
export async function loadPackFolder(folder: string, from: string = process.cwd()): Promise<Pack> {
  const source = { root: from, bundled: findBundledPacks() };
  const place = locatePack({ kind: "path", text: folder }, from, folder, source);
  const packs = await loadPacks([place], source);
  // What it extends comes first.
  const pack = packs.at(-1);
  if (pack === undefined) throw new Error("A pack was loaded and is not there.");
  return pack;
}
