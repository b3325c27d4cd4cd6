import { reporters } from "@wardline/core";
import { loadPackFolder, type OpenOptions, openProject, type Project } from "@wardline/project";
import { packFolders } from "./generate.ts";

/** `node report.ts FOLDER WORKERS` prints the JSON report of a folder, for comparing it byte for byte. */
const [folder, workers] = process.argv.slice(2);
if (import.meta.main && folder !== undefined) {
  const project = await openGenerated({ root: folder, cache: false });
  const { report } = await project.check({ workers: Number(workers) });
  process.stdout.write(jsonOf(report));
}

/** Opens a generated repository; its packs are proven in packs/packs.test.ts. */
export async function openGenerated(
  options: Omit<OpenOptions, "environment"> & { readonly cacheHome?: string },
): Promise<Project> {
  const packs = await Promise.all(packFolders.map((name) => loadPackFolder(name)));
  const { cacheHome, ...rest } = options;
  const environment = {
    now: "2026-06-02T09:00:00Z",
    proven: new Set(packs.map(({ integrity = "" }) => integrity)),
    ...(cacheHome !== undefined && { cacheHome }),
  };
  return openProject({ ...rest, environment });
}

type Report = Parameters<typeof reporters.json>[0];

export function jsonOf(report: Report): string {
  return reporters.json(report, {
    ...{ rule: () => undefined, sourceOf: () => undefined, width: 80, verbose: false, maxBytes: 1 },
    // JSON has no colours.
    style: {} as never,
  });
}
