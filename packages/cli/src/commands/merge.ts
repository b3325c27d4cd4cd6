import { mergeReports } from "@wardline/core";
import type { Command } from "../command.ts";
import { deliver, reportOptions } from "../deliver-report.ts";
import { historyOption, readHistory } from "../history.ts";
import { readReports } from "../read-reports.ts";
import { rulesAtHand } from "../rules-at-hand.ts";

const usual = "json";
const part = "wardline check --shard 1/4 --format json --output part-1.json";

export const merge: Command = {
  name: "merge",
  about: "put the reports of wardline check --shard together",
  takes: "REPORT…",
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    ...reportOptions,
    ...historyOption,
    quiet: { about: "say nothing when all is well" },
    verbose: { about: "show advice, known and waived findings in full" },
  },
  examples: [
    [
      "wardline merge part-*.json --output report.json",
      "one report, as if it had never been parted",
    ],
    ["wardline merge part-*.json --format html --output report.html", "a page for people"],
  ],
  async run(args, host) {
    const history = await readHistory(args, host);
    const reports = await readReports(args.words, part, host);
    const report = mergeReports(reports);
    const inJson = (args.text("format") ?? usual) === usual;
    const facts = {
      rule: inJson ? () => undefined : await rulesAtHand(report, args, host),
      sourceOf: () => undefined,
      ...(history && { history }),
    };
    return deliver(report, args, host, facts, usual);
  },
};
