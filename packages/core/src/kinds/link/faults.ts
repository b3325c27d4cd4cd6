import type { Link } from "../../document/document.ts";
import { sayList } from "../front-matter/plain-schema.ts";
import type { LinkOptions } from "../link.ts";
import { plain } from "../statement/wording.ts";
import { imitated } from "./lookalike.ts";
import { archivedHosts, isSameSite } from "./same-site.ts";
import { shownHosts } from "./shown-host.ts";
import { isAddress, isInternational, isUnder, type Target } from "./target.ts";
import { wildcard } from "./wildcard.ts";

/** What is wrong with a link, and which part of it. */
export interface LinkProblem {
  readonly part: "text" | "url";
  readonly found: string;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
}

type LinkTest = (link: Link, target: Target) => LinkProblem | undefined;
type LinkFault = LinkOptions["any_of"][number];

/** A test of the host; targets within the site have none and pass. */
function hostTest(
  wrong: (host: string, target: Target) => boolean,
  expected?: string,
): () => LinkTest {
  return () => (_, target) =>
    target.host !== undefined && wrong(target.host, target)
      ? { part: "url", found: target.host, expected }
      : undefined;
}

function inLists(_: LinkOptions, listed: readonly string[]): LinkTest {
  return (_link, { host }) =>
    host !== undefined && isUnder(host, listed) ? { part: "url", found: host } : undefined;
}

/** One test for each thing that `any_of` can name. `listed` are the hosts of all lists. */
export const linkTests: Readonly<
  Record<LinkFault, (given: LinkOptions, listed: readonly string[]) => LinkTest>
> = {
  http:
    () =>
    (link, { scheme, host }) =>
      scheme === "http"
        ? {
            part: "url",
            found: host ?? "",
            expected: "https",
            suggestion: link.url.replace(/^\s*http:/i, "https:"),
          }
        : undefined,
  shortener: inLists,
  host_in: inLists,
  host_not_in:
    (_, listed) =>
    (_link, { host }) =>
      host !== undefined && !isUnder(host, listed)
        ? {
            part: "url",
            found: host,
            expected: listed.length <= 6 ? sayList(listed, "or") : undefined,
          }
        : undefined,
  punycode: hostTest(isInternational, "letters from a to z"),
  ip_host: hostTest(isAddress, "a name instead of numbers"),
  port: hostTest((_, { port }) => port !== undefined && !["80", "443"].includes(port), "no port"),
  userinfo: hostTest((_, { userinfo }) => userinfo !== undefined, "nothing before an @"),
  lookalike:
    ({ distance = 2 }, listed) =>
    (_link, { host }) => {
      const own = host === undefined ? undefined : imitated(host, listed, distance);
      return own === undefined ? undefined : { part: "url", found: host ?? "", expected: own };
    },
  path_matches: ({ paths = [] }) => {
    const patterns = paths.map(wildcard);
    return (_, { path }) =>
      patterns.some((pattern) => pattern(path)) ? { part: "url", found: path } : undefined;
  },
  query_has:
    ({ query = [] }) =>
    (_, target) => {
      const name = query.find((wanted) => target.query.has(wanted.toLowerCase()));
      return name === undefined ? undefined : { part: "url", found: name };
    },
  query_lacks:
    ({ query = [] }) =>
    (_, target) => {
      const lacking = query.filter((wanted) => !target.query.has(wanted.toLowerCase()));
      if (target.host === undefined || lacking.length === 0) return undefined;
      return { part: "url", found: target.host, expected: sayList(lacking, "and") };
    },
  text_mismatch: () => (link, target) => {
    const { host } = target;
    if (host === undefined) return undefined;
    const opened = [host, ...archivedHosts(target)];
    const shown = shownHosts(link.text).find(
      (other) => !opened.some((one) => isSameSite(other, one)),
    );
    return shown === undefined ? undefined : { part: "text", found: shown, expected: host };
  },
  empty_text: () => (link) =>
    link.text.trim() === "" ? { part: "text", found: "nothing", expected: "words" } : undefined,
  vague_text: ({ text = [] }) => {
    const vague = new Set(text.map(bare));
    return (link) =>
      vague.has(bare(link.text)) ? { part: "text", found: link.text.trim() } : undefined;
  },
};

/** A link text without letter case and the marks around it: "Click here »" is "click here". */
function bare(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
