import { today } from "@wardline/core";
import { type Command, exitStatus } from "../command.ts";
import { starterFiles } from "../starter-files.ts";
import { writeNewFile } from "../write-new-file.ts";

export const init: Command = {
  name: "init",
  about: "write wardline.yml, registries and a workflow for this repository",
  takes: "",
  words: { least: 0, most: 0 },
  options: {},
  examples: [["wardline init", "in the root of the content repository"]],
  async run(_, host) {
    const day = today({ asOf: host.now(), timeZone: host.timeZone });
    const kept: string[] = [];
    for (const [path, text] of Object.entries(starterFiles(day))) {
      if (await writeNewFile(host.folder, path, text)) host.print(`wrote ${path}\n`);
      else kept.push(path);
    }
    for (const path of kept) host.print(`kept  ${path}, which was there already\n`);
    host.say(`
Next:
  1. Put your names, numbers and domains into registries/organization.yml.
  2. Run: wardline check
  3. Commit, and open a pull request: the workflow comments on the lines that need work.
No registry may hold patient data.
`);
    return exitStatus.pass;
  },
};
