import type { FromSchema } from "json-schema-to-ts";
import { campaignsSchema } from "./registries/campaigns.ts";
import { channelsSchema } from "./registries/channels.ts";
import { competitorsSchema } from "./registries/competitors.ts";
import { consentsSchema } from "./registries/consents.ts";
import { incidentsSchema } from "./registries/incidents.ts";
import { listeningSchema } from "./registries/listening.ts";
import { organizationSchema } from "./registries/organization.ts";
import { peopleSchema } from "./registries/people.ts";
import { personasSchema } from "./registries/personas.ts";
import { sourcesSchema } from "./registries/sources.ts";
import { statementsSchema } from "./registries/statements.ts";
import { waiversSchema } from "./registries/waivers.ts";

/** An entry of each registry; `NonNullable<Registries["consents"]>[number]` names one elsewhere. */
type Organization = FromSchema<typeof organizationSchema>;
type Channel = FromSchema<typeof channelsSchema>["channels"][number];
type StaffMember = FromSchema<typeof peopleSchema>["people"][number];
type Persona = FromSchema<typeof personasSchema>["personas"][number];
type Consent = FromSchema<typeof consentsSchema>["consents"][number];
type Statement = FromSchema<typeof statementsSchema>["statements"][number];
type Incident = FromSchema<typeof incidentsSchema>["incidents"][number];
type Campaign = FromSchema<typeof campaignsSchema>["campaigns"][number];
type Competitor = FromSchema<typeof competitorsSchema>["competitors"][number];
type Listening = FromSchema<typeof listeningSchema>;
type TrustedSource = FromSchema<typeof sourcesSchema>["sources"][number];
type WaiverEntry = FromSchema<typeof waiversSchema>["waivers"][number];

/**
 * What rules look up. `organization` and `listening` are whole files; the others are the lists inside their
 * files, so that `in: consents` and `from: organization.retired_names` are plain paths into this object.
 * The examples of a pack may give only the fields they need, so a reader takes every field as possibly absent.
 */
export interface Registries {
  readonly organization?: Organization;
  readonly channels?: readonly Channel[];
  readonly people?: readonly StaffMember[];
  readonly personas?: readonly Persona[];
  readonly consents?: readonly Consent[];
  readonly statements?: readonly Statement[];
  readonly incidents?: readonly Incident[];
  readonly campaigns?: readonly Campaign[];
  readonly competitors?: readonly Competitor[];
  readonly listening?: Listening;
  readonly sources?: readonly TrustedSource[];
  readonly waivers?: readonly WaiverEntry[];
}

export type RegistryName = keyof Registries;

/** The schema of each file registries/<name>.yml. */
export const registrySchemas: Readonly<Record<RegistryName, object>> = {
  organization: organizationSchema,
  channels: channelsSchema,
  people: peopleSchema,
  personas: personasSchema,
  consents: consentsSchema,
  statements: statementsSchema,
  incidents: incidentsSchema,
  campaigns: campaignsSchema,
  competitors: competitorsSchema,
  listening: listeningSchema,
  sources: sourcesSchema,
  waivers: waiversSchema,
};

export const registryNames: readonly RegistryName[] = Object.keys(
  registrySchemas,
) as RegistryName[];

/** Takes the part of a valid file registries/<name>.yml that stands in `Registries`. */
export function registryContent(name: RegistryName, file: object): unknown {
  return Object.hasOwn(file, name) ? (file as Record<string, unknown>)[name] : file;
}
