import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  ProblemError,
  type Report,
  readYaml,
  validate,
  withPublicPaths,
} from "@wardline/core";
import { throwIfAny } from "./gather.ts";
import { whyUnreadable } from "./why-unreadable.ts";

/** Where a baseline is looked for; the first is written where there is none. */
export const baselineFiles: readonly string[] = ["wardline-baseline.yml", "wardline-baseline.json"];

/** In bytes. */
const largest = 50_000_000;

export interface BaselineAddition {
  /** The day in the organisation's time zone. */
  readonly on: string;
  readonly reason: string;
  /** How many findings were added. */
  readonly findings: number;
}

/** A baseline as it is written. It may shrink; what was added later says why. */
export interface BaselineFile extends Baseline {
  readonly created_on: string;
  readonly additions: readonly BaselineAddition[];
}

const entrySchema = {
  type: "object",
  additionalProperties: false,
  required: ["fingerprint", "rule", "path"],
  properties: {
    fingerprint: {
      type: "string",
      pattern: "^[0-9a-f]{32}$",
      title: "32 characters 0-9 and a-f",
      description: "Says which finding; made of masked text.",
    },
    rule: { type: "string", description: "For people; the fingerprint decides." },
    path: { type: "string", description: "For people; the fingerprint decides." },
  },
};

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://wardline.dev/schema/v1/baseline.schema.json",
  title: "wardline-baseline.yml",
  description: "Findings that were there before Wardline was. Written by the tool.",
  type: "object",
  additionalProperties: false,
  required: ["baseline_version", "created_on", "findings"],
  properties: {
    baseline_version: { const: 1, description: "Form of this file.", examples: [1] },
    created_on: { type: "string", format: "date", description: "The day it was made." },
    additions: {
      type: "array",
      description: "What was added later, and why.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["on", "reason", "findings"],
        properties: {
          on: { type: "string", format: "date", description: "The day." },
          reason: { type: "string", minLength: 1, description: "Why." },
          findings: { type: "integer", minimum: 0, description: "How many." },
        },
      },
    },
    findings: {
      type: "array",
      description: "A multiset: what stands twice excuses two findings.",
      items: entrySchema,
    },
  },
};

/**
 * Reads the baseline of a repository; undefined where there is none and nobody asked for one.
 * @param named another file, from the root
 */
export async function readBaseline(
  root: string,
  named: string | undefined,
): Promise<BaselineFile | undefined> {
  const there = baselineFiles.filter((name) => existsSync(join(root, name)));
  if (named === undefined && there.length > 1) {
    throw new ProblemError([
      {
        message: `There are two baselines, ${there.join(" and ")}, and only one can count.`,
        example: `git rm ${there[1]}`,
      },
    ]);
  }
  const path = named ?? there[0];
  if (path === undefined) return undefined;
  const text = await readText(join(root, path), path);
  const yaml = readYaml(text, path);
  throwIfAny(yaml.problems);
  throwIfAny(validate(schema, yaml.data, { path, text, placeOf: yaml.placeOf }));
  // Data enters here: the schema has just been applied.
  const { created_on, additions, findings } = yaml.data as {
    readonly created_on: string;
    readonly additions?: readonly BaselineAddition[];
    readonly findings: readonly BaselineEntry[];
  };
  return { path, created_on, additions: additions ?? [], entries: findings };
}

async function readText(file: string, path: string): Promise<string> {
  try {
    if ((await stat(file)).size <= largest) return await readFile(file, "utf8");
  } catch (error) {
    throw new ProblemError([
      {
        path,
        message: `The baseline was not read: ${whyUnreadable(error)}.`,
        example: "wardline baseline create",
      },
    ]);
  }
  throw new ProblemError([
    { path, message: `A baseline may have ${largest / 1_000_000} MB; this one is larger.` },
  ]);
}

/** The findings of a report as entries whose paths show no identifier. */
export function entriesOf(report: Report): BaselineEntry[] {
  return baselineOf(withPublicPaths(report).report.findings);
}

/** The entries whose finding is still there, or whose file could not be read. Nothing is ever added. */
export function stillThere(entries: readonly BaselineEntry[], report: Report): BaselineEntry[] {
  const { report: shown } = withPublicPaths(report);
  const unread = new Set(shown.coverage.skipped.map(({ path }) => path));
  const left = new Map<string, number>();
  for (const { status, fingerprint } of shown.findings) {
    if (status === "baseline") left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  }
  return entries.filter(({ fingerprint, path }) => {
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count > 0 || unread.has(path);
  });
}

/** Writes one entry a line, so that a change in version control shows what went. */
export async function writeBaseline(root: string, file: BaselineFile): Promise<void> {
  const text = extname(file.path) === ".json" ? asJson(file) : asYaml(file);
  try {
    await writeFile(join(root, file.path), text);
  } catch (error) {
    throw new ProblemError([
      { path: file.path, message: `The baseline was not written: ${whyUnreadable(error)}.` },
    ]);
  }
}

function asYaml({ created_on, additions, entries }: BaselineFile): string {
  return `${[
    "# Findings that were there before Wardline was. They do not block; each counts once.",
    "# This file only shrinks: fix the text, then run `wardline baseline prune`. Please do not edit it.",
    "baseline_version: 1",
    `created_on: ${JSON.stringify(created_on)}`,
    ...(additions.length === 0
      ? []
      : ["additions:", ...additions.map((addition) => `  - ${flow(addition)}`)]),
    ...(entries.length === 0
      ? ["findings: []"]
      : ["findings:", ...entries.map((entry) => `  - ${flow(entry)}`)]),
  ].join("\n")}\n`;
}

function flow(value: object): string {
  const parts = Object.entries(value).map(([key, inner]) => `${key}: ${JSON.stringify(inner)}`);
  return `{${parts.join(", ")}}`;
}

function asJson({ created_on, additions, entries }: BaselineFile): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  const head = { baseline_version: 1, created_on, ...(additions.length > 0 && { additions }) };
  const start = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  return `${start},\n  "findings": [${entries.length === 0 ? "" : `\n${lines}\n  `}]\n}\n`;
}
