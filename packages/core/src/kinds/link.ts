import type { FromSchema } from "json-schema-to-ts";
import type { Document, Link } from "../document/document.ts";
import type { Check, Hit, Kind, Setup } from "./kind.ts";
import { type LinkProblem, linkTests } from "./link/faults.ts";
import { hostOf, isUnder, readTarget, type Target } from "./link/target.ts";
import { registryTexts } from "./registry-texts.ts";

const options = {
  type: "object",
  description: "Looks at the targets and the texts of links.",
  properties: {
    any_of: {
      type: "array",
      minItems: 1,
      description:
        "What to find. http: not encrypted. shortener, host_in: host is in the lists. host_not_in: host is in none. punycode: host with letters beyond a to z. ip_host: bare IP address. port: unusual port. userinfo: user@ before the host. lookalike: a few letters away from a listed host, or a listed name with words added. path_matches: path is in paths. query_has, query_lacks: parameter of query. text_mismatch: text shows another site than the target. empty_text: no text. vague_text: text is in `text`.",
      items: {
        enum: [
          "http",
          "shortener",
          "punycode",
          "ip_host",
          "port",
          "userinfo",
          "text_mismatch",
          "empty_text",
          "vague_text",
          "host_in",
          "host_not_in",
          "lookalike",
          "path_matches",
          "query_has",
          "query_lacks",
        ],
      },
    },
    hosts: {
      type: "array",
      description: "Hosts; their subdomains count too.",
      items: { type: "string", minLength: 1 },
    },
    lists: {
      type: "array",
      description: "Lists of the pack that hold more hosts.",
      items: { type: "string", minLength: 1 },
    },
    hosts_from: {
      description:
        "Where the registries list more hosts, such as organization.domains or competitors.domains.",
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      ],
    },
    loaded: {
      type: "boolean",
      description: "true: only what the page loads by itself: scripts, frames, embedded objects.",
    },
    when_listed: {
      type: "boolean",
      description: "true: silent where hosts, lists and hosts_from name no host at all.",
    },
    only_hosts: {
      type: "array",
      description: "Look at links to these hosts only.",
      items: { type: "string", minLength: 1 },
    },
    only_hosts_from: {
      type: "string",
      minLength: 1,
      description: "Look at links to these hosts of a registry only, such as organization.domains.",
    },
    except_hosts: {
      type: "array",
      description: "Hosts that are always fine.",
      items: { type: "string", minLength: 1 },
    },
    except_hosts_from: {
      type: "string",
      minLength: 1,
      description: "Hosts of a registry that are always fine, such as organization.short_domains.",
    },
    paths: {
      type: "array",
      description: "For path_matches: paths in which * stands for anything, such as /wiki/*.",
      items: { type: "string", minLength: 1 },
    },
    query: {
      type: "array",
      description: "For query_has and query_lacks: names of parameters, such as utm_source.",
      items: { type: "string", minLength: 1 },
    },
    text: {
      type: "array",
      description:
        "For vague_text: link texts that say nothing about the target, such as click here.",
      items: { type: "string", minLength: 1 },
    },
    distance: {
      type: "integer",
      minimum: 1,
      maximum: 3,
      default: 2,
      description: "For lookalike: at most so many letters differ.",
    },
  },
  required: ["any_of"],
  additionalProperties: false,
} as const;

export type LinkOptions = FromSchema<typeof options, { keepDefaultedPropertiesOptional: true }>;

export const linkKind: Kind<LinkOptions> = {
  name: "link",
  about: "Finds links with a risky target or an unclear text.",
  options,
  example: { any_of: ["shortener"], hosts: ["short.example"] },
  target: "text",
  compile(given, setup): Check {
    const hosts = hostsOf(given, setup);
    const tests = given.any_of.map((name) => linkTests[name](given, hosts.listed));
    return {
      target: "text",
      idle: ({ source }) => !/[\]<]|:\/\/|www\./i.test(source),
      document: ({ document }) =>
        linksIn(document, given, hosts).flatMap((link) => {
          const target = readTarget(link.url);
          if (!isMeant(target, hosts)) return [];
          const problem = tests.map((test) => test(link, target)).find((found) => found);
          return problem ? [linkHit(link, problem)] : [];
        }),
    };
  },
};

interface Hosts {
  readonly listed: readonly string[];
  readonly only: readonly string[] | undefined;
  readonly except: readonly string[];
}

function hostsOf(given: LinkOptions, setup: Setup): Hosts {
  const from = (path: string | undefined): string[] =>
    path === undefined ? [] : registryTexts(setup.world.registries, path).map(hostOf);
  const paths = typeof given.hosts_from === "string" ? [given.hosts_from] : given.hosts_from;
  const limited = given.only_hosts !== undefined || given.only_hosts_from !== undefined;
  return {
    listed: [
      ...(given.hosts ?? []).map(hostOf),
      ...(given.lists ?? []).flatMap((list) => setup.list(list).map(hostOf)),
      ...(paths ?? []).flatMap(from),
    ],
    only: limited
      ? [...(given.only_hosts ?? []).map(hostOf), ...from(given.only_hosts_from)]
      : undefined,
    except: [...(given.except_hosts ?? []).map(hostOf), ...from(given.except_hosts_from)],
  };
}

function linksIn(
  { links }: Document,
  { loaded, when_listed: needsList }: LinkOptions,
  { listed }: Hosts,
): readonly Link[] {
  if (needsList && listed.length === 0) return [];
  return loaded ? links.filter((link) => link.loaded) : links;
}

function isMeant({ host }: Target, { only, except }: Hosts): boolean {
  if (host !== undefined && isUnder(host, except)) return false;
  return only === undefined || (host !== undefined && isUnder(host, only));
}

function linkHit(link: Link, { part, found, expected, suggestion }: LinkProblem): Hit {
  const span = part === "url" && link.urlSpan.end > link.urlSpan.start ? link.urlSpan : link.span;
  return {
    span,
    where: part === "url" ? "link-url" : "link-text",
    facts: { found, expected: expected ?? "" },
    ...(suggestion !== undefined && span === link.urlSpan && { suggestions: [suggestion] }),
  };
}
