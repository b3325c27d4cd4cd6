import type { Registries, RegistryName } from "./schema/registries.ts";

/** What a check may know besides the content: the registries, the time, the mode. Passed in, never read. */
export interface World {
  /** RFC 3339 instant with zone: the moment for which the run speaks. */
  readonly asOf: string;
  /** `strict`: every identifier counts, whoever it belongs to. */
  readonly mode: "marketing" | "strict";
  /** IANA zone of the organisation, for dates without a zone. */
  readonly timeZone: string;
  readonly registries: Registries;
  /** The files that the registries were read from, so that a rule can point to an entry. Data only: it travels to workers. */
  readonly registryFiles?: RegistryFiles;
}

/** What is so at every moment of a run. Rules are compiled with it, so that one policy serves every day. */
export type LastingWorld = Omit<World, "asOf">;

export type RegistryFiles = Readonly<
  Partial<Record<RegistryName, { readonly path: string; readonly text: string }>>
>;

/** A world that notices when somebody asks for the time. */
export interface WatchedWorld {
  readonly world: World;
  /** How often the time was asked for. */
  reads(): number;
}

/** What never asks for the time gives the same tomorrow: that is how a cache knows what it may keep. */
export function watchClock(world: World): WatchedWorld {
  let reads = 0;
  return {
    world: {
      ...world,
      get asOf() {
        reads++;
        return world.asOf;
      },
    },
    reads: () => reads,
  };
}
