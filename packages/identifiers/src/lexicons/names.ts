/** Word lists that a recogniser may name. */
export const lexiconNames = [
  "patient_words",
  "care_events",
  "care_signs",
  "family_words",
  "staff_words",
  "public_words",
  "event_words",
  "own_contact_words",
  "personal_contact_words",
  "first_names",
  "last_names",
  "us_cities",
  "us_states",
  "own_places",
] as const;

export type LexiconName = (typeof lexiconNames)[number];
