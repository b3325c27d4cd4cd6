#!/usr/bin/env node
import { bugReport } from "./bug-report.ts";
import { runCli } from "./cli.ts";
import { exitStatus } from "./command.ts";
import { processHost } from "./host.ts";

// A reader that stops early, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.on("uncaughtException", (error) => {
  process.stderr.write(bugReport(error));
  process.exit(exitStatus.bug);
});

// NOTE: not process.exit(), which would cut off output that is still on its way to a pipe.
process.exitCode = await runCli(process.argv.slice(2), processHost());
