import type { Pack } from "@wardline/core";
import picomatch from "picomatch";

/** Says why a path is not content, though a glob may fit it; undefined where it may be content. */
export type NotContent = (path: string) => string | undefined;

export interface PolicyFiles {
  /** The configuration file from the root. */
  readonly configPath: string | undefined;
  readonly lockPath: string;
  /** Files that may hold the baseline, from the root. */
  readonly baselinePaths: readonly string[];
  /** The registries folder from the root. */
  readonly registries: string;
  readonly packs: readonly Pick<Pack, "root">[];
}

/** True for the files that say what content may do: they are not themselves content. */
export function policyFiles(files: PolicyFiles): (path: string) => boolean {
  const single = new Set([files.configPath, files.lockPath, ...files.baselinePaths]);
  const folders = [files.registries, ...files.packs.map(({ root }) => root)].filter(
    (folder) => folder !== ".",
  );
  return (path) =>
    single.has(path) || folders.some((folder) => `${path}/`.startsWith(`${folder}/`));
}

/** Adds what the configuration's `ignore` takes out. */
export function notContent(
  isPolicy: (path: string) => boolean,
  ignore: readonly string[],
): NotContent {
  const isIgnored = picomatch([...ignore], { dot: true });
  return (path) => {
    if (isPolicy(path)) return "part of the policy, not content";
    // A glob fits files, not folders: `a*` must not take out everything in archive/.
    return !path.endsWith("/") && isIgnored(path) ? "ignored in wardline.yml" : undefined;
  };
}
