import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document.ts";
import { sourcesOf } from "./sources-of.ts";

interface Case {
  readonly name: string;
  readonly source: string;
  /** What a rule looks for. */
  readonly text: string;
  /** The exact slice of the source that a finding marks. */
  readonly slice: string;
}

function hides(name: string, source: string, text: string, slice: string): Case {
  return { name, source, text, slice };
}

const word = "guarantee";

const splits: readonly Case[] = [
  hides("strong", "We gua**ran**tee it.", word, "gua**ran**tee"),
  hides("emphasis with stars", "We gua*ran*tee it.", word, "gua*ran*tee"),
  hides("emphasis of the first half", "We **guaran**tee it.", word, "guaran**tee"),
  hides("nested emphasis", "We gua***ran***tee it.", word, "gua***ran***tee"),
  hides("strikethrough", "We gua~~ran~~tee it.", word, "gua~~ran~~tee"),
  hides("inline code", "We gua`ran`tee it.", word, "gua`ran`tee"),
  hides("inline code at the end", "We guaran`tee` it.", word, "guaran`tee"),
  hides("inline code in strong", "We **`gua`ran**tee it.", word, "gua`ran**tee"),
  hides("inline code in a number", "078-`05`-1120", "078-05-1120", "078-`05`-1120"),
  hides("a link", "We gua[ran](http://x.example)tee it.", word, "gua[ran](http://x.example)tee"),
  hides("a link with a title", 'We gua[ran](u "t")tee it.', word, 'gua[ran](u "t")tee'),
  hides("a reference link", "We gua[ran][r]tee it.\n\n[r]: u", word, "gua[ran][r]tee"),
  hides("a shortcut reference", "We gua[ran]tee it.\n\n[ran]: u", word, "gua[ran]tee"),
  hides(
    "an undefined reference keeps its brackets",
    "We gua[ran]tee",
    "gua[ran]tee",
    "gua[ran]tee",
  ),
  hides("a tag", "We gua<b>ran</b>tee it.", word, "gua<b>ran</b>tee"),
  hides(
    "a tag with attributes",
    'We gua<span class="a">ran</span>tee.',
    word,
    'gua<span class="a">ran</span>tee',
  ),
  hides("a comment", "We gua<!-- x -->rantee it.", word, "gua<!-- x -->rantee"),
  hides("an empty image between", "We gua![](x.png)rantee it.", word, "gua![](x.png)rantee"),
  hides("a shortcode between", "We gua{{< x >}}rantee it.", word, "gua{{< x >}}rantee"),
];

const breaks: readonly Case[] = [
  hides("a soft break", "the best\ntreatment", "best treatment", "best\ntreatment"),
  hides("a soft break with CRLF", "the best\r\ntreatment", "best treatment", "best\r\ntreatment"),
  hides("a soft break with a lone CR", "the best\rtreatment", "best treatment", "best\rtreatment"),
  hides("a soft break after a space", "the best \ntreatment", "best treatment", "best \ntreatment"),
  hides("a hard break of spaces", "the best  \ntreatment", "best treatment", "best  \ntreatment"),
  hides(
    "a hard break of a backslash",
    "the best\\\ntreatment",
    "best treatment",
    "best\\\ntreatment",
  ),
  hides("a br tag", "the best<br>treatment", "best treatment", "best<br>treatment"),
  hides("a quote", "> the best\n> treatment", "best treatment", "best\n> treatment"),
  hides("a nested quote", "> > the best\n> > treatment", "best treatment", "best\n> > treatment"),
  hides("a lazy quote", "> the best\ntreatment", "best treatment", "best\ntreatment"),
  hides("a list item", "- the best\n  treatment", "best treatment", "best\n  treatment"),
  hides("a lazy list item", "1. the best\ntreatment", "best treatment", "best\ntreatment"),
  hides(
    "a list in a list",
    "- a\n  - the best\n    treatment",
    "best treatment",
    "best\n    treatment",
  ),
  hides(
    "a quote in a list with CRLF",
    "- > the best\r\n  > treatment",
    "best treatment",
    "best\r\n  > treatment",
  ),
  hides(
    "an indented continuation",
    "the best\n      treatment",
    "best treatment",
    "best\n      treatment",
  ),
  hides("a break inside strong", "the **best\ntreatment**", "best treatment", "best\ntreatment"),
  hides("a setext heading", "the best\ntreatment\n====", "best treatment", "best\ntreatment"),
];

