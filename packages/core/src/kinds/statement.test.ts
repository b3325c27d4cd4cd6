import { describe, expect, test } from "vitest";
import { type StatementOptions, statementKind } from "./statement.ts";
import { runKind, type Surroundings } from "./testing/run-kind.ts";

const registries = {
  organization: { taglines: ["Care close to home, every day."] },
  statements: [
    {
      id: "REPLY-01",
      kind: "reply",
      status: "approved",
      text: {
        en: "Thank you for the feedback. Privacy rules keep us from discussing anyone's care online. Please call our {department} team at {phone}.",
        es: "Gracias por sus comentarios. Por favor llame al {phone}.",
      },
      slots: [{ name: "phone", allowed: ["(406) 555-0110", "(406) 555-0105"] }],
    },
    { id: "REPLY-02", kind: "reply", status: "approved", text: "Thank you for the kind words." },
    { id: "REPLY-03", kind: "reply", status: "draft", text: "We hear you." },
    {
      id: "ST-01",
      kind: "holding",
      status: "approved",
      text: {
        en: "**What we know.** Smoke was reported at {time}.\n\n- Firefighters are on site.",
      },
    },
  ],
};

const reply: StatementOptions = { kinds: ["reply"] };
const full =
  "Thank you for the feedback. Privacy rules keep us from discussing anyone's care online. Please call our patient relations team at (406) 555-0110.";

interface Case {
  readonly name: string;
  readonly options: StatementOptions;
  readonly source: string;
  /** The id of each hit; "" for a text that is none. */
  readonly ids: readonly string[];
  readonly around?: Surroundings;
}

const cases: readonly Case[] = [
  { name: "the approved text passes", options: reply, source: `${full}\n`, ids: [] },
  {
    name: "white space, quotes and markup make no difference",
    options: reply,
    source: `${full.replace("anyone's", "anyone’s").replace("Privacy rules", "**Privacy\nrules**")}\n`,
    ids: [],
  },
  {
    name: "capitals make a near miss",
    options: reply,
    source: `${full.toUpperCase().replace("PATIENT RELATIONS", "patient relations")}\n`,
    ids: [""],
  },
  {
    name: "case_sensitive false: capitals make no difference",
    options: { ...reply, case_sensitive: false },
    source: `${full.toUpperCase()}\n`,
    ids: [],
  },
  {
    name: "case_sensitive false: a changed word is still a near miss",
    options: { ...reply, case_sensitive: false },
    source: `${full.toUpperCase().replace("DISCUSSING", "SHARING")}\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "another word is a near miss",
    options: reply,
    source: `${full.replace("discussing", "sharing")}\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "a slot takes only its allowed values",
    options: reply,
    source: `${full.replace("0110", "0120")}\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "a slot is not empty",
    options: reply,
    source: `${full.replace("patient relations ", "")}\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "a slot takes no long text",
    options: reply,
    source: `${full.replace("patient relations", "very ".repeat(17).trim())}\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "a slot takes in no added sentence",
    options: { kinds: ["holding"] },
    source:
      "What we know. Smoke was reported at noon. Maria was there.\n\n- Firefighters are on site.\n",
    ids: ["ST-01"],
  },
  {
    name: "a slot takes a time with its marks",
    options: { kinds: ["holding"] },
    source:
      "What we know. Smoke was reported at 2:05 a.m. MDT by Dr. Kho.\n\n- Firefighters are on site.\n",
    ids: [],
  },
  {
    name: "words added as HTML are words",
    options: reply,
    source: `${full}\n\n<p>We saw you on Monday.</p>\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "an added sentence is a near miss",
    options: reply,
    source: `${full} We saw you on Monday.\n`,
    ids: ["REPLY-01"],
  },
  {
    name: "something else is a hit without an id",
    options: reply,
    source: "Karen, we know this is you.\n",
    ids: [""],
  },
  {
    name: "only_similar: something else passes",
    options: { ...reply, only_similar: true },
    source: "Karen, we know this is you.\n",
    ids: [],
  },
  {
    name: "similar_from: a lower bar takes more for a change",
    options: { ...reply, similar_from: 0.2 },
    source: "Thank you for the flowers.\n",
    ids: ["REPLY-02"],
  },
  {
    name: "same_from: a small edit passes",
    options: { ...reply, same_from: 0.9 },
    source: `${full.replace("discussing", "sharing")}\n`,
    ids: [],
  },
  {
    name: "same_from: a large edit does not",
    options: { ...reply, same_from: 0.9 },
    source: `${full} We saw you on Monday at noon.\n`,
    ids: ["REPLY-01"],
  },
  { name: "a draft is not approved", options: reply, source: "We hear you.\n", ids: [""] },
  {
    name: "status: drafts count when asked",
    options: { ...reply, status: ["approved", "draft"] },
    source: "We hear you.\n",
    ids: [],
  },
  {
    name: "statement_id: another statement's text is a hit",
    options: reply,
    source: "---\nstatement_id: REPLY-01\n---\nThank you for the kind words.\n",
    ids: ["REPLY-01"],
  },
  {
    name: "statement_id: its own text passes",
    options: {},
    source: "---\nstatement_id: REPLY-02\n---\nThank you for the kind words.\n",
    ids: [],
  },
  {
    name: "statement_id: an unknown id is a hit at the key",
    options: {},
    source: "---\nstatement_id: REPLY-99\n---\nThank you.\n",
    ids: ["REPLY-99"],
  },
  {
    name: "without kinds, texts without statement_id pass",
    options: {},
    source: "Anything.\n",
    ids: [],
  },
  {
    name: "id_key: another key",
    options: { id_key: "banner" },
    source: "---\nbanner: REPLY-02\n---\nThanks.\n",
    ids: ["REPLY-02"],
  },
  { name: "ids: only these", options: { ids: ["REPLY-02"] }, source: `${full}\n`, ids: [""] },
  {
    name: "the document's language decides",
    options: reply,
    source:
      "---\nlang: es-MX\n---\nGracias por sus comentarios. Por favor llame al (406) 555-0110.\n",
    ids: [],
  },
  {
    name: "an English text in a Spanish document is none",
    options: reply,
    source: `---\nlang: es\n---\n${full}\n`,
    ids: [""],
  },
  {
    name: "headings, lists and bold lead-ins of a statement are markup",
    options: { kinds: ["holding"] },
    source: "What we know. Smoke was reported at 2:05 a.m. MDT.\n\n* Firefighters are on site.\n",
    ids: [],
  },
  {
    name: "per region: a changed tagline is hit",
    options: { texts_from: "organization.taglines", per: "region" },
    source: "Hello.\n\nCare close to your home, every day.\n",
    ids: ["organization.taglines"],
  },
  {
    name: "per region: other text passes",
    options: { texts_from: "organization.taglines", per: "region" },
    source: "Hello.\n\nCare close to home, every day.\n",
    ids: [],
  },
  {
    name: "per sentence: a changed sentence of a paragraph is hit",
    options: { texts_from: "organization.taglines", per: "sentence" },
    source: "Come and see us in June. Care close to our home, every day. Call us.\n",
    ids: ["organization.taglines"],
  },
  {
    name: "an empty document that names a statement is a hit",
    options: {},
    source: "---\nstatement_id: REPLY-02\n---\n",
    ids: ["REPLY-02"],
  },
];

