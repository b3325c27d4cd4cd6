import type { Pack, Problem, Trial } from "@wardline/core";
import {
  lintPackFolder,
  type OpenOptions,
  openProject,
  type Project,
  testPackFolder,
  writeLock,
} from "@wardline/project";

/** All that the commands need of the rest of Wardline; tests put their own in its place. */
export interface Engine {
  openProject(options: OpenOptions): Promise<Project>;
  /** Writes wardline.lock anew; the packs that are in it now. */
  writeLock(options: OpenOptions): Promise<readonly Pack[]>;
  /** Everything that is wrong with the pack in a folder; paths in messages start `from` there. */
  lintPack(folder: string, from: string): Promise<readonly Problem[]>;
  /** The examples of the pack in a folder, ready to run. */
  testPack(folder: string, from: string): Promise<readonly Trial[]>;
}

export const engine: Engine = {
  openProject,
  writeLock,
  lintPack: lintPackFolder,
  testPack: testPackFolder,
};
