import { githubError } from "./errors.ts";

interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const cursor = (index: number) => Buffer.from(`cursor:${index}`).toString("base64");
const indexOf = (text: string) => Number(Buffer.from(text, "base64").toString().split(":")[1]);

/** A GraphQL list, asked for in pages of at most 100. */
export function connection<Item>(items: () => Item[]): (args: PageArguments) => unknown {
  return (args) => {
    const size = args.first ?? args.last;
    if (size === undefined || size === null)
      throw githubError(
        "MISSING_PAGINATION_BOUNDARIES",
        "You must provide a `first` or `last` value to properly paginate the connection.",
      );
    if (size > 100 || size < 1)
      throw githubError(
        "EXCESSIVE_PAGINATION",
        `Requesting ${size} records exceeds the limit of 100 records.`,
      );
    const all = items();
    const from = args.after ? indexOf(args.after) + 1 : 0;
    const to = args.before ? indexOf(args.before) : all.length;
    const forwards = typeof args.first === "number";
    const start = forwards ? from : Math.max(from, to - size);
    const end = forwards ? Math.min(to, from + size) : to;
    const nodes = all.slice(start, end);
    return {
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: cursor(start + index) })),
      totalCount: all.length,
      pageInfo: {
        hasNextPage: end < all.length,
        hasPreviousPage: start > 0,
        startCursor: nodes.length === 0 ? null : cursor(start),
        endCursor: nodes.length === 0 ? null : cursor(end - 1),
      },
    };
  };
}
