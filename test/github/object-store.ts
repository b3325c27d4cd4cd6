/** Git objects in memory. Answering a query for 300 blobs must not start 900 processes. */
export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  type: ObjectType;
  bytes: Buffer;
}

export class ObjectStore {
  private readonly objects: Map<string, GitObject> = new Map();
  private readonly readAll: () => Buffer;

  /** `readAll` gives every object in the form of `git cat-file --batch`. */
  constructor(readAll: () => Buffer) {
    this.readAll = readAll;
  }

  /** Objects never change, so what is not known yet can only be new. */
  get(sha: string): GitObject | undefined {
    if (!this.objects.has(sha)) this.load();
    return this.objects.get(sha);
  }

  /** The object itself, or the tree of a commit, when one of type `wanted` can be had from it. */
  peel(sha: string, wanted: string): string | undefined {
    const object = this.get(sha);
    if (object === undefined) return undefined;
    if (wanted === "object" || object.type === wanted) return sha;
    if (object.type !== "commit" || wanted !== "tree") return undefined;
    return object.bytes.subarray(5, 45).toString("ascii");
  }

  atPath(commit: string, path: string): string | undefined {
    let current = this.peel(commit, "tree");
    for (const name of path === "" ? [] : path.split("/")) {
      const tree = current === undefined ? undefined : this.get(current);
      if (tree?.type !== "tree") return undefined;
      current = childOf(tree.bytes, name);
    }
    return current;
  }

  private load(): void {
    const all = this.readAll();
    let at = 0;
    while (at < all.length) {
      const newline = all.indexOf(10, at);
      const [sha = "", type = "", size = ""] = all
        .subarray(at, newline)
        .toString("ascii")
        .split(" ");
      const end = newline + 1 + Number(size);
      this.objects.set(sha, { type: type as ObjectType, bytes: all.subarray(newline + 1, end) });
      at = end + 1;
    }
  }
}

/** A tree is a row of `mode name NUL` and twenty bytes of object id. */
function childOf(tree: Buffer, wanted: string): string | undefined {
  let at = 0;
  while (at < tree.length) {
    const space = tree.indexOf(32, at);
    const end = tree.indexOf(0, space);
    const name = tree.subarray(space + 1, end).toString("utf8");
    if (name === wanted) return tree.subarray(end + 1, end + 21).toString("hex");
    at = end + 21;
  }
  return undefined;
}
