import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, compilePolicy, readDocument } from "@wardline/core";
import { loadPackFolder } from "@wardline/project";
import { markdownFiles } from "./pages.ts";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));

/** MB/s of all rules of the HIPAA pack over a folder: one core, no cache, the middle of three runs. */
export async function hipaaSpeed(folder: string): Promise<number> {
  const pack = await loadPackFolder(`${policies}/hipaa`, policies);
  const world = {
    asOf: pack.exampleWorld.as_of,
    mode: "marketing" as const,
    timeZone: "America/Denver",
    registries: pack.exampleWorld.registries,
  };
  const policy = compilePolicy([pack], {}, world);
  const files = markdownFiles(folder).map((path) => ({ path, source: readFileSync(path, "utf8") }));
  const megabytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.source), 0) / 1e6;
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    check(policy, files.map(readDocument), world);
    const { user, system } = process.cpuUsage(start);
    return megabytes / ((user + system) / 1e6);
  });
  return Math.round((runs.sort((a, b) => a - b)[1] ?? 0) * 100) / 100;
}