const characters: readonly Case[] = [
  hides("a decimal reference", "We gu&#97;rantee it.", word, "gu&#97;rantee"),
  hides("a hexadecimal reference", "We gu&#x61;rantee it.", word, "gu&#x61;rantee"),
  hides("a named space", "best&nbsp;treatment", "best treatment", "best&nbsp;treatment"),
  hides("a named soft hyphen", "We gua&shy;rantee it.", word, "gua&shy;rantee"),
  hides("a named letter", "We gu&aacute;rantee it.", "guárantee", "gu&aacute;rantee"),
  hides("a named ampersand", "A &amp; B", "A & B", "A &amp; B"),
  hides("a reference to an astral letter", "&#x1D420;uarantee", word, "&#x1D420;uarantee"),
  hides("an escape", "snake\\_case \\*x\\*", "snake_case *x*", "snake\\_case \\*x\\*"),
  hides("a zero-width space", "gua\u200Brantee", word, "gua\u200Brantee"),
  hides("a zero-width joiner", "gua\u200Drantee", word, "gua\u200Drantee"),
  hides("a word joiner", "gua\u2060rantee", word, "gua\u2060rantee"),
  hides("a soft hyphen", "gua\u00ADrantee", word, "gua\u00ADrantee"),
  hides("a byte order mark inside", "gua\uFEFFrantee", word, "gua\uFEFFrantee"),
  hides("bidi controls", "gua\u202Aran\u202Ctee", word, "gua\u202Aran\u202Ctee"),
  hides("bidi isolates", "gua\u2066ran\u2069tee", word, "gua\u2066ran\u2069tee"),
  hides("a variation selector", "gua\uFE0Frantee", word, "gua\uFE0Frantee"),
  hides("tag characters", "gua\u{E0041}rantee", word, "gua\u{E0041}rantee"),
  hides("a combining grapheme joiner", "gua\u034Frantee", word, "gua\u034Frantee"),
  hides("a Hangul filler", "gua\u3164rantee", word, "gua\u3164rantee"),
  hides("a control code", "gua\u0007rantee", word, "gua\u0007rantee"),
  hides("a NUL", "gua\0rantee", word, "gua\0rantee"),
  hides("a no-break space", "best\u00A0treatment", "best treatment", "best\u00A0treatment"),
  hides("a narrow no-break space", "best\u202Ftreatment", "best treatment", "best\u202Ftreatment"),
  hides("a thin space", "best\u2009treatment", "best treatment", "best\u2009treatment"),
  hides("an ideographic space", "best\u3000treatment", "best treatment", "best\u3000treatment"),
  hides("a Cyrillic letter", "gu\u0430rantee", word, "gu\u0430rantee"),
  hides("a Greek letter", "gu\u03B1rantee", word, "gu\u03B1rantee"),
  hides("an Armenian letter", "guara\u0578tee", word, "guara\u0578tee"),
  hides(
    "a wholly Cyrillic word",
    "a \u0441\u0430\u0440\u0435 story",
    "cape",
    "\u0441\u0430\u0440\u0435",
  ),
  hides("full-width letters", "ｇｕａｒａｎｔｅｅ", word, "ｇｕａｒａｎｔｅｅ"),
  hides("mathematical letters", "𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞", word, "𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞"),
  hides("a ligature", "we de\uFB01ne", "define", "de\uFB01ne"),
  hides("a lone high surrogate", "gua\uD800rantee", word, "gua\uD800rantee"),
  hides("a lone low surrogate", "gua\uDC00rantee", word, "gua\uDC00rantee"),
  hides("a mark over a digit", "078-0\u03365-1120", "078-05-1120", "078-0\u03365-1120"),
  hides("digits in key caps", "0\uFE0F\u20E37\uFE0F\u20E38", "078", "0\uFE0F\u20E37\uFE0F\u20E38"),
  hides("a stray overlay mark", "gua\u0336rantee", word, "gua\u0336rantee"),
  hides("a decomposed accent", "cafe\u0301s", "cafés", "cafe\u0301s"),
  hides("letter spacing", "we g u a r a n t e e: no", word, "g u a r a n t e e"),
  hides("a typographic apostrophe", "we don\u2019t", "don't", "don\u2019t"),
  hides("a no-break hyphen", "406\u2011555\u20110100", "406-555-0100", "406\u2011555\u20110100"),
  hides("an astral character before", "😀 gua**ran**tee", word, "gua**ran**tee"),
];

