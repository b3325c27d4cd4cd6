import { readFileSync } from "node:fs";

/**
 * Two nets. Clients that honour proxies are sent to the fake, which records and refuses what is not addressed to it.
 * Everything else meets the guard, which is loaded into the process first and lets it connect to nowhere but this machine.
 */
export function strayRequestEnv(proxy: string): Record<string, string> {
  const local = "127.0.0.1,localhost";
  return {
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    http_proxy: proxy,
    https_proxy: proxy,
    NO_PROXY: local,
    no_proxy: local,
    NODE_USE_ENV_PROXY: "1",
    NODE_OPTIONS: `--import=${new URL("./origin-guard.ts", import.meta.url).href}`,
  };
}

/** What the guard wrote down, one attempt a line. */
export function strayConnections(logFile: string): string[] {
  try {
    return readFileSync(logFile, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
