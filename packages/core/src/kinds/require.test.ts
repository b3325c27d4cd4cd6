import { describe, expect, test } from "vitest";
import { type RequireOptions, requireKind } from "./require.ts";
import { runKind, type Surroundings } from "./testing/run-kind.ts";

const registries = {
  organization: {
    domains: ["larkmoor.example"],
    persona_label: "This person is a persona; details are changed.",
  },
  sources: [{ id: "s1", url: "https://health.example/topics" }],
  statements: [
    {
      id: "ST-01",
      kind: "boilerplate",
      status: "approved",
      text: {
        en: "Larkmoor Health serves *all* of Alder County.",
        es: "Larkmoor Health sirve a todos.",
      },
    },
    { id: "ST-02", kind: "boilerplate", status: "draft", text: { en: "Not approved yet." } },
  ],
};

interface Case {
  readonly name: string;
  readonly options: RequireOptions;
  readonly source: string;
  /** The fact `missing`, or undefined when nothing is. */
  readonly missing?: string;
  readonly at?: string;
  readonly around?: Surroundings;
}

const cases: readonly Case[] = [
  {
    name: "a phrase that is missing is hit at the first line of the body",
    options: { any_of: [{ phrases: ["call 911"] }] },
    source: "---\ntitle: Stroke\n---\n\nA stroke is sudden.\nCall us.\n",
    missing: "“call 911”",
    at: "A stroke is sudden.",
  },
  {
    name: "a text that the registries do not hold is not asked for",
    options: { any_of: [{ text_from: "organization.disclaimer" }] },
    source: "A stroke is sudden.\n",
  },
  {
    name: "a text that the registries do not hold leaves the other ways",
    options: { any_of: [{ text_from: "organization.disclaimer" }, { phrases: ["call 911"] }] },
    source: "A stroke is sudden.\n",
    missing: "“call 911”",
    at: "A stroke is sudden.",
  },
  {
    name: "a phrase that is there passes",
    options: { any_of: [{ phrases: ["call 911"] }] },
    source: "A stroke is sudden. **Call** 911.\n",
  },
  {
    name: "one of several is enough",
    options: { any_of: [{ phrases: ["call 911"] }, { heading: "Emergency" }] },
    source: "# Emergency\n\nGo now.\n",
  },
  {
    name: "all alternatives are named",
    options: { any_of: [{ phrases: ["call 911"] }, { heading: "Emergency" }] },
    source: "# Other\n\nGo now.\n",
    missing: "“call 911” or the heading “Emergency”",
    at: "# Other",
  },
  {
    name: "a name of its own says what is missing",
    options: { any_of: [{ name: "the emergency line", phrases: ["call 911"] }] },
    source: "Text.\n",
    missing: "the emergency line",
  },
  {
    name: "a missing key is hit at the front matter's start",
    options: { any_of: [{ key: "consent_id" }, { key: "persona" }] },
    source: "---\ntype: story\nowner: kho\n---\nText.\n",
    missing: "consent_id or persona",
    at: "type: story",
  },
  {
    name: "a missing key is hit at the file's first line when there is no front matter",
    options: { any_of: [{ key: "consent_id" }] },
    source: "\nText.\nMore.\n",
    missing: "consent_id",
    at: "Text.",
  },
  {
    name: "a nested key that is there passes",
    options: { any_of: [{ key: "irb.approval_id" }] },
    source: "---\nirb:\n  approval_id: IRB-7\n---\nText.\n",
  },
  {
    name: "an empty key counts as missing",
    options: { any_of: [{ key: "consent_id" }] },
    source: "---\nconsent_id:\n---\nText.\n",
    missing: "consent_id",
  },
  {
    name: "a link to the host passes, also to a subdomain",
    options: { any_of: [{ link: { host: "larkmoor.example" } }] },
    source: "See [our notice](https://www.larkmoor.example/language).\n",
  },
  {
    name: "a link to another host does not",
    options: { any_of: [{ link: { host: "larkmoor.example" } }] },
    source: "See [it](https://larkmoor.example.evil.test/).\n",
    missing: "a link to larkmoor.example",
  },
  {
    name: "a link's path must match",
    options: { any_of: [{ link: { hosts: ["larkmoor.example"], path: "/language*" } }] },
    source: "See [it](https://larkmoor.example/other).\n",
    missing: "a link to larkmoor.example/language*",
  },
  {
    name: "hosts come from a registry",
    options: { any_of: [{ link: { hosts_from: "sources.url" } }] },
    source: "See [it](https://health.example/topics/flu).\n",
  },
  {
    name: "an approved text that is there passes whatever its markup",
    options: { any_of: [{ statement: "ST-01" }] },
    source: "About us\n\n> Larkmoor Health serves all\n> of **Alder** County.\n",
  },
  {
    name: "an approved text with other words is missing",
    options: { any_of: [{ statement: "ST-01" }] },
    source: "Larkmoor Health serves most of Alder County.\n",
    missing: "the approved text ST-01",
  },
  {
    name: "an approved text is looked for in the document's language",
    options: { any_of: [{ statement: "ST-01" }] },
    source: "---\nlang: es\n---\nLarkmoor Health serves all of Alder County.\n",
    missing: "the approved text ST-01",
  },
  {
    name: "a draft is no approved text",
    options: { any_of: [{ statement: "ST-02" }] },
    source: "Not approved yet.\n",
    missing: "the approved text ST-02",
  },
  {
    name: "a text of the registries must be there word for word",
    options: { any_of: [{ text_from: "organization.persona_label" }] },
    source: "Rosa is well.\n",
    missing: "“This person is a persona; details are changed.”",
  },
  {
    name: "a text of the registries that is there passes",
    options: { any_of: [{ text_from: "organization.persona_label" }] },
    source: "Rosa is well. *This person is a persona; details are changed.*\n",
  },
  {
    name: "within_first: later is too late",
    options: { any_of: [{ phrases: ["paid partnership"] }], within_first: 30 },
    source: "We love walking in the hills of Alder County. Paid partnership.\n",
    missing: "“paid partnership”",
  },
  {
    name: "within_first: markup and front matter do not count",
    options: { any_of: [{ phrases: ["paid partnership"] }], within_first: 30 },
    source:
      "---\ntitle: A very long title that takes room\n---\n**Hills!** [*Paid partnership.*](https://larkmoor.example/x)\n",
  },
  {
    name: "within_first holds for approved texts too",
    options: { any_of: [{ statement: "ST-01" }], within_first: 40 },
    source: "First some other words. Larkmoor Health serves all of Alder County.\n",
    missing: "the approved text ST-01",
  },
  {
    name: "when: nothing is required where the topic is not",
    options: { any_of: [{ phrases: ["call 911"] }], when: { phrases: ["stroke"] } },
    source: "We like gardens.\n",
  },
  {
    name: "when: something is required where the topic is",
    options: { any_of: [{ phrases: ["call 911"] }], when: { phrases: ["stroke"] } },
    source: "A stroke comes suddenly.\n",
    missing: "“call 911”",
  },
  {
    name: "headings: all that are missing are named at once",
    options: { headings: ["What we know", "What we are doing", ["Contact", "Who to call"]] },
    source: "## What we know\n\nSmoke.\n",
    missing: "“What we are doing” and “Contact” or “Who to call”",
    at: "## What we know",
  },
  {
    name: "headings may be bold lead-ins or end with a colon",
    options: { headings: ["What we know", "What we don't know", "Next update"] },
    source:
      "**What we know.** Smoke at 2:05 a.m.\n**What we don’t know yet.** The cause.\n\nLast updated: now. Next update: 3:30 a.m.\n",
  },
  {
    name: "a sentence that only starts with the words is no heading",
    options: { headings: ["What we know"] },
    source: "What we know is little.\n",
    missing: "“What we know”",
  },
  {
    name: "in_order: what stands too early is hit there",
    options: { headings: ["What we know", "Contact"], in_order: true },
    source: "## Contact\n\nCall.\n\n## What we know\n\nSmoke.\n",
    missing: "“Contact” after “What we know”",
    at: "Contact",
  },
  {
    name: "without in_order any order passes",
    options: { headings: ["What we know", "Contact"] },
    source: "## Contact\n\nCall.\n\n## What we know\n\nSmoke.\n",
  },
];

describe("require", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(requireKind, one.options, one.source, { registries, ...one.around });
    expect(hits.map((hit) => hit.facts?.missing)).toEqual(
      one.missing === undefined ? [] : [one.missing],
    );
    if (one.at !== undefined) expect(hits[0]?.text).toBe(one.at);
  });

  test("when skips files that cannot have the topic without parsing them", () => {
    const options = { any_of: [{ phrases: ["call 911"] }], when: { phrases: ["stroke"] } };
    expect(runKind(requireKind, options, "Gardens.\n")).toEqual([]);
  });

  test("an item that says two things is refused in plain words", () => {
    const options = { any_of: [{ key: "a", heading: "b" }] };
    expect(() => runKind(requireKind, options, "Text.\n")).toThrow(/one thing that must be there/);
  });

  test("a hit in an empty file is empty", () => {
    const [hit] = runKind(requireKind, { any_of: [{ phrases: ["call 911"] }] }, "");
    expect(hit?.span).toEqual({ start: 0, end: 0 });
  });

  test("nothing to require is refused", () => {
    expect(() => runKind(requireKind, { within_first: 20 }, "Text.\n")).toThrow(RangeError);
  });
});
