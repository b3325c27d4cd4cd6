import { type Audit, type AuditedRule, auditOf, counted, listed, type Table } from "@wardline/core";
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
    ["wardline audit --format json", "with waivers, access and who has left"],
  ],
  async run(args, host) {
    const project = await openProject(args, host);
    const { policy, packs, config, world } = project;
    const documents = await project.documents();
    const waivers = project.waivers();
    const found = auditOf({ policy, packs, config, world, waivers, documents });
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

function summary(audit: Audit): string {
  const { rules, packs, waivers, loosened, people_who_left, access_reviews } = audit;
  const due = rules.filter(({ review_is_due }) => review_is_due).length;
  return [
    `${counted(rules.length, "rule")} of ${counted(packs.length, "pack")} in force.`,
    ...(due > 0 ? [`${counted(due, "rule")} to be reviewed by the owner.`] : []),
    `${counted(waivers.length, "waiver")}.`,
    ...loosened.map(({ rule, by, reason }) => `Made weaker: ${rule} by ${by} (${reason}).`),
    ...access_reviews.flatMap(accessLine),
    ...people_who_left.map(leaverLine),
  ].join("\n");
}

/** Channels whose access is in order are in the JSON alone. */
function accessLine({ channel, reviewed_on, days, is_due, gone }: Audit["access_reviews"][number]) {
  if (!is_due && gone.length === 0) return [];
  const who = gone.length > 0 ? ` Take out ${listed(gone)}.` : "";
  const again = is_due ? " Review it again." : "";
  return [
    `Access to ${channel} was reviewed on ${reviewed_on}, ${counted(days, "day")} ago.${again}${who}`,
  ];
}

function leaverLine({ id, end_date, last_authored, undated }: Audit["people_who_left"][number]) {
  const last =
    last_authored === undefined
      ? "no content with a day names them as author"
      : `last authored on ${last_authored.on}${last_authored.after_leaving ? ", after leaving" : ""} (${last_authored.path})`;
  const more = undated.length > 0 ? `, and ${counted(undated.length, "file")} without a day` : "";
  return `${id} left on ${end_date}; ${last}${more}.`;
}
