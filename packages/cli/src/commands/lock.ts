import { counted } from "@wardline/core";
import { lockFile } from "@wardline/project";
import { type Command, exitStatus } from "../command.ts";
import { openOptions, projectOptions } from "../open-project.ts";
import { withProgress } from "../progress.ts";

export const lock: Command = {
  name: "lock",
  about: "write down which packs are in use, to the byte",
  takes: "",
  words: { least: 0, most: 0 },
  options: { config: projectOptions.config, "no-cache": projectOptions["no-cache"] },
  examples: [["wardline lock", `write ${lockFile}; from then on other packs are refused`]],
  async run(args, host) {
    const packs = await withProgress(host, "Reading the policy packs", () =>
      host.engine.writeLock(openOptions(args, host)),
    );
    for (const { name, version } of packs) host.print(`${name} ${version}\n`);
    host.say(`${lockFile} holds ${counted(packs.length, "pack")}. Commit it with the change.\n`);
    return exitStatus.pass;
  },
};
