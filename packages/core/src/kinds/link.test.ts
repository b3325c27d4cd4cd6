import { describe, expect, test } from "vitest";
import { type LinkOptions, linkKind } from "./link.ts";
import { runKind, type Surroundings } from "./testing/run-kind.ts";

const registries = {
  organization: {
    domains: ["larkmoor.example", "portal.larkmoor.example"],
    short_domains: ["go.larkmoor.example"],
  },
  competitors: [{ id: "q", domains: ["quillfield.example"] }],
};

interface Case {
  readonly name: string;
  readonly options: LinkOptions;
  readonly source: string;
  readonly hits: readonly string[];
  readonly around?: Surroundings;
}

const own = { hosts_from: "organization.domains" } as const;

const cases: readonly Case[] = [
  {
    name: "http: an open connection is a hit",
    options: { any_of: ["http"] },
    source: "[a](http://larkmoor.example/x)",
    hits: ["http://larkmoor.example/x"],
  },
  {
    name: "empty_text: code and the alternative of an image are text",
    options: { any_of: ["empty_text"] },
    source: "[`npm`](a) [![Map](m.png)](b) [](c) [![](m.png)](d)",
    hits: ["[](c)", "[![](m.png)](d)"],
  },
  {
    name: "host_not_in: what a page loads counts",
    options: { any_of: ["host_not_in"], ...own },
    source:
      '<script src="https://track.example/a.js"></script>\n\n<form action="https://forms.example/x"></form>',
    hits: ["https://track.example/a.js", "https://forms.example/x"],
  },
  {
    name: "loaded: only what a page loads by itself",
    options: { any_of: ["host_not_in"], loaded: true, ...own },
    source:
      '<iframe src="https://quiz.example/1"></iframe> [a](https://quiz.example) <script src="/a.js"></script>\n\n<form action="https://forms.example/x"></form>',
    hits: ["https://quiz.example/1"],
  },
  {
    name: "when_listed: silent where no host is listed",
    options: { any_of: ["host_not_in"], when_listed: true, hosts_from: "organization.nothing" },
    source: "[a](https://quiz.example)",
    hits: [],
  },
  {
    name: "http: https passes",
    options: { any_of: ["http"] },
    source: "[a](https://larkmoor.example/x) [b](/c) [d](mailto:a@larkmoor.example)",
    hits: [],
  },
  {
    name: "http: only our hosts",
    options: { any_of: ["http"], only_hosts_from: "organization.domains" },
    source: "[a](http://other.example) [b](http://www.larkmoor.example)",
    hits: ["http://www.larkmoor.example"],
  },
  {
    name: "only_hosts: links within the site are not meant",
    options: { any_of: ["query_lacks"], query: ["utm_source"], only_hosts: ["larkmoor.example"] },
    source: "[a](/x) [b](https://other.example)",
    hits: [],
  },
  {
    name: "shortener: a listed host is a hit",
    options: { any_of: ["shortener"], hosts: ["short.test"] },
    source: "[a](https://short.test/x1)",
    hits: ["https://short.test/x1"],
  },
  {
    name: "shortener: our own short host passes",
    options: {
      any_of: ["shortener"],
      hosts: ["short.test", "go.larkmoor.example"],
      except_hosts_from: "organization.short_domains",
    },
    source: "[a](https://go.larkmoor.example/x1)",
    hits: [],
  },
  {
    name: "lists: hosts of a list of the pack",
    options: { any_of: ["shortener"], lists: ["shorteners"] },
    source: "[a](https://tiny.test/x)",
    hits: ["https://tiny.test/x"],
    around: { lists: { shorteners: ["tiny.test"] } },
  },
  {
    name: "host_in: a subdomain of a listed host",
    options: { any_of: ["host_in"], hosts: ["*.internal"] },
    source: "[a](https://ehr.internal/x) [b](https://internal.example/)",
    hits: ["https://ehr.internal/x"],
  },
  {
    name: "host_in: hosts of a registry's entries",
    options: { any_of: ["host_in"], hosts_from: "competitors.domains" },
    source: "[a](https://www.quillfield.example/)",
    hits: ["https://www.quillfield.example/"],
  },
  {
    name: "host_not_in: a foreign host is a hit, also with our name in front",
    options: { any_of: ["host_not_in"], ...own },
    source: "[a](https://larkmoor.example.evil.test/) [b](https://notlarkmoor.example)",
    hits: ["https://larkmoor.example.evil.test/", "https://notlarkmoor.example"],
  },
  {
    name: "host_not_in: our hosts and links within the site pass",
    options: { any_of: ["host_not_in"], ...own },
    source: "[a](https://PAY.Larkmoor.example./) [b](../c.md) [d](#top) [e](tel:+14065550110)",
    hits: [],
  },
  {
    name: "except_hosts: hosts that are always fine",
    options: { any_of: ["host_not_in"], ...own, except_hosts: ["health.example"] },
    source: "[a](https://www.health.example/)",
    hits: [],
  },
  {
    name: "punycode: xn-- is a hit",
    options: { any_of: ["punycode"] },
    source: "[a](https://xn--lrkmoor-5wf.example/)",
    hits: ["https://xn--lrkmoor-5wf.example/"],
  },
  {
    name: "punycode: letters of two scripts are a hit",
    options: { any_of: ["punycode"] },
    source: "[a](https://lаrkmoor.example/)",
    hits: ["https://lаrkmoor.example/"],
  },
  {
    name: "punycode: encoded letters are a hit",
    options: { any_of: ["punycode"] },
    source: "[a](https://l%D0%B0rkmoor.example/)",
    hits: ["https://l%D0%B0rkmoor.example/"],
  },
  {
    name: "punycode: plain letters pass, whatever the path",
    options: { any_of: ["punycode"] },
    source: "[a](https://larkmoor.example/niño)",
    hits: [],
  },
  {
    name: "ip_host: numbers instead of a name",
    options: { any_of: ["ip_host"] },
    source:
      "[a](https://192.0.2.7/x) [b](http://[2001:db8::1]:8080/) [c](http://3221225985/) [d](https://larkmoor.example/192.0.2.7)",
    hits: ["https://192.0.2.7/x", "http://[2001:db8::1]:8080/", "http://3221225985/"],
  },
  {
    name: "port: an unusual port",
    options: { any_of: ["port"] },
    source:
      "[a](https://larkmoor.example:8443/x) [b](https://larkmoor.example:443/x) [c](https://larkmoor.example)",
    hits: ["https://larkmoor.example:8443/x"],
  },
  {
    name: "userinfo: something before an @",
    options: { any_of: ["userinfo"] },
    source: "[a](https://larkmoor.example@evil.test/x) [b](https://larkmoor.example/@name)",
    hits: ["https://larkmoor.example@evil.test/x"],
  },
  {
    name: "lookalike: a letter differs",
    options: { any_of: ["lookalike"], ...own },
    source:
      "[a](https://larkrnoor.example/) [b](https://larkmor.example) [c](https://portal.larkmoor.example)",
    hits: ["https://larkrnoor.example/", "https://larkmor.example"],
  },
  {
    name: "lookalike: our name with words around it",
    options: { any_of: ["lookalike"], ...own },
    source: "[a](https://larkmoor-pay.example/) [b](https://larkmoor.example.login.test/)",
    hits: ["https://larkmoor-pay.example/", "https://larkmoor.example.login.test/"],
  },
  {
    name: "lookalike: another name passes",
    options: { any_of: ["lookalike"], ...own },
    source: "[a](https://quillfield.example/larkmoor)",
    hits: [],
  },
  {
    name: "lookalike: a smaller distance",
    options: { any_of: ["lookalike"], ...own, distance: 1 },
    source: "[a](https://larkrnoor.example/)",
    hits: [],
  },
  {
    name: "path_matches: stars stand for anything",
    options: { any_of: ["path_matches"], paths: ["/wiki/*", "*.exe"] },
    source: "[a](https://a.test/wiki/x) [b](/files/x.EXE) [c](https://a.test/wikis)",
    hits: ["https://a.test/wiki/x", "/files/x.EXE"],
  },
  {
    name: "query_has: a parameter that must not be there",
    options: { any_of: ["query_has"], query: ["email"] },
    source: "[a](https://a.test/?x=1&Email=b) [b](https://a.test/email?x=1)",
    hits: ["https://a.test/?x=1&Email=b"],
  },
  {
    name: "query_lacks: a parameter that must be there",
    options: { any_of: ["query_lacks"], query: ["utm_source"] },
    source: "[a](https://a.test/?utm_source=b#c) [b](https://a.test/#utm_source=b) [c](/d)",
    hits: ["https://a.test/#utm_source=b"],
  },
  {
    name: "text_mismatch: the text shows another site",
    options: { any_of: ["text_mismatch"] },
    source:
      "[larkmoor.example/pay](https://evil.test/) [https://www.larkmoor.example](https://portal.larkmoor.example/)",
    hits: ["[larkmoor.example/pay](https://evil.test/)"],
  },
  {
    name: "text_mismatch: words, files and mail addresses show no site",
    options: { any_of: ["text_mismatch"] },
    source:
      "[See readme.md](https://code.test/readme.md) [kho@larkmoor.example](https://a.test/) [e.g.this](https://a.test) [3.5 miles](https://a.test)",
    hits: [],
  },
  {
    name: "text_mismatch: an ending that is a site of its own stands for what is under it",
    options: { any_of: ["text_mismatch"] },
    source:
      "[GOV.UK](https://www.gov.uk/) [gov.uk](https://nhs.gov.uk/a) [gov.uk](https://gov.uk.evil.test/)",
    hits: ["[gov.uk](https://gov.uk.evil.test/)"],
  },
  {
    name: "text_mismatch: a copy in an archive shows the site that it is of",
    options: { any_of: ["text_mismatch"] },
    source:
      "[larkmoor.example](https://web.archive.org/web/20240101000000/https://larkmoor.example/) [larkmoor.example](https://web.archive.org/web/20240101000000/https://evil.test/) [larkmoor.example](https://evil.test/web/20240101000000/https://larkmoor.example/)",
    hits: [
      "[larkmoor.example](https://web.archive.org/web/20240101000000/https://evil.test/)",
      "[larkmoor.example](https://evil.test/web/20240101000000/https://larkmoor.example/)",
    ],
  },
  {
    name: "empty_text: a link without words",
    options: { any_of: ["empty_text"] },
    source: "Go [](https://a.test/) or [here](https://a.test/).",
    hits: ["[](https://a.test/)"],
  },
  {
    name: "vague_text: words that say nothing, with any marks",
    options: { any_of: ["vague_text"], text: ["click here"] },
    source: "[**Click  here** »](https://a.test/) [Click here for parking](https://a.test/)",
    hits: ["[**Click  here** »](https://a.test/)"],
  },
];

