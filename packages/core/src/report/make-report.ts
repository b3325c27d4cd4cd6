import type { Finding } from "../finding.ts";
import type { Policy } from "../policy/policy.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";
import {
  type BaselineUse,
  type Coverage,
  type DocumentRoute,
  type FailOn,
  type Notice,
  type Report,
  summarize,
  type WaiverUse,
} from "./report.ts";

/** What the findings pipeline says besides the findings. */
export interface Results {
  readonly findings: readonly Finding[];
  readonly waivers_used: readonly WaiverUse[];
  readonly baseline: BaselineUse | undefined;
  readonly routing: readonly DocumentRoute[];
}

/** Puts a run's results into the form that every reporter reads. */
export function makeReport(
  policy: Policy,
  world: World,
  coverage: Coverage,
  { findings, waivers_used, baseline, routing }: Results,
  choices: {
    readonly failOn?: FailOn;
    readonly notices?: readonly Notice[];
    readonly elsewhere?: ReadonlyMap<string, string>;
  },
): Report {
  const judged = { coverage, findings, problems: [] };
  return {
    schema_version: 1,
    tool: { name: "wardline", version },
    as_of: world.asOf,
    packs: policy.packs,
    ...judged,
    waivers_used,
    ...(baseline !== undefined && { baseline }),
    routing,
    loosened: policy.loosened,
    notices: choices.notices ?? [],
    summary: summarize(judged, choices.failOn ?? "error"),
    ...(choices.elsewhere && { elsewhere: choices.elsewhere }),
  };
}
