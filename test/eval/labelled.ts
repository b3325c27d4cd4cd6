/** One labelled identifier as it stands in a region of a document. */
export interface Labelled {
  readonly text: string;
  readonly role: string;
  readonly label?: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** mulberry32, so that every run makes the same set. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds: readonly {
  type: string;
  labels: readonly string[];
  headers: readonly string[];
  forms: readonly string[];
}[] = [
  {
    type: "PHONE",
    labels: [
      "her cell",
      "patient phone",
      "Patient's mobile",
      "his home phone",
      "Emergency contact",
    ],
    headers: ["patient phone", "cell", "home_phone", "Emergency contact"],
    forms: ["406-555-01##", "(406) 555-01##", "406.555.01##", "+1 406 555 01##"],
  },
  {
    type: "FAX",
    labels: ["her fax", "Patient fax", "his home fax number"],
    headers: ["fax", "fax_number"],
    forms: ["406-555-01##", "(406) 555-01##"],
  },
  {
    type: "EMAIL",
    labels: ["patient's email", "her email", "Patient email address"],
    headers: ["patient_email", "Patient email"],
    forms: ["jd.hope##@example.com", "ana_brook##@mail.example", "kid##@example.org"],
  },
  {
    type: "SSN",
    labels: ["SSN", "Social Security number", "SS#", "social security no."],
    headers: ["SSN", "social_security_number", "Social"],
    forms: ["078-05-1120", "219-09-9999", "078 05 1120", "219099999"],
  },
  {
    type: "MRN",
    labels: [
      "MRN",
      "Medical record number",
      "Chart #",
      "Patient ID",
      "Med Rec No.",
      "Encounter number",
      "Accession #",
      "CSN",
    ],
    headers: ["MRN", "patient_id", "Chart No.", "Medical Record #", "Encounter ID"],
    forms: ["########", "LMR-######", "A##-######", "######-##"],
  },
  {
    type: "HEALTH_PLAN",
    labels: [
      "Member ID",
      "Policy no.",
      "Medicare number",
      "Subscriber ID",
      "Insurance ID",
      "Group number",
      "Medicaid ID",
    ],
    headers: ["Member ID", "policy_number", "Medicare ID", "subscriber_id"],
    forms: ["1EG4-TE5-MK73", "XHP-#######", "##-###-####", "W########"],
  },
  {
    type: "ACCOUNT",
    labels: [
      "Account no.",
      "Acct #",
      "Invoice number",
      "Guarantor ID",
      "Statement no.",
      "card number",
    ],
    headers: ["Account", "invoice_number", "Guarantor No.", "account_id"],
    forms: ["########", "BA-########", "4111 1111 1111 1111", "00######"],
  },
  {
    type: "LICENSE",
    labels: [
      "Driver's license",
      "Driver license no.",
      "Passport number",
      "Birth certificate no.",
      "DEA number",
    ],
    headers: ["Driver License", "passport_number", "license_number"],
    forms: ["D####-####-###", "#########", "K########"],
  },
  {
    type: "VEHICLE",
    labels: ["VIN", "Vehicle identification number"],
    headers: ["VIN", "vin"],
    forms: ["1M8GDM9AXKP042788"],
  },
  {
    type: "VEHICLE",
    labels: ["license plate", "Plate number", "truck plate"],
    headers: ["License plate", "plate"],
    forms: ["7ABC###", "ABC-####"],
  },
  {
    type: "DEVICE",
    labels: ["Serial number", "S/N", "Device ID", "implant serial no.", "UDI"],
    headers: ["Serial No.", "serial_number", "Device ID", "UDI"],
    forms: ["PZK######S", "IP-#######", "SN########", "(01)00643169007222"],
  },
  {
    type: "URL",
    labels: ["Her page", "Her fundraiser", "The family's blog", "Patient's profile"],
    headers: ["patient_url"],
    forms: [
      "https://fundraiser.example/maria-d##",
      "https://www.facebook.com/ana.brook.##",
      "www.caringbridge.org/visit/anabrook##",
    ],
  },
  {
    type: "IP",
    labels: ["IP address", "Visitor IP", "Login IP"],
    headers: ["ip", "client_ip", "IP address"],
    forms: ["203.0.113.##", "198.51.100.##", "2001:db8::8a2e:370:73##"],
  },
  {
    type: "OTHER_ID",
    labels: [
      "Study ID",
      "Subject ID of the patient",
      "Participant number",
      "Wristband code",
      "Randomization number",
    ],
    headers: ["Study ID", "subject_id", "Participant No.", "wristband"],
    forms: ["LMR-ONC-####", "W-#######", "S######"],
  },
];

const shapes: readonly ((label: string, value: string) => string)[] = [
  (label, value) => `${label}: ${value}`,
  (label, value) => `- ${label}: ${value}`,
  (label, value) => `The form shows ${label} ${value} at the top.`,
  (label, value) => `${label} is ${value}.`,
  (label, value) => `Please remove (${label}: ${value}) from the page.`,
  (label, value) => `${label} | ${value}`,
  (label, value) => `${label} — ${value}`,
];

/** Labelled identifiers of types D to P and R in prose, lists, tables and front matter; the values belong to nobody. */
export function generateLabelled(count: number): Labelled[] {
  const random = seeded(4);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, i): Labelled => {
    const kind = kinds[i % kinds.length] as (typeof kinds)[number];
    const value = pick(kind.forms).replace(/#/gu, () => String(1 + Math.floor(random() * 9)));
    if (random() < 0.35) {
      const label = pick(kind.headers);
      const role = /_/u.test(label) ? `front-matter:${label}` : "table";
      return { text: value, role, label, type: kind.type, start: 0, end: value.length };
    }
    const text = pick(shapes)(pick(kind.labels), value);
    return {
      text,
      role: "body",
      type: kind.type,
      start: text.indexOf(value),
      end: text.indexOf(value) + value.length,
    };
  });
}
