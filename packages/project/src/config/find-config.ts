import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Config, configSchema, ProblemError, readYaml, validate } from "@wardline/core";
import { throwIfAny } from "../gather.ts";
import { findGitRoot } from "../git.ts";
import { whyUnreadable } from "../why-unreadable.ts";

export const configFile = "wardline.yml";

export interface FoundConfig {
  /** Where the search began: the folder in which the person stands. */
  readonly start: string;
  /** The folder that all paths in reports start from: that of wardline.yml, else where the search began. */
  readonly root: string;
  /** The repository around it; the root itself outside of git. */
  readonly boundary: string;
  readonly isRepository: boolean;
  /** The configuration file from the root; undefined when there is none and defaults apply. */
  readonly path: string | undefined;
  readonly config: Config;
}

/**
 * Finds wardline.yml in the folder or above it, up to the root of the repository and no further: a file in the
 * home folder is not part of the content.
 * @param named a configuration file that the caller asks for, from `folder`
 */
export async function findConfig(folder: string, named?: string): Promise<FoundConfig> {
  const start = await existingFolder(folder);
  const gitRoot = findGitRoot(start);
  const file = named === undefined ? searchUp(start, gitRoot ?? start) : resolve(start, named);
  const root = file === undefined ? start : dirname(file);
  const found = {
    start,
    root,
    boundary: gitRoot ?? root,
    isRepository: gitRoot !== undefined,
  };
  if (file === undefined) return { ...found, path: undefined, config: {} };
  const path = basename(file);
  return { ...found, path, config: readConfig(await readText(file, named ?? path), path) };
}

/** @throws ProblemError with every mistake in the file */
function readConfig(text: string, path: string): Config {
  // A file without a key asks for the defaults.
  if (/^(?:\s|#.*)*$/.test(text)) return {};
  const yaml = readYaml(text, path);
  throwIfAny(yaml.problems);
  throwIfAny(validate(configSchema, yaml.data, { path, text, placeOf: yaml.placeOf }));
  // Data enters here: the schema has just been applied.
  return yaml.data as Config;
}

function searchUp(start: string, last: string): string | undefined {
  for (let at = start; ; at = dirname(at)) {
    const file = join(at, configFile);
    if (existsSync(file)) return file;
    if (at === last || dirname(at) === at) return undefined;
  }
}

/** The real path, so that it can be compared with the targets of links. */
async function existingFolder(folder: string): Promise<string> {
  try {
    const place = await realpath(folder);
    if ((await stat(place)).isDirectory()) return place;
  } catch (error) {
    throw new ProblemError([
      { message: `The folder to check was not opened: ${whyUnreadable(error)}.`, found: folder },
    ]);
  }
  throw new ProblemError([{ message: "What was given to check is not a folder.", found: folder }]);
}

async function readText(file: string, path: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ProblemError([
      {
        path,
        message: `The configuration was not read: ${whyUnreadable(error)}.`,
        example: `--config ${configFile}`,
      },
    ]);
  }
}
