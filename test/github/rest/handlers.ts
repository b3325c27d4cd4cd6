import type { Answer, Call } from "../world.ts";

/** By operation id of GitHub's description. */
export type Handlers = Record<string, (call: Call) => Answer>;
