import { describe, expect, it } from "vitest";
import type { Document } from "./document.ts";
import { placeholder } from "./project.ts";
import { readDocument } from "./read-document.ts";
import { outline } from "./sources-of.ts";

function read(source: string, path = "post.md"): Document {
  return readDocument({ path, source });
}

describe("roles of Markdown", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs and headings", "# A *b*\n\nc", ["heading: A b", "body: c"]],
    ["quotes, also in lists", "- > a\n- b", ["quote: a", "body: b"]],
    ["a heading in a quote", "> # a", ["heading: a"]],
    [
      "table cells",
      "| a | b |\n|---|---|\n| c | d |",
      ["table: a", "table: b", "table: c", "table: d"],
    ],
    ["task lists", "- [x] done", ["body: done"]],
    ["footnotes", "a[^1]\n\n[^1]: b", ["body: a", "body: b"]],
    [
      "link text and address",
      "[a b](u 't')",
      ["body: a b", "link-text: a b", "link-url: u", "html: t"],
    ],
    [
      "autolinks",
      "<https://a.example/b>",
      [
        "body: https://a.example/b",
        "link-text: https://a.example/b",
        "link-url: https://a.example/b",
      ],
    ],
    ["images", "![a *b*](c.png)", ["alt-text: a b", "image: c.png"]],
    ["a fence of a program", "```js\nlet a\n```", ["code: let a"]],
    ["a fence of data", "```yaml\na: b\n```", ["body: a: b"]],
    ["a fence without a language", "~~~\na\nb\n~~~", ["body: a b"]],
    ["an indented block", "    a b", ["body: a b"]],
    [
      "inline code between words",
      "run `npm i` now",
      [`body: run ${placeholder} now`, "code: npm i"],
    ],
    ["HTML with a comment", "<p>a<!-- b --></p>", ["html: a", "comment: b"]],
    ["a comment written as a definition", "[//]: # (a b)", ["comment: a b"]],
    [
      "script and style",
      "<script>\nx()\n\ny()\n</script>\n\na<style>b{}</style>c",
      ["code: x() y()", "body: ac"],
    ],
    ["a script inside a text", "a<script>b()</script>c", ["body: ac", "code: b()"]],
    ["a script that never ends", "<script>b()", ["code: b()"]],
    [
      "what a page loads and where it sends things",
      '<script src="//a.example/s.js"></script>\n\n<iframe src="b"></iframe><embed src="c"><object data="d"></object>\n\n<form action="e"></form>\n\n<link rel="preload" href="f">',
      ["//a.example/s.js", "b", "c", "d", "e", "f"].map((url) => `link-url: ${url}`),
    ],
    [
      "a table of HTML, also cut by blank lines",
      "<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>c<td><b>d</b></tr>\n</table>",
      ["table: A", "table: B", "table: c", "table: d"],
    ],
    ["attributes", '<img src="u" alt="a" title="b">', ["alt-text: a", "html: b", "image: u"]],
    ["nothing for an image alone", "![](u)", ["image: u"]],
  ])("reads %s", (_, source, expected) => {
    expect(outline(source)).toEqual(expected);
  });

  it("labels table cells with their column and code with its language", () => {
    const { regions, tables } = read("| MRN |\n|---|\n| x |\n\n```js\na\n```");
    expect(regions.filter(({ role }) => role === "table").map(({ label }) => label)).toEqual([
      undefined,
      "MRN",
    ]);
    expect(regions.find(({ role }) => role === "code")?.label).toBe("js");
    expect(tables[0]?.headers.map(({ text }) => text)).toEqual(["MRN"]);
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([["x"]]);
  });

  it("reads the words of the path", () => {
    const { regions } = read("a", "posts/2026_06-knee.story.md");
    expect(regions.filter(({ role }) => role === "filename").map(({ text }) => text)).toEqual([
      "posts",
      "2026 06 knee story",
    ]);
  });
});

describe("sections", () => {
  it("go from heading to heading, section 0 first", () => {
    const source = "a\n\n# B\n\nc\n\n## D\n\ne\n";
    const { sections, regions } = read(source);
    expect(sections.map(({ level, heading }) => [level, heading?.text])).toEqual([
      [0, undefined],
      [1, "B"],
      [2, "D"],
    ]);
    expect(sections.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      "a\n\n",
      "# B\n\nc\n\n",
      "## D\n\ne\n",
    ]);
    const body = regions.filter(({ role }) => role === "body");
    expect(body.map(({ text, section }) => [text, section])).toEqual([
      ["a", 0],
      ["c", 1],
      ["e", 2],
    ]);
    expect(regions.find(({ text }) => text === "B")?.section).toBe(1);
  });
});

