import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-repository.ts";
import { acceptText, readContentFile } from "./read-file.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("a file that is no content is skipped with its reason", () => {
  test.each([
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), "not text"],
    ["text with a NUL", "fine until\0here", "not text"],
    ["Latin-1", bytes(0x63, 0x61, 0x66, 0xe9), "not text"],
    ["a cut-off sequence", bytes(0x61, 0xe2, 0x82), "not text"],
    ["a surrogate written as UTF-8", bytes(0xed, 0xa0, 0x80), "not text"],
    ["UTF-16", bytes(0xff, 0xfe, 0x61, 0), "not text"],
    ["one byte too much", "a".repeat(5_000_001), "5 MB; files over 5 MB are not read"],
    ["a line of 50 MB", "a".repeat(50_000_000), "50 MB; files over 5 MB are not read"],
  ])("%s", async (_, content, skipped) => {
    const folder = temporaryFolder({ "page.md": content });
    expect(await readContentFile(join(folder, "page.md"))).toEqual({ skipped });
  });

  test("a file that is not there", async () => {
    expect(await readContentFile(join(temporaryFolder(), "gone.md"))).toEqual({
      skipped: "not read: it is not there",
    });
  });

  test("a socket or pipe, on which reading would wait for ever", async () => {
    const path = join(temporaryFolder(), "socket.md");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await readContentFile(path)).toEqual({
      skipped: "not a file but a pipe, socket or device",
    });
    server.close();
  });
});

describe("text is read as it is", () => {
  test.each([
    ["an empty file", ""],
    ["a byte order mark", "\uFEFF# Title\n"],
    ["Windows line ends", "a\r\nb\r\n"],
    ["signs outside the basic plane", "🚑 café\n"],
    ["just the largest size", "a".repeat(5_000_000)],
  ])("%s", async (_, source) => {
    const folder = temporaryFolder({ "page.md": source });
    expect(await readContentFile(join(folder, "page.md"))).toEqual({ source });
  });
});

test("text from elsewhere has the same limits", () => {
  expect(acceptText("# Title\n")).toEqual({ source: "# Title\n" });
  expect(acceptText("a\0b")).toEqual({ skipped: "not text" });
  expect(acceptText("é".repeat(2_500_001))).toEqual({
    skipped: "5 MB; files over 5 MB are not read",
  });
});
