import { counted, type JudgedWaiver, publicPath, type Report, type Table } from "@wardline/core";
import { type Command, exitStatus } from "../command.ts";
import { deliverTable, tableOptions } from "../deliver-table.ts";
import { openProject, projectOptions } from "../open-project.ts";
import { withProgress } from "../progress.ts";

export const waivers: Command = {
  name: "waivers",
  about: "show the exceptions: who, why, until when; which end soon or excuse nothing",
  takes: "",
  words: { least: 0, most: 0 },
  options: { ...tableOptions, ...projectOptions },
  examples: [
    ["wardline waivers", "every waiver and break-glass"],
    ["wardline waivers --as-of 2026-12-31", "which ones will have ended by then"],
    ["wardline waivers --format csv --output waivers.csv", "for a spreadsheet"],
  ],
  async run(args, host) {
    const project = await openProject(args, host);
    const { report } = await withProgress(host, "Checking", () => project.check());
    const judged = project.waivers();
    const rows = judged.map((waiver) => rowOf(waiver, report));
    await deliverTable(tableOf(rows, project.world.asOf), rows, args, host);
    const waivers = rows.filter((_, index) => judged[index]?.kind === "waiver");
    const idle = waivers.filter(({ state, findings }) => holds(state) && findings === 0).length;
    if (idle > 0) host.say(`${counted(idle, "waiver")} in force but not needed: please remove.\n`);
    return exitStatus.pass;
  },
};

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly files: readonly string[];
  readonly reason: string;
  readonly owner: string;
  readonly approved_by: readonly string[];
  readonly expires: string;
  readonly state: JudgedWaiver["state"];
  readonly waits_for: readonly string[];
  /** How many findings it excuses now. */
  readonly findings: number;
}

function rowOf({ kind, entry, state, waits_for }: JudgedWaiver, report: Report): Row {
  const { id, rule, reason, owner, approved_by, expires } = entry;
  const files = entry.files.map((glob) => publicPath(glob, new Map()));
  const uses = report.waivers_used.filter((one) =>
    kind === "break-glass"
      ? one.break_glass === true && one.id === id && one.expires === expires
      : one.id === id && one.rule === rule,
  );
  const excused = uses.reduce((sum, one) => sum + one.findings, 0);
  const what = { id, rule, files, reason, owner, approved_by, expires };
  return { ...what, state, waits_for, findings: excused };
}

function holds(state: Row["state"]): boolean {
  return state === "in force" || state === "ends soon";
}

function tableOf(rows: readonly Row[], asOf: string): Table {
  return {
    title: `Waivers as of ${asOf}`,
    columns: [
      "Waiver",
      "Rule",
      "Files",
      "Why",
      "Owner",
      "Approved by",
      "Until",
      "State",
      "Excuses",
    ],
    rows: rows.map((row) => [
      row.id,
      row.rule,
      row.files.join(", "),
      row.reason,
      row.owner,
      row.approved_by.join(", "),
      row.expires,
      stateInWords(row),
      holds(row.state) && row.findings === 0
        ? "nothing: not needed"
        : counted(row.findings, "finding"),
    ]),
    none: "There are no waivers: every rule holds everywhere.",
  };
}

function stateInWords({ state, waits_for }: Row): string {
  return waits_for.length === 0 ? state : `${state}: waits for ${waits_for.join(" and ")}`;
}