describe("links", () => {
  it.each<[string, string, [text: string, url: string, urlSlice: string][]]>([
    ["inline", "[a](u)", [["a", "u", "u"]]],
    ["with decoded addresses", "[a](<u v&amp;w>)", [["a", "u v&w", "u v&amp;w"]]],
    [
      "with shortcodes as address",
      '[a]({{< ref "b" >}})',
      [["a", '{{< ref "b" >}}', '{{< ref "b" >}}']],
    ],
    ["without address", "[a]()", [["a", "", ""]]],
    ["by reference", "[a][b]\n\n[b]: u", [["a", "u", "u"]]],
    ["defined and unused", "[b]: u", [["b", "u", "u"]]],
    ["around an image", "[![alt](i)](u)", [["alt", "u", "u"]]],
    ["after an image's address", "[![alt](i)]()", [["alt", "", ""]]],
    ["around code", "[`npm ci`](u)", [["npm ci", "u", "u"]]],
    ["around an image in HTML", '<a href="u"><img src="i" alt="x"></a>', [["x", "u", "u"]]],
    ["around nothing to read", "[![](i)](u)", [["", "u", "u"]]],
    [
      "of a script and of a form",
      '<script src="u"></script>\n\n<form action="v"></form>',
      [
        ["u", "u", "u"],
        ["v", "v", "v"],
      ],
    ],
    [
      "autolinks",
      "<mailto:a@b.example>",
      [["mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example"]],
    ],
    [
      "bare addresses",
      "see https://a.example/b_c_d (www.b.example).",
      [
        ["https://a.example/b_c_d", "https://a.example/b_c_d", "https://a.example/b_c_d"],
        ["www.b.example", "www.b.example", "www.b.example"],
      ],
    ],
    [
      "an address as its own link text",
      "[https://a.example](https://b.example)",
      [["https://a.example", "https://b.example", "https://b.example"]],
    ],
    ["inline HTML", 'x <a class=y href="u&amp;v">a <b>b</b></a>', [["a b", "u&v", "u&amp;v"]]],
    [
      "HTML named by an attribute",
      '<a href="u" aria-label="name"><i></i></a>',
      [["name", "u", "u"]],
    ],
    ["HTML blocks", "<div><a href='u'>a</a></div>", [["a", "u", "u"]]],
    ["HTML that is never closed", "<a href=u>a", [["a", "u", "u"]]],
  ])("%s", (_, source, expected) => {
    const document = read(source);
    expect(
      document.links.map(({ text, url, urlSpan }) => [
        text,
        url,
        source.slice(urlSpan.start, urlSpan.end),
      ]),
    ).toEqual(expected);
  });

  it("span their markup and share the block of their paragraph", () => {
    const source = "a\n\nb [c](d) <a href=e>f</a>";
    const { links, blocks } = read(source);
    expect(links.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      "[c](d)",
      "<a href=e>f</a>",
    ]);
    for (const { block } of links) expect(blocks[block]?.start).toBe(3);
  });
});

describe("images", () => {
  it.each<[string, string, [alt: string | undefined, url: string][]]>([
    ["inline", "![a *b* &amp;](u)", [["a b &", "u"]]],
    ["with a link in the alternative text", "![a [b](c)](u)", [["a b", "u"]]],
    ["declared empty", "![](u)", [["", "u"]]],
    ["by reference", "![a][i]\n\n[i]: u", [["a", "u"]]],
    ["HTML", '<img src="u" alt="a">', [["a", "u"]]],
    ["HTML without alt", "x <img src=u>", [[undefined, "u"]]],
    ["HTML with an empty alt", '<img src=u alt="">', [["", "u"]]],
    ["HTML with an alt without value", "<img src=u alt>", [["", "u"]]],
    ["shortcodes", '{{< figure src="u" alt="a" >}}', [["a", "u"]]],
    [
      "front matter",
      "---\nimages:\n  - {file: u, alt: a}\n  - {file: v}\n---\n",
      [
        ["a", "u"],
        [undefined, "v"],
      ],
    ],
  ])("%s", (_, source, expected) => {
    expect(read(source).images.map(({ alt, url }) => [alt, url])).toEqual(expected);
  });
});

