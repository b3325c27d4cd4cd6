import { readContext } from "./context.ts";
import { connect } from "./github.ts";
import { readInputs } from "./inputs.ts";
import { say } from "./log.ts";
import { type ExitStatus, safely } from "./safely.ts";
import { findTrustedRef } from "./trusted-ref.ts";

/** From the event to the exit status, which is made of the verdict alone. */
async function run(): Promise<ExitStatus> {
  const inputs = readInputs();
  const context = readContext();
  const github = connect(inputs.token);
  const trusted = findTrustedRef(github, context, inputs);
  const steps = await import("./steps.ts");

  const change = await steps.readChange(github, context);
  if (change === undefined) {
    say("No open pull request has this commit as its head, so another run looks after it.");
    return 0;
  }
  steps.refuseCheckedOutHead(context, change.headSha);
  const policy = await trusted(change.baseRef);
  say(`The policy is that of ${policy.ref} at ${policy.sha}.`);

  const judgement = await steps.judge({ github, context, inputs }, change, policy);
  const said = change.pull
    ? await steps.converse({ github, context, inputs, trusted: policy }, change.pull, judgement)
    : await steps.tellAudit(github, context, inputs, judgement);
  await steps.deliver(context, change, judgement, said);
  return judgement.report.summary.verdict === "pass" ? 0 : 1;
}

await safely(run);
