import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type RunInput, type RunResult, runAction } from "./runner.ts";
import { useScene } from "./scene.ts";

const scene = useScene();
const script = fileURLToPath(new URL("./fixtures/sample-action.mjs", import.meta.url));

const run = (
  inputs: Record<string, string> = {},
  more: Partial<RunInput> = {},
): Promise<RunResult> => {
  const event = scene.hub.events.pullRequest(scene.pr);
  return runAction({
    hub: scene.hub,
    script,
    event,
    inputs: { token: scene.token, ...inputs },
    ...more,
  });
};

test("an Action finds the runner's environment and reaches the fake through it", async () => {
  const result = await run();
  expect(result).toMatchObject({ exitCode: 0, stderr: "said on stderr\n" });
  expect(result.outputs.sha).toMatch(/^[0-9a-f]{40}$/);
  expect(result.outputs.node).toBe(process.version);
  expect(result.summary).toBe("# written to the summary\n");
  expect(result.files).toEqual({ "report.json": "written to a file" });
  expect(scene.hub.state.issueComments(scene.pr).map((comment) => comment.body)).toEqual([
    "sent by HTTP",
  ]);
});

test("the exit code, debug mode and commands come back", async () => {
  const result = await run({ "exit-code": "3" }, { debug: true });
  expect(result.exitCode).toBe(3);
  expect(result.environment.DEBUG_WAS).toBe("1");
  expect(result.commands).toMatchObject([
    { command: "notice", properties: { file: "a.md" }, data: "status 201" },
  ]);
});

test("everyByte holds what left by HTTP, by both streams and by files, and only of this run", async () => {
  const first = await run();
  for (const part of [
    "sent by HTTP",
    "said on stderr",
    "status 201",
    "written to a file",
    "written to the summary",
  ])
    expect(first.everyByte()).toContain(part);
  scene.hub.requests.length = 0;
  await scene.post("/issues/1/comments", { body: "by someone else" });
  expect((await run()).everyByte()).not.toContain("by someone else");
});

test("the token itself is not among the bytes that leaked", async () => {
  expect((await run()).everyByte()).not.toContain(scene.token);
});

test("a request to another origin fails and is a violation", async () => {
  const result = await run({ "stray-url": "http://telemetry.example.org/collect" });
  expect(result.exitCode).toBe(0);
  expect(scene.violations().join()).toMatch(/another origin: .*telemetry\.example\.org/);
});

test("an encrypted request to another origin fails and is a violation", async () => {
  const result = await run({ "stray-url": "https://telemetry.example.org/collect" });
  expect(result.stderr).toMatch(/fetch failed/);
  expect(scene.violations().join()).toMatch(/another origin: .*telemetry\.example\.org/);
});

test("a connection that asks no proxy is caught as well", async () => {
  await run({ "stray-host": "192.0.2.1" });
  expect(scene.violations()).toEqual(["connection to another origin: 192.0.2.1"]);
});

test("an Action that hangs is killed", async () => {
  const result = await run({}, { timeoutMs: 20 });
  expect(result.exitCode).toBeNull();
});
