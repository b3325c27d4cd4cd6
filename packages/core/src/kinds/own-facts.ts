import type { OwnFacts } from "@wardline/identifiers";
import type { Registries } from "../schema/registries.ts";
import { registryTexts } from "./registry-texts.ts";

const remembered = new WeakMap<Registries, OwnFacts>();

/** What the organisation publishes of itself, from its registries: none of it is a patient's identifier. */
export function ownFacts(registries: Registries): OwnFacts {
  const known = remembered.get(registries);
  if (known) return known;
  const texts = (from: string, fields?: string[]) => registryTexts(registries, from, fields);
  const facts: OwnFacts = {
    phones: [
      ...texts("organization.phones", ["number"]),
      ...texts("organization.external_hotlines"),
      ...texts("organization.external_hotlines", ["number"]),
      ...texts("organization.facilities", ["phones", "phones.number"]),
    ],
    emailDomains: [...texts("organization.email_domains"), ...texts("organization.domains")],
    domains: [...texts("organization.domains"), ...texts("organization.short_domains")],
    addresses: texts("organization.facilities", ["address"]),
    zips: texts("organization.facilities", ["zips"]),
    handles: texts("channels", ["handle"]),
    people: texts("people", ["name"]),
    personas: texts("personas", ["display_name"]),
    facilities: [
      ...texts("organization.facilities", ["name"]),
      ...texts("organization.retired_names", ["old", "new"]),
      ...texts("organization.legal_name"),
    ],
    places: texts("organization.service_area.places"),
  };
  remembered.set(registries, facts);
  return facts;
}