describe("comments", () => {
  it.each([
    ["HTML", "a <!-- b\nc --> d", "b\nc"],
    ["HTML blocks", "<!-- wardline-ignore-next a/b -- c -->\n\nd", "wardline-ignore-next a/b -- c"],
    ["never closed", "<!-- a", "a"],
    ["front matter", "---\na: b # c\n---\n", "c"],
    ["Hugo", "a {{/* b */}}", "b"],
    ["Liquid", "{% comment %} b {% endcomment %}", "b"],
  ])("%s", (_, source, text) => {
    expect(read(source).comments.map((comment) => comment.text)).toEqual([text]);
  });
});

describe("template tags", () => {
  it.each<[string, string, string[]]>([
    ["leave the text around them", "a {{< x >}} b", ["body: a b", "code: x"]],
    [
      "keep text between a pair",
      "{{% note %}}\na\n{{% /note %}}",
      ["body: a", "code: note", "code: /note"],
    ],
    [
      "show their text parameters",
      '{{< b text="Go now" href="/x" >}}',
      ['code: b text="Go now" href="/x"', "html: Go now"],
    ],
    [
      "show several words under any name",
      "{% include x.html foo='Go now' %}",
      ["code: include x.html foo='Go now'", "html: Go now"],
    ],
    ["may hold markup", '{{< x a="*b*" >}} c *d*', ["body: c d", 'code: x a="*b*"']],
    [
      "may be Liquid output",
      "Hi {{ page.name | upcase }}!",
      ["body: Hi !", "code: page.name | upcase"],
    ],
    ["may be kramdown attributes", "# A {#id}\n\nb\n{: .note}", ["heading: A", "body: b"]],
    ["that never end are text", "a {{< b", ["body: a {{< b"]],
  ])("%s", (_, source, expected) => {
    expect(outline(source)).toEqual(expected);
  });
});

describe("MDX", () => {
  it("reads components, expressions and comments", () => {
    const source =
      'import A from "a"\n\n# Hi {name}\n\n<Card title="T" href="/u">\n  Inner *text*\n</Card>\n\n' +
      'A <b>b</b>{" "}{"c"} <Image src="i" alt="d" /> {/* e */}\n\n{/* f */}\n';
    expect(outline(source, "a.mdx")).toEqual([
      `heading: Hi ${placeholder}`,
      "html: T",
      "link-url: /u",
      "body: Inner text",
      `body: A b c ${placeholder}`,
      "alt-text: d",
      "image: i",
      "comment: e",
      "comment: f",
    ]);
    const document = read(source, "a.mdx");
    expect(document.links.map(({ text, url }) => [text, url])).toEqual([["T", "/u"]]);
    expect(document.images.map(({ alt, url }) => [alt, url])).toEqual([["d", "i"]]);
    expect(document.notices).toEqual([]);
  });

  it("falls back to Markdown and says so", () => {
    const document = read("---\na: b\n---\n\n# Hi\n\nx {y\n", "a.mdx");
    expect(document.regions.map(({ text }) => text)).toContain("Hi");
    expect(document.notices).toEqual([expect.stringMatching(/^Read as Markdown: .*line \d+/)]);
  });
});

describe("a document", () => {
  it("is parsed when its body is asked for, and once", () => {
    const document = read("---\ntype: reply\n---\na");
    expect([document.type, document.bodyStart, document.placeOf(["type"])]).toEqual([
      "reply",
      20,
      { start: 10, end: 15 },
    ]);
    expect(document.parsed).toBe(false);
    const { regions } = document;
    expect(document.parsed).toBe(true);
    expect(document.regions).toBe(regions);
  });

  it("takes type and language from front matter, then from its defaults", () => {
    const typed = readDocument({
      path: "a.md",
      source: "---\ntype: story\nlang: es\n---\n",
      defaultType: "x",
    });
    expect([typed.type, typed.lang]).toEqual(["story", "es"]);
    const untyped = readDocument({ path: "a.md", source: "", defaultType: "x" });
    expect([untyped.type, untyped.lang]).toEqual(["x", "en"]);
    expect(read("").type).toBe("page");
  });

  it("lists its blocks in source order, containers before what they hold", () => {
    const source = "# a\n\n- b\n\n  > c\n\nd";
    const { blocks } = read(source);
    expect(blocks.map(({ start, end }) => source.slice(start, end))).toEqual([
      "# a",
      "- b\n\n  > c",
      "- b\n\n  > c",
      "b",
      "> c",
      "c",
      "d",
    ]);
  });
});
