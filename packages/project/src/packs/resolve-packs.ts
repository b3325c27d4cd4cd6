import type { Pack } from "@wardline/core";
import { configFile, type FoundConfig } from "../config/find-config.ts";
import { findBundledPacks, listBundledPacks } from "./bundled-packs.ts";
import { loadPacks, locatePacks } from "./load-packs.ts";
import { type PackSource, placeBundled } from "./locate-pack.ts";

/** Loads the packs that the configuration asks for; without one, those that come with the tool. */
export async function resolvePacks(
  found: FoundConfig,
  environment: { readonly bundledPacks?: string },
): Promise<readonly Pack[]> {
  const bundled = environment.bundledPacks ?? findBundledPacks();
  const source: PackSource = { root: found.root, bundled };
  const named = found.config.packs;
  const places =
    named === undefined
      ? listBundledPacks(bundled).map((folder) => placeBundled(folder, source))
      : await locatePacks(named, found.root, found.path ?? configFile, source);
  return loadPacks(places, source);
}
