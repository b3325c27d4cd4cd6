/** What to put at a path: text, bytes, a link or executable by mode, or null to delete. */
type FileChange = string | Uint8Array | { mode: string; content: string } | null;
export type FileChanges = Record<string, FileChange>;

export interface CommitInput {
  ref: string;
  parents: string[];
  files: FileChanges;
  author: string;
  message: string;
  date: Date;
}

/** The commit in the language of `git fast-import`; the answer is its id. */
export function importStream(input: CommitInput): Buffer {
  const seconds = Math.floor(input.date.getTime() / 1000);
  const who = `${input.author} <${input.author}@example.org> ${seconds} +0000`;
  const parts: Uint8Array[] = [];
  const write = (text: string): number => parts.push(Buffer.from(text));
  write(`commit ${input.ref}\nmark :1\nauthor ${who}\ncommitter ${who}\n`);
  write(`data ${Buffer.byteLength(input.message)}\n${input.message}\n`);
  input.parents.forEach((sha, index) => {
    write(`${index === 0 ? "from" : "merge"} ${sha}\n`);
  });
  for (const [path, change] of Object.entries(input.files)) writeChange(path, change, parts);
  write("\nget-mark :1\n");
  return Buffer.concat(parts);
}

function writeChange(path: string, change: FileChange, parts: Uint8Array[]): void {
  const name = quotePath(path);
  if (change === null) {
    parts.push(Buffer.from(`D ${name}\n`));
    return;
  }
  const special = typeof change === "object" && !(change instanceof Uint8Array);
  const mode = special ? change.mode : "100644";
  const content = Buffer.from(special ? change.content : change);
  parts.push(
    Buffer.from(`M ${mode} inline ${name}\ndata ${content.length}\n`),
    content,
    Buffer.from("\n"),
  );
}

function quotePath(path: string): string {
  return `"${path.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
