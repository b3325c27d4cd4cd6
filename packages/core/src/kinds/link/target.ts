import { getDomain } from "tldts";

/** The parts of a link's target as a browser would read them. */
export interface Target {
  /** Lower case; undefined for a target without one, such as /about or #top. */
  readonly scheme: string | undefined;
  /** Lower case, without a trailing dot; undefined for a target within the site. */
  readonly host: string | undefined;
  readonly userinfo: string | undefined;
  readonly port: string | undefined;
  /** From the first slash on, with the query, without the fragment. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

/**
 * Reads a target without the URL class, which this package cannot count on, and keeps what that class would
 * tidy away: user info, letters beyond ASCII, odd ports. Follows https://url.spec.whatwg.org in what an attacker
 * uses: tabs and line ends vanish, a backslash is a slash, any number of slashes may follow http:.
 */
export function readTarget(url: string): Target {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these characters.
  const text = url.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const web = scheme === undefined || scheme === "http" || scheme === "https" || scheme === "ftp";
  if (!web) return { ...nowhere, scheme };
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const slashed = beforeQuery(rest);
  const authority =
    scheme === undefined ? /^\/\/+([^/?]*)/.exec(slashed) : /^\/*([^/?]*)/.exec(slashed);
  if (!authority) return { ...nowhere, scheme, ...pathAndQuery(slashed) };
  return {
    scheme,
    ...readAuthority(authority[1] ?? ""),
    ...pathAndQuery(slashed.slice(authority[0].length)),
  };
}

const nowhere: Target = {
  scheme: undefined,
  host: undefined,
  userinfo: undefined,
  port: undefined,
  path: "",
  query: new Map(),
};

/** Backslashes are slashes up to the query, as browsers have it. The fragment is gone. */
function beforeQuery(text: string): string {
  const whole = text.replace(/#.*$/s, "");
  const at = whole.indexOf("?");
  const end = at < 0 ? whole.length : at;
  return whole.slice(0, end).replaceAll("\\", "/") + whole.slice(end);
}

function readAuthority(authority: string): Pick<Target, "host" | "userinfo" | "port"> {
  const at = authority.lastIndexOf("@");
  const server = authority.slice(at + 1);
  const port = /:(\d*)$/.exec(server);
  const host = decode(port ? server.slice(0, port.index) : server)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[。．｡]/g, ".")
    .replace(/\.$/, "");
  return {
    host: host === "" ? undefined : host,
    userinfo: at < 0 ? undefined : authority.slice(0, at),
    port: port?.[1] === "" ? undefined : port?.[1],
  };
}

function pathAndQuery(text: string): Pick<Target, "path" | "query"> {
  const [, search = ""] = /\?(.*)$/s.exec(text) ?? [];
  const pairs = search.split("&").filter((pair) => pair !== "");
  const query = pairs.map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [decode(name).toLowerCase(), decode(value.join("="))];
  });
  return { path: text, query: new Map(query) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The part of a host that somebody registers: larkmoor.example of pay.larkmoor.example. */
export function registrable(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether a host is one of the listed ones or stands under one. */
export function isUnder(host: string, listed: readonly string[]): boolean {
  return listed.some((name) => host === name || host.endsWith(`.${name}`));
}

/** A host as rules and registries write it: with or without scheme, path and a leading *. */
export function hostOf(written: string): string {
  const text = written.trim();
  const target = readTarget(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `//${text}`);
  return (target.host ?? text.toLowerCase()).replace(/^\*\.|^\./, "");
}

/** An address instead of a name: 192.0.2.1, [2001:db8::1], and one number such as 3221225985 or 0xc0000201. */
export function isAddress(host: string): boolean {
  const parts = host.split(".");
  return host.startsWith("[") || parts.every((part) => /^(\d+|0x[\da-f]*)$/.test(part));
}

/** Letters beyond a to z: written so, or as xn--. */
export function isInternational(host: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  return /[^\u0000-\u007F]/.test(host) || host.split(".").some((part) => part.startsWith("xn--"));
}
