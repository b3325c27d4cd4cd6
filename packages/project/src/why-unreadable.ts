const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ENOENT: "it is not there",
  ENOTDIR: "a part of its path is a file, not a folder",
  EISDIR: "it is a folder",
  ELOOP: "it is a link that leads back to itself",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk could not read it",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

/** Says in plain words why the system would not read a file. Anything but a system error is a bug and is thrown on. */
export function whyUnreadable(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `the system answered ${code}`;
}

export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && "syscall" in error ? error.code : undefined;
}
