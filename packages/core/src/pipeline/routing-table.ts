import type { RegistryName } from "../schema/registries.ts";

/** What a row looks for in a document. Every key that is given must fit. */
export interface Topic {
  readonly types?: readonly string[];
  /** Front matter keys of which one must be there; `key: [values]` asks for one of the values. */
  readonly keys?: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Words of which one must stand in the file: whole words, any case; `*` stands for the rest of a word. */
  readonly words?: readonly string[];
  /** Rules whose finding says that a person must look, waived or not. */
  readonly rules?: readonly string[];
}

interface Route {
  readonly role: string;
  /** Only where this fits as well. */
  readonly if?: Topic;
}

export interface RoutingRow {
  readonly id: string;
  /** Completes “because …”. */
  readonly why: string;
  /** One of these must fit. */
  readonly when: readonly Topic[];
  readonly ask: readonly Route[];
}

const patients: Topic = { words: ["patient*", "medical record*", "health information"] };
const clinical: Topic = {
  words: [
    ...["treat*", "symptom*", "diagnos*", "vaccin*", "dose*", "dosage", "infection*"],
    ...["medication*", "medicine*", "side effect*", "surgery", "screening*", "clinical trial*"],
  ],
};

/**
 * Who must look at what, by topic. A finding summons nobody: the author fixes it. What is not here needs no review.
 * Data, not code: legal reads it, and a change to it is one line.
 */
export const routingTable: readonly RoutingRow[] = [
  {
    id: "health-topic",
    why: "it gives health information",
    when: [
      { types: ["article"], ...clinical },
      { types: ["page"], keys: ["reviewed_by"] },
    ],
    ask: [{ role: "clinical" }],
  },
  {
    id: "patient-story",
    why: "it tells about a patient",
    when: [
      { types: ["testimonial", "story", "case-study", "before-after"] },
      { keys: ["consent_id"] },
      { rules: ["hipaa/sensitive-condition"] },
    ],
    ask: [{ role: "privacy-officer" }, { role: "legal", if: { keys: ["sponsor"] } }],
  },
  {
    id: "patient-image",
    why: "it shows a patient",
    when: [{ values: { "images.people": ["patient"] } }],
    ask: [{ role: "privacy-officer" }],
  },
  {
    id: "free-reply",
    why: "it is a reply in words that are not approved",
    when: [{ rules: ["hipaa/reply-not-from-template"] }],
    ask: [{ role: "privacy-officer" }, { role: "comms-lead" }],
  },
  {
    id: "claim",
    why: "it speaks of a product, a price, a result, an award or an offer",
    when: [
      {
        types: ["article", "page", "social", "press-release", "fundraising", "takeover"],
        words: [
          ...["award*", "ranked", "rated", "success rate*", "survival rate*", "guarantee*"],
          ...[
            "discount*",
            "free of charge",
            "special offer*",
            "coupon*",
            "% off",
            "clinical trial*",
          ],
          ...["fda", "sweepstake*", "giveaway*"],
        ],
      },
      { types: ["case-study", "before-after"] },
    ],
    ask: [{ role: "legal" }, { role: "clinical", if: clinical }],
  },
  {
    id: "endorsement",
    why: "somebody with an interest recommends us",
    when: [
      { values: { material_connection: ["paid", "gift", "employee", "partner"] } },
      { keys: ["sponsor"] },
    ],
    ask: [{ role: "legal" }],
  },
  {
    id: "incident",
    why: "it belongs to an incident or is an official statement",
    when: [
      { types: ["statement", "banner", "breach-notice", "correction"] },
      { keys: ["incident_id"] },
    ],
    ask: [
      { role: "comms-lead" },
      { role: "legal" },
      { role: "privacy-officer", if: patients },
      { role: "privacy-officer", if: { types: ["breach-notice"] } },
      { role: "clinical", if: clinical },
      { role: "security", if: { words: ["cyber*", "ransomware", "phishing", "hack*"] } },
    ],
  },
  {
    id: "embed",
    why: "it embeds something from elsewhere or asks for data",
    when: [{ words: ["<iframe", "<script", "<form", "<embed", "<object"] }],
    ask: [{ role: "security" }, { role: "privacy-officer", if: patients }],
  },
];

/** The `type` of a route for a file of the policy: configuration, registries, packs. */
export const policyFileType = "policy-file";

/** Whoever changes what rules look up needs two who answer for it. */
export const registryDeciders: Readonly<Record<RegistryName, readonly [string, string]>> = {
  organization: ["brand", "legal"],
  channels: ["comms-lead", "security"],
  people: ["comms-lead", "security"],
  personas: ["brand", "privacy-officer"],
  consents: ["legal", "privacy-officer"],
  statements: ["comms-lead", "legal"],
  incidents: ["comms-lead", "legal"],
  campaigns: ["brand", "comms-lead"],
  competitors: ["brand", "legal"],
  listening: ["comms-lead", "legal"],
  sources: ["clinical", "legal"],
  waivers: ["legal", "privacy-officer"],
};

/** For the configuration, the lock and the baseline, which can weaken any rule. */
export const policyDeciders: readonly [string, string] = ["legal", "privacy-officer"];

/** Types whose text a named person attests before it goes out, and the front matter that says so. */
export const attestations: Readonly<
  Record<string, { readonly role: string; readonly key: string; readonly what: string }>
> = {
  testimonial: {
    role: "privacy-officer",
    key: "privacy_review",
    what: "a testimonial needs a privacy review",
  },
  "case-study": {
    role: "privacy-officer",
    key: "privacy_review",
    what: "a case study needs a privacy review",
  },
};
