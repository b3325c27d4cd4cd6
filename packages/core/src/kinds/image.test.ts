import { describe, expect, test } from "vitest";
import { type ImageOptions, imageKind } from "./image.ts";
import { runKind } from "./testing/run-kind.ts";

interface Case {
  readonly name: string;
  readonly options: ImageOptions;
  readonly source: string;
  readonly hits: readonly string[];
  readonly path?: string;
}

const people = {
  required: ["people"],
  properties: { people: { enum: ["none", "staff", "patient"] } },
};

const cases: readonly Case[] = [
  {
    name: "alt_missing: an image tag without alt",
    options: { any_of: ["alt_missing"] },
    source: '<img src="a.jpg">\n\n<img src="b.jpg" alt="A garden">',
    hits: ['<img src="a.jpg">'],
  },
  {
    name: "alt_missing: an entry without alt, at its first line",
    options: { any_of: ["alt_missing"] },
    source: "text: Hello\nimages:\n  - file: a.jpg\n    people: none\n",
    hits: ["file: a.jpg"],
    path: "social/a.yml",
  },
  {
    name: "alt_missing: a file name alone is an entry",
    options: { any_of: ["alt_missing"] },
    source: "images: [a.jpg]\n",
    hits: ["a.jpg"],
    path: "social/a.yml",
  },
  {
    name: "alt_missing: an entry's alt counts",
    options: { any_of: ["alt_missing"] },
    source:
      '---\nimages:\n  - file: img/a.jpg\n    alt: A garden\n---\n<img src="../img/a.jpg?w=600">',
    hits: [],
  },
  {
    name: "alt_empty: an empty text",
    options: { any_of: ["alt_empty"] },
    source: "![](a.jpg) ![A garden](b.jpg)",
    hits: ["![](a.jpg)"],
  },
  {
    name: "alt_empty: a decorative image needs none",
    options: { any_of: ["alt_empty", "alt_missing"] },
    source: "---\nimages:\n  - file: a.jpg\n    decorative: true\n---\n![](a.jpg)",
    hits: [],
  },
  {
    name: "alt_empty: an empty alt in HTML declares decoration",
    options: { any_of: ["alt_empty", "alt_missing"] },
    source: '<img src="a.jpg" alt="">\n\n![](b.jpg)',
    hits: ["![](b.jpg)"],
  },
  {
    name: "alt_missing: url and src name the file, alt_text its alternative",
    options: { any_of: ["alt_missing"] },
    source:
      "images:\n  - url: a.jpg\n    alt_text: A garden\n  - src: b.jpg\n    alt_text: A door\n",
    hits: [],
    path: "social/a.yml",
  },
  {
    name: "not_declared: an entry with url declares the image",
    options: { any_of: ["not_declared"] },
    source: "---\nimages: [{url: img/a.jpg, alt_text: A}]\n---\n![x](../img/a.jpg) ![y](b.jpg)",
    hits: ["![y](b.jpg)"],
  },
  {
    name: "alt_is_filename: names of files and cameras",
    options: { any_of: ["alt_is_filename"] },
    source: "![garden.jpg](garden.jpg)\n![IMG_4711](x.jpg)\n![front-door-2](front-door-2.png)",
    hits: ["![garden.jpg](garden.jpg)", "![IMG_4711](x.jpg)", "![front-door-2](front-door-2.png)"],
  },
  {
    name: "alt_is_filename: words pass",
    options: { any_of: ["alt_is_filename"] },
    source: "![Garden](garden.jpg) ![Image of 3 nurses](x.jpg)",
    hits: [],
  },
  {
    name: "alt_too_long: over the limit",
    options: { any_of: ["alt_too_long"], max: 10 },
    source: "![A garden at noon](a.jpg) ![A garden 🌻](b.jpg)",
    hits: ["![A garden at noon](a.jpg)"],
  },
  {
    name: "alt_too_long: 150 characters where nothing is said",
    options: { any_of: ["alt_too_long"] },
    source: `![${"a".repeat(150)}](a.jpg) ![${"b".repeat(151)}](b.jpg)`,
    hits: [`![${"b".repeat(151)}](b.jpg)`],
  },
  {
    name: "alt_starts_with: beginnings that say nothing",
    options: { any_of: ["alt_starts_with"], starts: ["image of"] },
    source: "![Image of: a garden](a.jpg) ![Images often help](b.jpg) ![An image of Rome](c.jpg)",
    hits: ["![Image of: a garden](a.jpg)"],
  },
  {
    name: "not_declared: no entry has the file",
    options: { any_of: ["not_declared"] },
    source: "---\nimages:\n  - file: a.jpg\n---\n![A](a.jpg) ![B](b.jpg)",
    hits: ["![B](b.jpg)"],
  },
  {
    name: "facts: an entry must fit the schema",
    options: { facts: people },
    source:
      "---\nimages:\n  - file: a.jpg\n    people: crowd\n  - file: b.jpg\n    people: none\n---\n![A](a.jpg)",
    hits: ["crowd"],
  },
  {
    name: "facts: a missing key is hit at the entry",
    options: { facts: people },
    source: "---\nimages:\n  - file: a.jpg\n---\n![A](a.jpg)",
    hits: ["file: a.jpg"],
  },
  {
    name: "facts: entries of images that the text does not show are looked at too",
    options: { facts: people },
    source: "---\nimages:\n  - file: a.jpg\n---\nText",
    hits: ["file: a.jpg"],
  },
  {
    name: "facts: an image without an entry is not_declared's matter",
    options: { facts: people },
    source: "![A](a.jpg)",
    hits: [],
  },
];

