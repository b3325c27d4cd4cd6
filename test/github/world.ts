import { diffFiles, type FileDiff } from "./diff.ts";
import type { GitRepository } from "./git-repository.ts";
import type { Actor } from "./permissions.ts";
import type { Limits, Settings } from "./settings.ts";
import type { PullRequest, State } from "./state.ts";

/** What handlers work on: one repository with its git store, its conversations and its settings. */
export interface World {
  owner: string;
  repo: string;
  origin: () => string;
  codeloadOrigin: () => string;
  git: GitRepository;
  state: State;
  settings: Settings;
  limits: Limits;
  violations: string[];
}

export interface Call {
  world: World;
  actor: Actor;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  accept: string;
  url: URL;
}

export interface Answer {
  status: number;
  body?: unknown;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
}

/** An answer other than success. Thrown, so that a handler reads as its successful path. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, message: string, errors?: unknown[]) {
    super(message);
    this.status = status;
    this.body = {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: "https://docs.github.com/rest",
      status: String(status),
    };
  }
}

export function notFound(): ApiError {
  return new ApiError(404, "Not Found");
}

export function pullRequest(call: Call): PullRequest {
  const pull = call.world.state.pulls.get(Number(call.params.pull_number));
  if (pull === undefined) throw notFound();
  return pull;
}

export function baseTip(world: World, pull: PullRequest): string {
  return world.git.resolve(`refs/heads/${pull.baseRef}`, "commit") ?? pull.baseSha;
}

const diffs = new WeakMap<World, Map<string, FileDiff[]>>();

/** Files of a pull request as of one of its heads, patches left out where GitHub leaves them out. */
export function pullFiles(
  world: World,
  pull: PullRequest,
  head: string = pull.headSha,
): FileDiff[] {
  return comparedFiles(world, world.git.mergeBase(baseTip(world, pull), head), head);
}

export function comparedFiles(world: World, from: string, to: string): FileDiff[] {
  const known = diffs.get(world) ?? new Map<string, FileDiff[]>();
  diffs.set(world, known);
  const key = `${from}..${to}`;
  const files = known.get(key) ?? diffFiles(world.git, from, to);
  known.set(key, files);
  return files.map((file) => withoutLargePatch(world, file));
}

function withoutLargePatch(world: World, file: FileDiff): FileDiff {
  const { patchByteLimit, patchLineLimit, omitPatch } = world.settings;
  const { patch, ...rest } = file;
  if (patch === undefined) return rest;
  const large =
    Buffer.byteLength(patch) > patchByteLimit || patch.split("\n").length > patchLineLimit;
  return large || omitPatch.has(file.path) ? rest : file;
}
