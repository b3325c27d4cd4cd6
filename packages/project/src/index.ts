export {
  type BaselineAddition,
  type BaselineFile,
  baselineFiles,
  entriesOf,
  stillThere,
  writeBaseline,
} from "./baseline.ts";
export type { Checked, CheckOptions, TextOptions } from "./check-content.ts";
export { configFile } from "./config/find-config.ts";
export {
  type Environment,
  type OpenOptions,
  openProject,
  type Project,
  writeLock,
} from "./open-project.ts";
export { lockFile } from "./packs/lock.ts";
export { lintPackFolder, loadPackFolder, testPackFolder } from "./packs/pack-folder.ts";