describe("image", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(
      imageKind,
      one.options,
      `${one.source}\n`,
      one.path === undefined ? {} : { path: one.path },
    );
    expect(hits.map((hit) => hit.text)).toEqual(one.hits);
  });

  test("the facts of a schema name the key of the entry", () => {
    const source = "---\nimages:\n  - file: a.jpg\n    people: pateint\n---\n";
    const [hit] = runKind(imageKind, { facts: people }, source);
    expect(hit?.facts).toMatchObject({
      key: "people",
      expected: "none, staff or patient",
      found: '"pateint"',
    });
    expect(hit?.reasons).toEqual(['perhaps "patient" was meant']);
  });

  test("too long says how long, without the text", () => {
    const [hit] = runKind(imageKind, { any_of: ["alt_too_long"], max: 3 }, "![A garden](a.jpg)\n");
    expect(hit?.facts).toEqual({ found: 8, count: 8, limit: 3, expected: "at most 3 characters" });
  });
});

describe("images with certain words in their name or alternative text", () => {
  const registries = {
    organization: {
      names: { short: ["Larkmoor"], approved: ["Larkmoor Health"] },
      brand_assets: [{ file: "images/larkmoor-logo.png" }],
    },
  };
  const logo: ImageOptions = {
    naming: {
      words: ["logo"],
      names_from: ["organization.names.approved", "organization.names.short"],
    },
    any_of: ["not_approved"],
    approved: "organization.brand_assets.file",
  };
  const texts = (options: ImageOptions, source: string, around = { registries }) =>
    runKind(imageKind, options, source, around).map(({ text }) => text);

  test.for([
    "![Larkmoor](images/larkmoor_logo_v2_final_NEW.png)",
    "![Our logo](images/brand.png)",
    "![](logo-2.svg)",
    "![Logo of Larkmoor Health](x.png)",
    "![](img/LarkmoorLogo.png)",
  ])("an image of our logo that is no approved file is a hit: %s", (source) => {
    expect(texts(logo, source)).toEqual([source]);
  });

  test.for([
    "![Larkmoor logo](../images/larkmoor-logo.png?w=600)",
    "![Logo of Quillfield](images/quillfield-logo.png)",
    "![Facebook logo](icons/logo.svg)",
    "![A catalogo of flowers](images/larkmoor-catalogo.png)",
    "![The garden of Larkmoor](images/garden.png)",
  ])("what is approved, somebody else's or no logo is none: %s", (source) => {
    expect(texts(logo, source)).toEqual([]);
  });

  test("without approved files all are fine", () => {
    const none = { registries: { organization: { ...registries.organization, brand_assets: [] } } };
    expect(texts(logo, "![Our logo](images/brand.png)", none)).toEqual([]);
  });
});

describe("text_not_in_post", () => {
  const flyer: ImageOptions = {
    naming: { words: ["flyer"] },
    any_of: ["text_not_in_post"],
    max_words: 5,
  };
  const post = (text: string, image: string) =>
    runKind(imageKind, flyer, `text: ${text}\nimages:\n  - {file: flyer.png, ${image}}\n`, {
      path: "social/a.yml",
    }).length;

  test.for([
    ["a short post beside a flyer", "Join us!", "alt: Flyer", 1],
    ["a post that says it all", "Free flu shots on June 12 from 9 to noon.", "alt: Flyer", 0],
    [
      "declared words that the post lacks",
      "Join us next week, we look forward to it!",
      "text: Free flu shots on June 12",
      1,
    ],
    [
      "declared words that the post has",
      "Free flu shots on June 12 in the lobby.",
      "text: 'Free flu shots on June 12'",
      0,
    ],
    ["few declared words", "Join us!", "text: Flu shots", 0],
  ] as const)("%s", ([, text, image, hits]) => {
    expect(post(text, image)).toBe(hits);
  });
});
