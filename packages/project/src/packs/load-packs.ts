import {
  indexLines,
  type Pack,
  type Problem,
  ProblemError,
  readPack,
  readYaml,
} from "@wardline/core";
import { gather, throwIfAny } from "../gather.ts";
import { integrityOf } from "./integrity.ts";
import { locatePack, type PackPlace, type PackSource } from "./locate-pack.ts";
import { type PackReference, readPackReference } from "./pack-reference.ts";
import { readPackFolder } from "./read-pack-folder.ts";

/**
 * Loads packs with all packs that they extend: each once, the extended one before the one that extends it.
 * @throws ProblemError with every mistake in every pack, and for a circle the chain of names
 */
export async function loadPacks(
  places: readonly PackPlace[],
  source: PackSource,
): Promise<readonly Pack[]> {
  const problems: Problem[] = [];
  const loaded = new Map<string, Pack>();
  const seen = new Set<string>();

  const load = async (place: PackPlace, chain: readonly PackPlace[]): Promise<void> => {
    if (seen.has(place.folder)) return;
    seen.add(place.folder);
    const read = await gather(problems, () => readOnePack(place));
    if (read === undefined) return;
    const below = [...chain, place];
    for (const [index, text] of (read.pack.manifest.extends ?? []).entries()) {
      await gather(problems, async () => {
        const manifest = `${place.shown}/pack.yml`;
        const next = locatePack(readPackReference(text, manifest), place.folder, manifest, source);
        const start = below.findIndex(({ folder }) => folder === next.folder);
        if (start === -1) await load(next, below);
        else throw circle(below.slice(start), read.manifestText, manifest, index);
      });
    }
    loaded.set(place.folder, read.pack);
  };

  for (const place of places) await load(place, []);
  problems.push(...namesakes([...loaded.values()]));
  throwIfAny(problems);
  return [...loaded.values()];
}

/** The places that a list of references in one file means; all mistakes at once. */
export async function locatePacks(
  texts: readonly string[],
  from: string,
  namedIn: string,
  source: PackSource,
): Promise<readonly PackPlace[]> {
  const problems: Problem[] = [];
  const places: PackPlace[] = [];
  for (const text of texts) {
    await gather(problems, () => {
      const reference: PackReference = readPackReference(text, namedIn);
      places.push(locatePack(reference, from, namedIn, source));
    });
  }
  throwIfAny(problems);
  return places;
}

function readOnePack(place: PackPlace): { pack: Pack; manifestText: string } {
  const files = readPackFolder(place.folder, place.shown);
  const pack = readPack({
    name: place.name,
    version: place.version ?? "0.0.0",
    integrity: integrityOf(files),
    root: place.shown,
    files,
  });
  const version = place.version ?? pack.manifest.version ?? "0.0.0";
  return { pack: { ...pack, version }, manifestText: files.get("pack.yml") ?? "" };
}

function circle(
  chain: readonly PackPlace[],
  manifestText: string,
  manifest: string,
  index: number,
): ProblemError {
  const names = [...chain, ...chain.slice(0, 1)].map(({ name }) => name);
  const span = readYaml(manifestText, manifest).placeOf(["extends", index]);
  const at = indexLines(manifestText).position(span?.start ?? 0);
  return new ProblemError([
    {
      message: "These packs extend each other in a circle, so none of them can come first.",
      path: manifest,
      line: at.line,
      column: at.column,
      expected: "packs that build on one another in one direction",
      found: names.join(" → "),
    },
  ]);
}

/** One package in two folders: which of them speaks would depend on the order of loading. */
function namesakes(packs: readonly Pack[]): Problem[] {
  const first = new Map<string, Pack>();
  const problems: Problem[] = [];
  for (const pack of packs) {
    const earlier = first.get(pack.name);
    if (earlier === undefined) first.set(pack.name, pack);
    else problems.push(twice(pack, earlier));
  }
  return problems;
}

function twice(pack: Pack, earlier: Pack): Problem {
  return {
    path: `${pack.root}/pack.yml`,
    message: `${pack.name} is installed twice: ${earlier.version} in ${earlier.root}, and ${pack.version} here.`,
    expected: "one version that all packs which extend it agree on",
    example: `npm dedupe ${pack.name}`,
  };
}
