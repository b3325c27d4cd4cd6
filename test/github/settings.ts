/** Limits and kindness of the fake. Defaults are GitHub's; tests lower them to reach a limit cheaply. */
export interface Settings {
  /** A private repository asks for read permissions too. */
  private: boolean;
  defaultBranch: string;
  /** A patch above this is left out of list-files, as GitHub does for large differences. */
  patchByteLimit: number;
  patchLineLimit: number;
  /** Paths whose patch is left out whatever their size. */
  omitPatch: Set<string>;
  /** list-files stops here and does not say so. */
  maxFiles: number;
  bodyByteLimit: number;
  /** GraphQL cuts the text of larger blobs and sets isTruncated. */
  blobTextByteLimit: number;
  treeEntryLimit: number;
  compareFileLimit: number;
  /** GitHub words a refused line in two ways; see the 422 catalogue. */
  newerAnchorMessages: boolean;
  /** Branch protection that lets only listed people dismiss reviews. */
  restrictDismissals: boolean;
  /** An organisation may forbid Actions to approve. */
  actionsMayApprove: boolean;
  /** Sources conflict on whether a workflow's token may hide comments; both must be survived. */
  appsMayMinimize: boolean;
}

export interface Limits {
  contentWritesPerMinute: number;
  contentWritesPerHour: number;
  requestsPerHour: number;
  retryAfterSeconds: number;
  /** GitHub says "too fast" with either status. */
  status: 403 | 429;
}

export function defaultSettings(): Settings {
  return {
    private: true,
    defaultBranch: "main",
    patchByteLimit: 500 * 1024,
    patchLineLimit: 20_000,
    omitPatch: new Set(),
    maxFiles: 3000,
    bodyByteLimit: 65_536,
    blobTextByteLimit: 512_000,
    treeEntryLimit: 100_000,
    compareFileLimit: 300,
    newerAnchorMessages: false,
    restrictDismissals: false,
    actionsMayApprove: false,
    appsMayMinimize: true,
  };
}

export function defaultLimits(): Limits {
  return {
    contentWritesPerMinute: 80,
    contentWritesPerHour: 500,
    requestsPerHour: 1000,
    retryAfterSeconds: 60,
    status: 403,
  };
}
