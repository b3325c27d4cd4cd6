import { plain } from "@wardline/core";
import type { Engine } from "./engine.ts";
import type { Host } from "./host.ts";

/** A host for tests: it keeps what is written, and has no engine but the parts that a test gives. */
export interface FakeHost extends Host {
  readonly printed: () => string;
  readonly said: () => string;
}

const missing = () => {
  throw new Error("This test has no engine.");
};

export function fakeHost(more: Partial<Host> = {}, engine: Partial<Engine> = {}): FakeHost {
  const printed: string[] = [];
  const said: string[] = [];
  return {
    folder: "/nowhere",
    environment: {},
    engine: {
      openProject: missing,
      writeLock: missing,
      lintPack: missing,
      testPack: missing,
      ...engine,
    },
    style: plain,
    width: 80,
    now: () => "2026-06-02T09:00:00Z",
    timeZone: "America/Denver",
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    progress: () => false,
    readInput: async () => "",
    ...more,
    printed: () => printed.join(""),
    said: () => said.join(""),
  };
}
