import { expect, test } from "vitest";
import { parseRunnerCommands } from "./runner-commands.ts";
import { parseRunnerFile } from "./runner-files.ts";

const names = (output: string) => parseRunnerCommands(output).map((command) => command.command);

test("a command has a name, properties and data, with their escapes undone", () => {
  const line = "::error file=a%2Cb.md,line=3,title=A%3A b::one%0Atwo%25";
  expect(parseRunnerCommands(line)).toEqual([
    {
      command: "error",
      properties: { file: "a,b.md", line: "3", title: "A: b" },
      data: "one\ntwo%",
      line,
    },
  ]);
});

test("escapes are undone once: an escaped per cent sign does not make another escape", () => {
  expect(parseRunnerCommands("::debug::%250A")[0]?.data).toBe("%0A");
});

test("the older form works anywhere in a line", () => {
  const [command] = parseRunnerCommands("checked posts/x ##[add-mask]secret");
  expect(command).toMatchObject({ command: "add-mask", data: "secret" });
  expect(parseRunnerCommands("##[error file=a;line=2]b%5Dc")[0]).toMatchObject({
    properties: { file: "a", line: "2" },
    data: "b]c",
  });
});

test("the newer form works only at the start of a line, after any white space", () => {
  expect(names("see ::error::x")).toEqual([]);
  expect(names(" \t\u00a0\u2003::error::x")).toEqual(["error"]);
});

test("a lone carriage return begins a new line", () => {
  expect(names("harmless\r::warning::x\r\n::notice::y\n::debug::z")).toEqual([
    "warning",
    "notice",
    "debug",
  ]);
});

test("characters without weight do not hide a command", () => {
  expect(names("\u200b::error::x")).toEqual(["error"]);
  expect(names("a #\u200b#[error]x")).toEqual(["error"]);
});

test("names ignore case, and unknown names are text", () => {
  expect(names("::ERROR::x\n::shout::y\n::error\n::error:x")).toEqual(["error"]);
});

test("between stop-commands and its token nothing is a command", () => {
  expect(
    names("::stop-commands::T0ken\n::error::hidden\n##[error]hidden\n::T0KEN::\n::error::seen"),
  ).toEqual(["stop-commands", "error"]);
});

test("a properties part without a value is ignored", () => {
  expect(parseRunnerCommands("::error file=,line=2,col::x")[0]?.properties).toEqual({ line: "2" });
});

test("an output file gives plain and delimited values", () => {
  expect(parseRunnerFile("a=1=2\n\nb<<EOF\none\nx=y\nEOF\nc<<D\nD\n")).toEqual({
    a: "1=2",
    b: "one\nx=y",
    c: "",
  });
});

test("an output file that the runner would refuse is refused", () => {
  expect(() => parseRunnerFile("nonsense")).toThrow(/refuses/);
  expect(() => parseRunnerFile("a<<EOF\nnever ends")).toThrow(/no end/);
});
