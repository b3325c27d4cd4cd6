import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Problem, ProblemError } from "@wardline/core";
import { byCodeUnit, isInside } from "../posix-path.ts";
import { systemCode, whyUnreadable } from "../why-unreadable.ts";

/** In bytes. A rule is a page, and a word list a few; what is larger was put there by mistake or malice. */
const largestFile = 1_000_000;
const largestPack = 20_000_000;
const mostFiles = 5_000;

/**
 * Reads what belongs to a pack and nothing else: pack.yml, rules/*.yml, lists/*.yml, examples.yml.
 * A file in rules/ or lists/ that looks like a rule but would not be read is a problem, never silence.
 * @param shown where the folder is, in the words of messages
 */
export function readPackFolder(folder: string, shown: string): ReadonlyMap<string, string> {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  let size = 0;
  for (const path of layout(folder, shown, problems)) {
    try {
      const text = readPackFile(folder, path);
      size += text.length;
      files.set(path, text);
    } catch (error) {
      const why = error instanceof RangeError ? error.message : whyUnreadable(error);
      problems.push({
        path: `${shown}/${path}`,
        message: `This file of the pack was not read: ${why}.`,
      });
    }
    if (size > largestPack || files.size > mostFiles) {
      problems.push({
        path: shown,
        message: `A pack may have ${mostFiles} files and ${largestPack / 1_000_000} MB; this one is larger.`,
      });
      break;
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return files;
}

function layout(folder: string, shown: string, problems: Problem[]): string[] {
  const top = namesIn(folder, shown);
  if (!top.includes("pack.yml")) throw new ProblemError([noManifest(shown, top)]);
  const parts = ["rules", "lists"].filter((name) => top.includes(name));
  return [
    "pack.yml",
    ...(top.includes("examples.yml") ? ["examples.yml"] : []),
    ...parts.flatMap((part) => {
      const names = namesIn(join(folder, part), `${shown}/${part}`);
      problems.push(...strangers(folder, `${shown}/${part}`, part, names));
      return names.filter((name) => name.endsWith(".yml")).map((name) => `${part}/${name}`);
    }),
  ];
}

function namesIn(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort(byCodeUnit);
  } catch (error) {
    const message =
      systemCode(error) === "ENOENT"
        ? "There is no such folder."
        : `This folder was not read: ${whyUnreadable(error)}.`;
    throw new ProblemError([{ path: shown, message }]);
  }
}

function noManifest(shown: string, names: readonly string[]): Problem {
  const near = names.find((name) => /^pack\.(yaml|json)$/i.test(name));
  return {
    path: shown,
    message: "This folder is no pack: it has no pack.yml.",
    expected: "a folder with pack.yml and rules/*.yml",
    ...(near !== undefined && { found: near }),
  };
}

function strangers(
  folder: string,
  shown: string,
  part: string,
  names: readonly string[],
): Problem[] {
  const unread = names.filter(
    (name) =>
      /\.(yaml|json|ya?ml\.txt)$/i.test(name) || (/\.YML$/i.test(name) && !name.endsWith(".yml")),
  );
  const folders = names.filter((name) => statSync(join(folder, part, name)).isDirectory());
  return [
    ...unread.map((name) => ({
      path: `${shown}/${name}`,
      message: `Files in ${part}/ are read when their name ends in .yml, so this one is not.`,
      found: name,
      example: name.replace(/\.[^/]*$/, ".yml"),
    })),
    ...folders.map((name) => ({
      path: `${shown}/${name}`,
      message: `Folders in ${part}/ are not read; put the files into ${part}/ itself.`,
    })),
  ];
}

/** @throws RangeError saying in plain words why the file cannot be part of a pack */
function readPackFile(folder: string, path: string): string {
  const target = realpathSync(join(folder, path));
  if (!isInside(realpathSync(folder), target))
    throw new RangeError("it is a link that leaves the pack");
  const { size } = statSync(target);
  if (size > largestFile) {
    throw new RangeError(`it has ${size} bytes, and ${largestFile} are allowed`);
  }
  const bytes = readFileSync(target);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RangeError("it is not UTF-8 text");
  }
}
