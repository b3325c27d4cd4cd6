import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CommitInput, importStream } from "./import-stream.ts";
import { ObjectStore, type ObjectType } from "./object-store.ts";

export interface TreeEntry {
  mode: string;
  type: "blob" | "tree" | "commit";
  sha: string;
  size: number | null;
  path: string;
}

export interface CommitFacts {
  sha: string;
  tree: string;
  parents: string[];
  author: string;
  email: string;
  date: string;
  message: string;
}

/** No configuration of the machine may change what the repository holds or how differences look. */
const isolation = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "core.quotePath",
  GIT_CONFIG_VALUE_0: "false",
};

/**
 * A bare git repository in a temporary folder: the one source of truth for files, commits and differences.
 * Starting a process is what costs time in tests, so the repository and its refs are written as files.
 */
export class GitRepository {
  readonly folder: string;
  private readonly objects: ObjectStore = new ObjectStore(() =>
    this.run(["cat-file", "--batch-all-objects", "--unordered", "--batch"]),
  );

  /** Every ref is set through this class, so that looking one up costs no process. */
  private readonly refs: Map<string, string> = new Map();
  private readonly answers: Map<string, string> = new Map();

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "fake-github-"));
    for (const part of ["objects", "refs/heads"])
      mkdirSync(join(this.folder, part), { recursive: true });
    writeFileSync(join(this.folder, "HEAD"), "ref: refs/heads/main\n");
    writeFileSync(
      join(this.folder, "config"),
      "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  run(args: string[], input?: Uint8Array): Buffer {
    return execFileSync("git", args, {
      cwd: this.folder,
      env: { ...process.env, ...isolation },
      maxBuffer: 1 << 30,
      stdio: ["pipe", "pipe", "pipe"],
      ...(input === undefined ? {} : { input }),
    });
  }

  text(args: string[]): string {
    return this.run(args).toString("utf8").trimEnd();
  }

  /** The object a name stands for, or undefined when there is none. */
  resolve(name: string, type = "object"): string | undefined {
    if (name === "" || name.startsWith("-")) return undefined;
    const sha = /^[0-9a-f]{40}$/.test(name) ? name : this.refs.get(name);
    if (sha !== undefined) return this.objects.peel(sha, type);
    if (name.startsWith("refs/")) return undefined;
    try {
      const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{${type}}`];
      return this.text(args);
    } catch {
      return undefined;
    }
  }

  /** What stands at a path of a commit: a blob, a tree, or nothing. */
  objectAt(commit: string, path: string): string | undefined {
    return this.objects.atPath(commit, path);
  }

  type(sha: string): ObjectType | undefined {
    return this.objects.get(sha)?.type;
  }

  blob(sha: string): Buffer {
    return this.objects.get(sha)?.bytes ?? Buffer.alloc(0);
  }

  mergeBase(base: string, head: string): string {
    return this.remember(["merge-base", base, head]);
  }

  setRef(ref: string, sha: string): void {
    this.refs.set(ref, sha);
    const file = join(this.folder, ref);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
  }

  /** For questions about commits by their ids: the answers never change. */
  private remember(args: string[]): string {
    const key = args.join(" ");
    const answer = this.answers.get(key) ?? this.text(args);
    this.answers.set(key, answer);
    return answer;
  }

  tree(treeish: string, recursive: boolean): TreeEntry[] {
    const flags = recursive ? ["-r", "-t"] : [];
    const lines = this.run(["ls-tree", "-l", "-z", ...flags, treeish])
      .toString("utf8")
      .split("\0");
    return lines.filter((line) => line !== "").map(parseTreeLine);
  }

  commitFacts(sha: string): CommitFacts {
    const format = "%H%x00%T%x00%P%x00%an%x00%ae%x00%ct%x00%B";
    const fields = this.remember(["show", "-s", `--format=${format}`, sha]).split("\0");
    const [id = "", tree = "", parents = "", author = "", email = "", seconds = "", message = ""] =
      fields;
    const date = new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
    return {
      sha: id,
      tree,
      parents: parents.split(" ").filter(Boolean),
      author,
      email,
      date,
      message,
    };
  }

  /** Commits that `head` has and `base` lacks, oldest first. */
  commitsBetween(base: string, head: string): string[] {
    return this.remember(["rev-list", "--reverse", head, `^${base}`])
      .split("\n")
      .filter(Boolean);
  }

  isAncestor(ancestor: string, descendant: string): boolean {
    try {
      this.remember(["merge-base", "--is-ancestor", ancestor, descendant]);
      return true;
    } catch {
      return false;
    }
  }

  archive(sha: string, prefix: string): Buffer {
    return this.run(["archive", "--format=tar.gz", `--prefix=${prefix}/`, sha]);
  }

  /** The tree of merging two commits; throws when they conflict. */
  mergedTree(base: string, head: string): string {
    try {
      return this.text(["merge-tree", "--write-tree", base, head]);
    } catch {
      throw new Error(`${head} conflicts with ${base}, so GitHub makes no merge commit`);
    }
  }

  commitTree(tree: string, parents: string[], author: string, message: string, date: Date): string {
    const seconds = `${Math.floor(date.getTime() / 1000)} +0000`;
    const identity = Object.fromEntries(
      ["AUTHOR", "COMMITTER"].flatMap((role) => [
        [`GIT_${role}_NAME`, author],
        [`GIT_${role}_EMAIL`, `${author}@example.org`],
        [`GIT_${role}_DATE`, seconds],
      ]),
    );
    const args = ["commit-tree", tree, "-m", message, ...parents.flatMap((sha) => ["-p", sha])];
    const env = { ...process.env, ...isolation, ...identity };
    return execFileSync("git", args, { cwd: this.folder, env }).toString("utf8").trim();
  }

  /** One process however many files: a pull request of 3,001 files must not take minutes to set up. */
  commit(input: CommitInput): string {
    const output = this.run(["fast-import", "--quiet", "--force"], importStream(input));
    const sha = output.toString("utf8").trim();
    this.refs.set(input.ref, sha);
    return sha;
  }
}

function parseTreeLine(line: string): TreeEntry {
  const tab = line.indexOf("\t");
  const [mode = "", type = "", sha = "", size = ""] = line.slice(0, tab).split(/ +/);
  return {
    mode,
    type: type as TreeEntry["type"],
    sha,
    size: size === "-" ? null : Number(size),
    path: line.slice(tab + 1),
  };
}
