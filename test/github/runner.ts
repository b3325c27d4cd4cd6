import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkflowEvent } from "./events.ts";
import type { FakeGitHub } from "./fake-github.ts";
import { strayConnections } from "./other-origins.ts";
import { parseRunnerCommands, type RunnerCommand } from "./runner-commands.ts";
import { parseRunnerFile } from "./runner-files.ts";

export interface RunInput {
  hub: FakeGitHub;
  /** The Action's bundle, or its source. */
  script: string;
  event: WorkflowEvent;
  /** As under `with:`; a missing input is not in the environment at all. */
  inputs?: Record<string, string>;
  /** Sets RUNNER_DEBUG, as re-running with debug logging does. */
  debug?: boolean;
  env?: Record<string, string>;
  /** Files that lie in the workspace before the step, e.g. as left by a checkout. */
  workspace?: Record<string, string>;
  timeoutMs?: number;
}

export interface RunResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  environment: Record<string, string>;
  summary: string;
  /** What the runner would carry out of all that was printed. */
  commands: RunnerCommand[];
  /** Files the run left in the workspace and in RUNNER_TEMP, by path. */
  files: Record<string, string>;
  milliseconds: number;
  /** All bytes that left the process: requests since its start, both output streams, every file. */
  everyByte: () => string;
}

const commandFiles = {
  GITHUB_OUTPUT: "output",
  GITHUB_ENV: "env",
  GITHUB_STATE: "state",
  GITHUB_STEP_SUMMARY: "summary",
  GITHUB_PATH: "path",
};

/** Runs an Action as the runner does: a child process with the runner's environment, files and nothing else. */
export async function runAction(input: RunInput): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), "fake-runner-"));
  try {
    const { hub } = input;
    const firstRequest = hub.requests.length;
    const env = prepare(root, input);
    const started = performance.now();
    const { exitCode, stdout, stderr } = await execute(input, root, env);
    const milliseconds = performance.now() - started;
    hub.violations.push(...strayConnections(join(root, "stray")));
    const files = { ...readAll(join(root, "workspace")), ...readAll(join(root, "temp")) };
    const commanded = readAll(join(root, "commands"));
    const sent = hub.requests.slice(firstRequest);
    return {
      exitCode,
      stdout,
      stderr,
      outputs: parseRunnerFile(commanded.output ?? ""),
      environment: parseRunnerFile(commanded.env ?? ""),
      summary: commanded.summary ?? "",
      commands: [...parseRunnerCommands(stdout), ...parseRunnerCommands(stderr)],
      files,
      milliseconds,
      everyByte: () => {
        const written = Object.entries({ ...files, ...commanded }).flat();
        return [hub.bytesOf(sent), stdout, stderr, ...written].join("\n");
      },
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function prepare(root: string, input: RunInput): Record<string, string> {
  const { hub, event } = input;
  for (const folder of ["workspace", "temp", "commands", "home"]) mkdirSync(join(root, folder));
  const at = (variable: string, file: string) => [variable, join(root, "commands", file)];
  const files = Object.entries(commandFiles).map(([variable, file]) => at(variable, file));
  for (const [, path = ""] of files) writeFileSync(path, "");
  for (const [path, text] of Object.entries(input.workspace ?? {})) {
    mkdirSync(join(root, "workspace", path, ".."), { recursive: true });
    writeFileSync(join(root, "workspace", path), text);
  }
  writeFileSync(join(root, "event.json"), JSON.stringify(event.payload));
  const inputs = Object.entries(input.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    value,
  ]);
  return {
    ...hub.blockedOriginsEnv(),
    FAKE_GITHUB_STRAY_LOG: join(root, "stray"),
    PATH: process.env.PATH ?? "",
    HOME: join(root, "home"),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(root, "event.json"),
    GITHUB_REPOSITORY: `${hub.owner}/${hub.repo}`,
    GITHUB_REPOSITORY_OWNER: hub.owner,
    GITHUB_SERVER_URL: hub.origin,
    GITHUB_API_URL: hub.origin,
    GITHUB_GRAPHQL_URL: `${hub.origin}/graphql`,
    GITHUB_WORKSPACE: join(root, "workspace"),
    GITHUB_WORKFLOW: "Wardline",
    GITHUB_JOB: "check",
    GITHUB_ACTION: "wardline",
    GITHUB_ACTOR: hub.owner,
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_RUN_ATTEMPT: "1",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TEMP: join(root, "temp"),
    ...event.env,
    ...Object.fromEntries([...files, ...inputs]),
    ...(input.debug === true ? { RUNNER_DEBUG: "1" } : {}),
    ...input.env,
  };
}

interface Finished {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** The Node that runs the tests is the Node that the Action is made for. */
function execute(input: RunInput, root: string, env: Record<string, string>): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const cwd = join(root, "workspace");
    const timeout = input.timeoutMs ?? 60_000;
    const child = spawn(process.execPath, [input.script], {
      cwd,
      env,
      timeout,
      killSignal: "SIGKILL",
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
      resolve({ exitCode, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

function readAll(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}
