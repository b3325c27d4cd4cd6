import { describe, expect, test } from "vitest";
import { runCli } from "./cli.ts";
import { commands } from "./commands.ts";
import { fakeHost } from "./fake-host.ts";

test("no command shows the help and is not a pass", async () => {
  const host = fakeHost();
  expect(await runCli([], host)).toBe(2);
  expect(host.said()).toContain("wardline init");
  expect(host.printed()).toBe("");
});

test.each([["help"], ["--help"], ["-h"]])("%s lists the commands that work", async (word) => {
  const host = fakeHost();
  expect(await runCli([word], host)).toBe(0);
  for (const { name } of commands) expect(host.printed()).toContain(`wardline ${name}`);
});

describe.each(commands.map(({ name }) => name))("wardline %s --help", (name) => {
  test("is short and shows an example", async () => {
    const host = fakeHost();
    expect(await runCli([name, "--help"], host)).toBe(0);
    const lines = host.printed().split("\n");
    expect(lines.length).toBeLessThan(25);
    expect(host.printed()).toContain(`\nExamples\n  wardline ${name}`);
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });

  test("is the same as help COMMAND", async () => {
    const [one, other] = [fakeHost(), fakeHost()];
    await runCli([name, "-h"], one);
    await runCli(["help", name], other);
    expect(one.printed()).toBe(other.printed());
  });
});

test("an unknown command is a problem with the nearest one", async () => {
  const host = fakeHost();
  expect(await runCli(["chek"], host)).toBe(2);
  expect(host.said()).toContain('There is no command "chek". Did you mean "check"?');
});

test("the version is printed alone", async () => {
  const host = fakeHost();
  expect(await runCli(["--version"], host)).toBe(0);
  expect(host.printed()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a bug shows its stack and where to report it, never its message, which may hold content", async () => {
  const openProject = () => {
    throw new TypeError("cannot read 078-05-1120", { cause: new Error("078-05-1120 is odd") });
  };
  const host = fakeHost({}, { openProject });
  expect(await runCli(["check"], host)).toBe(3);
  expect(host.said()).toMatch(/TypeError\n\s+at .*cli\.test\.ts/);
  expect(host.said()).toContain("caused by Error\n");
  expect(host.said()).toContain("https://github.com/wardline/wardline/issues/new");
  expect(host.said() + host.printed()).not.toContain("078");
});
