import { text } from "node:stream/consumers";
import { plain, type Style } from "@wardline/core";
import { type Engine, engine } from "./engine.ts";
import { terminalStyle } from "./terminal-style.ts";

/** What a command may do to the world around it, besides reading and writing files. */
export interface Host {
  /** Where it was called. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly engine: Engine;
  /** Colours of the standard output. */
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  /** RFC 3339 instant. */
  now(): string;
  /** IANA zone of the machine, for a day where no organisation has said where it is. */
  readonly timeZone: string;
  /** Results: standard output. */
  print(text: string): void;
  /** Everything else: standard error. */
  say(text: string): void;
  /** Shows that work goes on; true when somebody can see it. Undefined wipes it away. */
  progress(text: string | undefined): boolean;
  readInput(): Promise<string>;
}

/** Readable even on a very wide screen. */
const widest = 120;

export function processHost(): Host {
  const { stdout, stderr, stdin } = process;
  return {
    folder: process.cwd(),
    environment: process.env,
    engine,
    style: process.env.TERM === "dumb" ? plain : terminalStyle(stdout),
    width: Math.min(stdout.columns ?? 100, widest),
    now: () => new Date().toISOString(),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    print: (words) => void stdout.write(words),
    say: (words) => void stderr.write(words),
    progress(words) {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${words ?? ""}`);
      return stderr.isTTY === true;
    },
    readInput: () => text(stdin),
  };
}
