import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ProblemError } from "@wardline/core";
import semver from "semver";
import { isInside, pathFrom } from "../posix-path.ts";
import { systemCode, whyUnreadable } from "../why-unreadable.ts";
import { listBundledPacks } from "./bundled-packs.ts";
import type { PackReference } from "./pack-reference.ts";

export interface PackPlace {
  /** The real folder, links resolved: what tells whether two references mean one pack. */
  readonly folder: string;
  /** The npm name, or the path from the project. */
  readonly name: string;
  /** As package.json says; a pack outside npm may have none and say its version in pack.yml. */
  readonly version?: string;
  /** The folder in the words of messages. */
  readonly shown: string;
}

export interface PackSource {
  /** The folder of wardline.yml. */
  readonly root: string;
  /** The folder of the packs that come with the tool. */
  readonly bundled: string;
}

/**
 * Finds the folder that a reference means. Nothing is fetched and nothing in a pack is run: package.json is read
 * as data.
 * @param from the folder whose file names the pack
 * @param namedIn that file, for messages
 */
export function locatePack(
  reference: PackReference,
  from: string,
  namedIn: string,
  source: PackSource,
): PackPlace {
  if (reference.kind === "path") return atPath(resolve(from, reference.text), namedIn, source);
  const installed = findInstalled(reference.name, [from, source.root]);
  const folder = installed ?? findBundled(reference.name, source);
  if (folder === undefined) throw notInstalled(reference, namedIn);
  const { version } = readPackageJson(folder, source);
  if (!semver.satisfies(version, reference.range)) {
    throw wrongVersion(reference, version, namedIn, installed === undefined);
  }
  return {
    folder: realpathSync(folder),
    name: reference.name,
    version,
    shown: show(folder, source),
  };
}

/** A pack that comes with the tool, taken as a whole because the configuration names none. */
export function placeBundled(folder: string, source: PackSource): PackPlace {
  const { name, version } = readPackageJson(folder, source);
  return { folder: realpathSync(folder), name, version, shown: show(folder, source) };
}

function atPath(folder: string, namedIn: string, source: PackSource): PackPlace {
  const shown = show(folder, source);
  if (!existsSync(folder)) {
    throw new ProblemError([
      {
        message: `There is no folder ${shown}.`,
        path: namedIn,
        expected: "the folder of a pack, as a path from this file",
        found: shown,
        example: "packs:\n  - ./policies/house",
      },
    ]);
  }
  const name = pathFrom(source.root, folder);
  return {
    folder: realpathSync(folder),
    name: name.startsWith(".") ? name : `./${name}`,
    ...(existsSync(join(folder, "package.json")) && {
      version: readPackageJson(folder, source).version,
    }),
    shown,
  };
}

/** Looks into each node_modules upwards, as Node does. */
function findInstalled(name: string, starts: readonly string[]): string | undefined {
  for (const start of starts) {
    for (let at = realpathSync(start); ; at = dirname(at)) {
      const folder = join(at, "node_modules", name);
      if (existsSync(folder)) return folder;
      if (dirname(at) === at) break;
    }
  }
  return undefined;
}

function findBundled(name: string, source: PackSource): string | undefined {
  return listBundledPacks(source.bundled).find(
    (folder) => readPackageJson(folder, source).name === name,
  );
}

function readPackageJson(folder: string, source: PackSource): { name: string; version: string } {
  const path = `${show(folder, source)}/package.json`;
  const data = parsePackageJson(join(folder, "package.json"), path);
  const { name, version } = data;
  if (typeof name === "string" && typeof version === "string" && semver.valid(version) !== null) {
    return { name, version };
  }
  throw new ProblemError([
    {
      path,
      message: "The package.json of a pack must give its name and version.",
      example: '{"name": "@example/house-rules", "version": "1.0.0"}',
    },
  ]);
}

function parsePackageJson(file: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof data === "object" && data !== null ? { ...data } : {};
  } catch (error) {
    const why = systemCode(error) === undefined ? "it is not valid JSON" : whyUnreadable(error);
    throw new ProblemError([{ path, message: `The package.json of a pack was not read: ${why}.` }]);
  }
}

/** No machine paths in messages and reports: as seen from the project, or from the tool. */
function show(folder: string, { root, bundled }: PackSource): string {
  if (!isInside(root, folder) && isInside(bundled, folder)) {
    return `packs of the tool/${pathFrom(bundled, folder)}`;
  }
  return pathFrom(root, folder);
}

function notInstalled(reference: PackReference & { kind: "npm" }, namedIn: string): ProblemError {
  return new ProblemError([
    {
      message: `The pack ${reference.name} is not installed. Packs are never fetched during a check.`,
      path: namedIn,
      expected: `${reference.name} in node_modules here or in a folder above`,
      found: "no such package",
      example: `npm install --save-dev "${reference.text}"`,
    },
  ]);
}

function wrongVersion(
  reference: PackReference & { kind: "npm" },
  version: string,
  namedIn: string,
  isBundled: boolean,
): ProblemError {
  const what = isBundled ? "the one that comes with this version of the tool" : "the installed one";
  return new ProblemError([
    {
      message: `The pack ${reference.name} is asked for as ${reference.range}, and ${what} is ${version}.`,
      path: namedIn,
      expected: `a version in ${reference.range}`,
      found: version,
      example: `npm install --save-dev "${reference.text}"`,
    },
  ]);
}