describe("statement", () => {
  test.for(cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    const hits = runKind(statementKind, one.options, one.source, { registries, ...one.around });
    expect(hits.map((hit) => hit.facts?.id)).toEqual(one.ids);
  });

  test("a near miss tells the words that differ and offers the approved text", () => {
    const source = `---\ntype: reply\n---\n${full.replace("discussing", "sharing").replace(" online", "")}\n`;
    const [hit] = runKind(statementKind, reply, source, { registries });
    expect(hit?.facts?.diff).toBe(
      "“sharing” instead of “discussing”; “care.” instead of “care online.”",
    );
    expect(hit?.suggestions).toEqual([
      registries.statements[0] && (registries.statements[0].text as { en: string }).en,
    ]);
    expect(hit?.wordsFrom).toBe("policy");
    expect(hit?.text).toBe(source.slice(source.indexOf("Thank")).trimEnd());
  });

  test("a filled slot is no difference", () => {
    const [hit] = runKind(statementKind, reply, `${full.replace("Thank you", "Thanks")}\n`, {
      registries,
    });
    expect(hit?.facts?.diff).toBe("“Thanks” instead of “Thank you”");
  });

  test("in YAML nothing is suggested, because a value would have to be quoted", () => {
    const [hit] = runKind(statementKind, reply, "text: Thank you for the words.\n", {
      registries,
      path: "a.yml",
    });
    expect(hit?.facts?.id).toBe("REPLY-02");
    expect(hit?.suggestions).toBeUndefined();
  });

  test("without registries a text that must be approved is a hit", () => {
    expect(runKind(statementKind, reply, "Hello.\n")).toHaveLength(1);
  });
});
