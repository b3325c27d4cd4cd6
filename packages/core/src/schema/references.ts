import type { RegistryName } from "./registries.ts";

/** A value that must be the id of an entry elsewhere. */
export interface Reference {
  /** Key path of the value in the file; of lists, each item. */
  readonly at: string;
  /**
   * `people?` takes a person's id or the name of a role, so that only what looks like a slip in an id can be said to
   * be wrong. `roles` are those that an approver can have. `content` is a path or glob of the content.
   */
  readonly to: RegistryName | "people?" | "roles" | "content";
  /** The person acts today, so one who has left is wrong. Left out: a record of what was decided then. */
  readonly acts?: true;
  /** Only in entries that still matter. */
  readonly while?: Readonly<Record<string, readonly string[]>>;
}

const open = { status: ["open", "monitoring"] } as const;

/** What the entries of a registry refer to. Owners of files and entries are `people?` in every registry. */
export const registryReferences: Readonly<Partial<Record<RegistryName, readonly Reference[]>>> = {
  channels: [
    { at: "channels.owners", to: "people" },
    { at: "channels.recovery_contact", to: "people?" },
  ],
  consents: [
    { at: "consents.channels", to: "channels" },
    { at: "consents.approved_by", to: "people" },
  ],
  personas: [{ at: "personas.approved_by", to: "people" }],
  statements: [
    { at: "statements.approved_by", to: "people" },
    { at: "statements.superseded_by", to: "statements" },
    { at: "statements.incident_id", to: "incidents" },
    { at: "statements.channels", to: "channels" },
  ],
  incidents: [
    { at: "incidents.spokespeople", to: "people", acts: true, while: open },
    { at: "incidents.approvals_required", to: "roles", while: open },
    { at: "incidents.freeze_scope.channels", to: "channels", while: open },
    { at: "incidents.exceptions.by", to: "people", acts: true, while: open },
    { at: "incidents.exceptions.file", to: "content", while: open },
  ],
  listening: [
    { at: "groups.owner", to: "people?", acts: true },
    { at: "groups.escalate_to", to: "people?", acts: true },
    { at: "misinformation_topics.message_id", to: "statements" },
    { at: "misinformation_topics.sources", to: "sources" },
    { at: "misinformation_topics.owner", to: "people?", acts: true },
  ],
  waivers: [{ at: "waivers.owner", to: "people?", acts: true }],
};

/** What front matter refers to. Keys that sites also use in their own way, such as author, are left to the packs. */
export const frontMatterReferences: readonly Reference[] = [
  { at: "consent_id", to: "consents" },
  { at: "images.consent_id", to: "consents" },
  { at: "media.consent_id", to: "consents" },
  { at: "persona", to: "personas" },
  { at: "incident_id", to: "incidents" },
  { at: "statement_id", to: "statements" },
  { at: "banner.statement_id", to: "statements" },
  { at: "banner.expires_with", to: "incidents" },
  { at: "campaign", to: "campaigns" },
  { at: "channels", to: "channels" },
  { at: "sources", to: "sources" },
  { at: "source.person", to: "people" },
  { at: "spokesperson", to: "people" },
  { at: "approvals.by", to: "people" },
  { at: "approvals.role", to: "roles" },
  { at: "privacy_review.deidentified_by", to: "people" },
  { at: "privacy_review.reviewed_by", to: "people" },
  { at: "translation.by", to: "people" },
  { at: "translation.reviewed_by", to: "people" },
];
