import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openProject } from "@wardline/project";
import { type HostileShape, hostileShapes } from "./hostile-shapes.ts";

/**
 * `npm run bench:doubling -- [SHAPE…] [--from UNITS] [--doublings N] [--patience SECONDS]`: checks texts made to be
 * slow with all eight packs and the registries of the example hospital, doubles them, and says how many seconds of
 * processor time each took. Where the time grows with the text, the factors stay near 2.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "125000" },
    doublings: { type: "string", default: "3" },
    patience: { type: "string", default: "20" },
  },
});
const patience = Number(values.patience);
const root = fileURLToPath(new URL("../larkmoor", import.meta.url));
const environment = { now: "2026-06-02T12:00:00Z" };
const project = await openProject({ root, environment });

const chosen = hostileShapes.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
const sizes = Array.from(
  { length: Number(values.doublings) + 1 },
  (_, at) => Number(values.from) * 2 ** at,
);
// Once without counting: what V8 has compiled by then makes the first sizes as quick as the last.
for (const shape of chosen) secondsFor(shape, 2000);
write("shape", [...sizes.map(String), "factors"]);
for (const shape of chosen) {
  const seconds: number[] = [];
  let findings = 0;
  for (const size of sizes) {
    if ((seconds.at(-1) ?? 0) > patience) break;
    const measured = secondsFor(shape, size);
    seconds.push(measured.seconds);
    findings = measured.findings;
  }
  const factors = seconds.slice(1).map((now, at) => (now / (seconds[at] ?? now)).toFixed(1));
  const shown = sizes.map((_, at) => seconds[at]?.toFixed(2) ?? "–");
  write(shape.name, [...shown, factors.join(" "), `${findings} findings`]);
}

function secondsFor(
  shape: HostileShape,
  size: number,
): { readonly seconds: number; readonly findings: number } {
  const texts = new Map([[shape.path, shape.make(size)]]);
  const before = process.cpuUsage();
  const { report } = project.checkTexts(texts);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, findings: report.findings.length };
}

function write(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(9)).join("")}\n`);
}