describe("link", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(linkKind, one.options, `${one.source}\n`, { registries, ...one.around });
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
  });

  test("http offers the same link with https", () => {
    const [hit] = runKind(linkKind, { any_of: ["http"] }, "[a](http://larkmoor.example/x)\n");
    expect(hit?.suggestions).toEqual(["https://larkmoor.example/x"]);
    expect(hit?.where).toBe("link-url");
  });

  test("a mismatch says what is shown and where the link goes", () => {
    const source = "[larkmoor.example](https://evil.test/)\n";
    const [hit] = runKind(linkKind, { any_of: ["text_mismatch"] }, source);
    expect(hit?.facts).toEqual({ found: "larkmoor.example", expected: "evil.test" });
    expect(hit?.where).toBe("link-text");
  });

  test.for([
    ["a backslash is a slash", "[a](https:\\\\evil.test/x)"],
    ["one slash is enough", "<a href='https:/evil.test/x'>a</a>"],
    ["no scheme", "[a](//evil.test/x)"],
    ["full-width dots", "[a](https://evil。test/x)"],
    ["a bare address", "https://evil.test/x"],
    ["a reference", "[a]\n\n[a]: https://evil.test/x"],
  ] as const)("%s hides no host", ([, source]) => {
    expect(
      runKind(linkKind, { any_of: ["host_in"], hosts: ["evil.test"] }, `${source}\n`),
    ).toHaveLength(1);
  });
});
