/** The steps of a run, in one place so that they can be loaded while the first request is under way. */
export { readChange } from "./change.ts";
export { converse } from "./converse.ts";
export { deliver } from "./deliver.ts";
export { judge } from "./judge.ts";
export { tellAudit } from "./scheduled.ts";
export { refuseCheckedOutHead } from "./workspace.ts";
