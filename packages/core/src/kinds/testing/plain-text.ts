import type { Document, Region, Role, Section } from "../../document/document.ts";
import { createPhraseIndex, joinScans } from "../../match/phrase-index.ts";
import type { Registries } from "../../schema/registries.ts";
import type { World } from "../../world.ts";
import type { Check, CheckSpec, Hit, Kind, Scope, Setup } from "../kind.ts";
import { patternKind } from "../pattern.ts";
import { phrasesKind } from "../phrases.ts";

/** For the tests of kinds: runs one kind over plain text, without packs and Markdown. */
export interface Given {
  /** Blocks are parted by blank lines; `# ` begins a heading, `> ` a quote, `| ` a table row of `a | b`, `- ` a list item. */
  readonly text: string;
  readonly registries?: Registries;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly pairs?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** The roles that the rule asks for; default all. */
  readonly where?: readonly Role[];
  readonly asOf?: string;
}

export interface Found extends Hit {
  /** What the span holds in the source. */
  readonly at: string;
}

/** Data enters here: tests write options as a pack would. */
export function runKind<Options>(
  kind: Kind<Options>,
  options: Options,
  given: Given | string,
): Found[] {
  const { text, where, ...rest } = typeof given === "string" ? { text: given } : given;
  const world: World = {
    asOf: rest.asOf ?? "2026-06-02T09:00:00Z",
    mode: "marketing",
    timeZone: "America/Denver",
    registries: rest.registries ?? {},
  };
  const phrases = createPhraseIndex();
  const setup: Setup = {
    phrases,
    list: (name) => named(rest.lists, name),
    pairs: (name) => named(rest.pairs, name),
    check: (spec) => nested(spec, setup),
    world,
  };
  const check = kind.compile(options, setup);
  const document = documentOf(text);
  const scope: Scope = {
    document,
    regions: document.regions.filter(({ role }) => where === undefined || where.includes(role)),
    world,
    scan: (region) => phrases.scan(region.text),
    occurring: joinScans(document.regions.map((region) => phrases.scan(region.text))),
  };
  return (check.document?.(scope) ?? []).map((hit) => ({
    ...hit,
    at: text.slice(hit.span.start, hit.span.end),
  }));
}

function named<Value>(all: Readonly<Record<string, Value>> | undefined, name: string): Value {
  const found = all?.[name];
  if (found === undefined) throw new RangeError(`There is no list ${name}.`);
  return found;
}

function nested(spec: CheckSpec, setup: Setup): Check {
  const [name, options] = Object.entries(spec)[0] ?? [];
  for (const kind of [phrasesKind, patternKind]) {
    // The options of each kind are its own type; tests give them as data.
    if (kind.name === name) return kind.compile(options as never, setup);
  }
  throw new RangeError(`There is no kind ${name} among the nested ones of the tests.`);
}

const marks: readonly (readonly [mark: string, role: Role])[] = [
  ["> ", "quote"],
  ["| ", "table"],
  ["! ", "alt-text"],
  ["- ", "body"],
];

/** A document whose source is its text, unit for unit. */
function documentOf(source: string): Document {
  const regions: Region[] = [];
  const sections: Section[] = [
    { level: 0, heading: undefined, span: { start: 0, end: source.length } },
  ];
  for (const found of source.matchAll(/(?:^|(?<=\n\n))[\s\S]+?(?=\n\n|$(?!\n))/g)) {
    const heading = /^(#+) /.exec(found[0]);
    const mark = heading ? undefined : marks.find(([text]) => found[0].startsWith(text));
    const skip = heading?.[0].length ?? mark?.[0].length ?? 0;
    const region: Region = {
      role: heading ? "heading" : (mark?.[1] ?? "body"),
      text: found[0].slice(skip).replaceAll("\n", " "),
      map: identity(found.index + skip),
      block: regions.length,
      section: heading ? sections.length : sections.length - 1,
    };
    if (heading) {
      const span = { start: found.index, end: source.length };
      sections.push({ level: heading[1]?.length ?? 1, heading: region, span });
    }
    const cells = region.role === "table" ? cellsOf(region) : [region];
    regions.push(...cells);
  }
  return {
    path: "page.md",
    source,
    format: "markdown",
    type: "page",
    typeIsKnown: false,
    lang: "en",
    data: {},
    placeOf: () => undefined,
    bodyStart: 0,
    regions,
    sections,
    links: [],
    images: [],
    tables: [],
    comments: [],
    blocks: regions.map(({ map, text }) => map.toSource(0, text.length)),
    entries: [],
    notices: [],
    limits: [],
    parsed: true,
  };
}

function cellsOf(row: Region): Region[] {
  return Array.from(row.text.matchAll(/[^|\s][^|]*[^|\s]/g), (cell) => ({
    ...row,
    text: cell[0],
    map: identity(row.map.toSource(0, 0).start + cell.index),
  }));
}

function identity(shift: number): Region["map"] {
  return { toSource: (start, end) => ({ start: start + shift, end: end + shift }) };
}
