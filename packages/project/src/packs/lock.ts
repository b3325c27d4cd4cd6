import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Pack, type Problem, ProblemError, readYaml, validate } from "@wardline/core";
import { throwIfAny } from "../gather.ts";
import { byCodeUnit } from "../posix-path.ts";
import { systemCode, whyUnreadable } from "../why-unreadable.ts";

export const lockFile = "wardline.lock";

interface Lock {
  readonly lock_version: 1;
  readonly packs: readonly LockedPack[];
}

interface LockedPack {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

const lockSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://wardline.dev/schema/v1/lock.schema.json",
  title: lockFile,
  description: "The packs that were agreed on, to the byte. Written by the tool.",
  type: "object",
  additionalProperties: false,
  required: ["lock_version", "packs"],
  properties: {
    lock_version: { const: 1, description: "Form of this file.", examples: [1] },
    packs: {
      type: "array",
      description: "Every pack in use, also those that another pack extends.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "version", "integrity"],
        properties: {
          name: { type: "string", description: "npm name or path.", examples: ["@wardline/hipaa"] },
          version: { type: "string", description: "Exact version.", examples: ["1.0.0"] },
          integrity: {
            type: "string",
            pattern: "^sha512-[A-Za-z0-9+/]{86}==$",
            title: "sha512- and 88 characters of base64",
            description: "Hash over the files of the pack.",
          },
        },
      },
    },
  },
};

/** Writes which packs are in use. What it says depends on the packs alone, so writing again changes nothing. */
export async function writeLockFile(root: string, packs: readonly Pack[]): Promise<void> {
  const entries = packs.map(lockedPack).sort((a, b) => byCodeUnit(a.name, b.name));
  const lines = entries.flatMap(({ name, version, integrity }) => [
    `  - name: ${JSON.stringify(name)}`,
    `    version: ${JSON.stringify(version)}`,
    `    integrity: ${integrity}`,
  ]);
  const list = entries.length === 0 ? ["packs: []"] : ["packs:", ...lines];
  const head = [
    "# The policy packs in use, to the byte. Written by the tool; review changes, do not edit.",
  ];
  await writeFile(join(root, lockFile), `${[...head, "lock_version: 1", ...list].join("\n")}\n`);
}

/**
 * Compares the packs in use with wardline.lock; without that file there is nothing to compare.
 * @throws ProblemError naming every pack that is not the one agreed on
 */
export async function checkLockFile(root: string, packs: readonly Pack[]): Promise<void> {
  const lock = await readLockFile(root);
  if (lock === undefined) return;
  const problems: Problem[] = packs.flatMap((pack) => differences(lockedPack(pack), lock));
  const used = new Set(packs.map(({ name }) => name));
  for (const { name } of lock.packs) {
    if (!used.has(name)) problems.push(problem(`${name} is in ${lockFile} and no longer in use.`));
  }
  throwIfAny(problems);
}

async function readLockFile(root: string): Promise<Lock | undefined> {
  let text: string;
  try {
    text = await readFile(join(root, lockFile), "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw new ProblemError([{ path: lockFile, message: `Not read: ${whyUnreadable(error)}.` }]);
  }
  const yaml = readYaml(text, lockFile);
  throwIfAny(yaml.problems);
  throwIfAny(validate(lockSchema, yaml.data, { path: lockFile, text, placeOf: yaml.placeOf }));
  // Data enters here: the schema has just been applied.
  return yaml.data as Lock;
}

function lockedPack({ name, version, integrity }: Pack): LockedPack {
  return { name, version, integrity: integrity ?? "" };
}

function differences(pack: LockedPack, lock: Lock): Problem[] {
  const { name } = pack;
  const locked = lock.packs.find((entry) => entry.name === name);
  if (locked === undefined) return [problem(`${name} is in use and not in ${lockFile}.`)];
  if (locked.version !== pack.version) {
    return [problem(`${name} is not in its locked version.`, locked.version, pack.version)];
  }
  if (locked.integrity === pack.integrity) return [];
  return [
    problem(
      `${name} has other rules than when it was locked, with the same version number.`,
      locked.integrity,
      pack.integrity,
    ),
  ];
}

function problem(message: string, expected?: string, found?: string): Problem {
  return {
    message: `${message} If that is meant, lock the packs again; if not, install the locked ones.`,
    path: lockFile,
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    example: `npm ci   or   ${lockCommand}`,
  };
}

/** What a person types to write the file anew. */
const lockCommand = "wardline lock";
