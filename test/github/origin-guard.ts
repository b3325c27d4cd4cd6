import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

/** Loaded into a process under test before anything else: connections may go to this machine only. */
const connect = Socket.prototype.connect;

function hostOf(args: unknown[]): string {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null && "host" in first) return String(first.host);
  return typeof args[1] === "string" ? args[1] : "localhost";
}

function guardedConnect(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (["127.0.0.1", "localhost", "::1", "undefined"].includes(host))
    return Reflect.apply(connect, this, args);
  const log = process.env.FAKE_GITHUB_STRAY_LOG;
  if (log !== undefined) appendFileSync(log, `connection to another origin: ${host}\n`);
  this.destroy(new Error(`no connection to ${host} in a test`));
  return this;
}

Socket.prototype.connect = guardedConnect;