const places: readonly Case[] = [
  hides("a table cell", "| a |\n|---|\n| gua**ran**tee |", word, "gua**ran**tee"),
  hides("an escaped pipe", "| a |\n|---|\n| b \\| c |", "b | c", "b \\| c"),
  hides("a table in a quote", "> | a |\n> |---|\n> | gua*ran*tee |", word, "gua*ran*tee"),
  hides("a heading", "## We gua*ran*tee ##", word, "gua*ran*tee"),
  hides("a footnote", "x[^1]\n\n[^1]: gua*ran*tee", word, "gua*ran*tee"),
  hides("alternative text", "![We gua*ran*tee](x.png)", word, "gua*ran*tee"),
  hides(
    "alternative text by reference",
    "![gu&#97;rantee][i]\n\n[i]: x.png",
    word,
    "gu&#97;rantee",
  ),
  hides("HTML", "<div>\ngua<b>ran</b>tee\n</div>", word, "gua<b>ran</b>tee"),
  hides(
    "HTML in a quote",
    "> <div>the best\n> treatment</div>",
    "best treatment",
    "best\n> treatment",
  ),
  hides("HTML references", "<p>gu&#97;rantee</p>", word, "gu&#97;rantee"),
  hides(
    "HTML over blocks",
    "<p>best</p>\n<p>treatment</p>",
    "best treatment",
    "best</p>\n<p>treatment",
  ),
  hides("an alt attribute", '<img src="x" alt="gu&#97;rantee">', word, "gu&#97;rantee"),
  hides("a title attribute", '<b title="guarantee">x</b>', word, "guarantee"),
  hides("an aria-label attribute", "x <b aria-label=guarantee>x</b>", word, "guarantee"),
  hides("a link title", '[x](u "we guarantee")', word, "guarantee"),
  hides("front matter", "---\nnote: we guarantee\n---\n", word, "guarantee"),
  hides(
    "a byte order mark after front matter",
    "---\na: b\n---\n\uFEFFgua*ran*tee",
    word,
    "gua*ran*tee",
  ),
  hides("quoted front matter", '---\nnote: "gu\\u0061rantee"\n---\n', word, "gu\\u0061rantee"),
  hides(
    "folded front matter",
    "---\nnote: >-\n  the best\n  treatment\n---\n",
    "best treatment",
    "best\n  treatment",
  ),
  hides("a shortcode parameter", '{{< button text="guarantee" >}}', word, "guarantee"),
  hides("a plain fence", "```\nguarantee\n```", word, "guarantee"),
];

describe.each([
  ["splits", splits],
  ["line breaks", breaks],
  ["characters", characters],
  ["places", places],
])("text is found through %s", (_, cases) => {
  it.each(cases)("$name", ({ source, text, slice }) => {
    const document = readDocument({ path: "post.md", source });
    expect(sourcesOf(document, text)).toContain(slice);
  });

  it.each(cases)("$name, behind a byte order mark and in CRLF", ({ source, text, slice }) => {
    const crlf = (value: string): string => `${value.replace(/\r\n|\r|\n/g, "\r\n")}`;
    const document = readDocument({ path: "post.md", source: `\uFEFF${crlf(source)}\r\n` });
    expect(sourcesOf(document, text)).toContain(crlf(slice));
  });
});

describe("what looks like an evasion and is not stays as it is", () => {
  it.each([
    [
      "Greek in science",
      "A β-blocker, 5 µg of TNFα and NF-κB",
      "A β-blocker, 5 μg of TNFα and NF-κB",
    ],
    ["Cyrillic text", "Мы видим рак и СОС", "Мы видим рак и СОС"],
    ["Greek text", "Ο ΤΟΝΟΣ και η φωνή", "Ο ΤΟΝΟΣ και η φωνή"],
    ["accents", "José Muñoz, naïve, Köln", "José Muñoz, naïve, Köln"],
    ["Arabic and Hebrew", "مرحبا بكم, שלום", "مرحبا بكم, שלום"],
    ["Chinese and Japanese", "医院 と ほけん", "医院 と ほけん"],
    ["trademarks and fractions", "Larkmoor™ at 6½", "Larkmoor™ at 6½"],
    ["a family emoji", "We 👨‍👩‍👧 care", "We 👨‍👩‍👧 care"],
    ["four spaced letters", "plan A B C D only", "plan A B C D only"],
  ])("%s", (_, source, text) => {
    const document = readDocument({ path: "post.md", source });
    expect(document.regions.map((region) => region.text)).toContain(text);
  });
});
