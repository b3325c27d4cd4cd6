import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { isInside, pathFrom } from "../posix-path.ts";
import { whyUnreadable } from "../why-unreadable.ts";

export type Judgement =
  | { readonly is: "file" | "folder" | "link to folder" }
  | { readonly is: "skipped"; readonly reason: string };

/** Where content may come from. */
export interface Ground {
  /** The project: the folder of wardline.yml. */
  readonly root: string;
  /** The repository that holds it; no link may lead out of it. */
  readonly boundary: string;
}

/** Says what stands at a path, and refuses what must not be read: a pull request can add a link to anywhere. */
export function judgePath(ground: Ground, path: string): Judgement {
  const place = join(ground.root, path);
  try {
    const isLink = lstatSync(place).isSymbolicLink();
    const target = realpathSync(place);
    const boundary = realpathSync(ground.boundary);
    if (!isInside(boundary, target)) return skipped("a link that leaves the repository");
    // .git/config can hold credentials.
    if (pathFrom(boundary, target).split("/").includes(".git"))
      return skipped("it leads into .git");
    return kindOf(statSync(target), isLink);
  } catch (error) {
    return skipped(`not read: ${whyUnreadable(error)}`);
  }
}

function kindOf(stats: Stats, isLink: boolean): Judgement {
  if (stats.isDirectory()) return { is: isLink ? "link to folder" : "folder" };
  return stats.isFile() ? { is: "file" } : skipped("not a file but a pipe, socket or device");
}

function skipped(reason: string): Judgement {
  return { is: "skipped", reason };
}
