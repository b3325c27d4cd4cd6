import { type Audit, type AuditedRule, auditOf, counted, type Table } from "@wardline/core";
import { type Command, exitStatus } from "../command.ts";
import { deliverTable, tableOptions } from "../deliver-table.ts";
import { openProject, projectOptions } from "../open-project.ts";

export const audit: Command = {
  name: "audit",
  about: "list the rules in force on a day with source, owner, dates and exceptions",
  takes: "",
  words: { least: 0, most: 0 },
  options: { ...tableOptions, ...projectOptions },
  examples: [
    ["wardline audit --as-of 2026-03-03", "what held on March 3"],
    ["wardline audit --format csv --output rules.csv", "for a spreadsheet"],
    ["wardline audit --format json", "with waivers, what was made weaker, and who has left"],
  ],
  async run(args, host) {
    const { policy, packs, config, world, waivers } = await openProject(args, host);
    const found = auditOf({ policy, packs, config, world, waivers: waivers() });
    await deliverTable(tableOf(found), found, args, host);
    host.say(`${summary(found)}\n`);
    return exitStatus.pass;
  },
};

function tableOf({ as_of, rules }: Audit): Table {
  return {
    title: `Rules in force as of ${as_of}`,
    columns: [
      ...["Rule", "Title", "Severity", "Set here to", "Waiver", "Waived by", "Owner", "Goes to"],
      ...["Source", "Jurisdiction", "In force since", "Review by", "Pack", "Last change"],
    ],
    rows: rules.map(rowOf),
    none: "No rule is in force on that day.",
  };
}

const waiverWords: Readonly<Record<string, string>> = {
  none: "never",
  one: "one approver",
  two: "two approvers",
};

function rowOf(rule: AuditedRule): string[] {
  return [
    rule.id,
    rule.title,
    rule.severity,
    rule.overrides.join("; "),
    waiverWords[rule.waiver] ?? rule.waiver,
    rule.waivers.join(", "),
    rule.owner,
    rule.route_to,
    rule.citations.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`)).join("; "),
    rule.jurisdiction,
    rule.effective,
    rule.review_is_due ? `${rule.review_by} (due)` : rule.review_by,
    `${rule.pack} ${rule.pack_version}`,
    rule.last_change ?? "",
  ];
}

function summary({ rules, packs, waivers, loosened, people_who_left }: Audit): string {
  const due = rules.filter(({ review_is_due }) => review_is_due).length;
  return [
    `${counted(rules.length, "rule")} of ${counted(packs.length, "pack")} in force.`,
    ...(due > 0 ? [`${counted(due, "rule")} to be reviewed by the owner.`] : []),
    `${counted(waivers.length, "waiver")}.`,
    ...loosened.map(({ rule, by, reason }) => `Made weaker: ${rule} by ${by} (${reason}).`),
    ...people_who_left.map(({ id, end_date }) => `${id} left on ${end_date}.`),
  ].join("\n");
}
