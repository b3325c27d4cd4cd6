import { fileOwner, fileRequired, fileReviewedOn, schemaVersion, texts } from "./file-parts.ts";

/** Facts of the organization that may stand in public; most rules look something up here. */
export const organizationSchema = {
  $id: "https://wardline.dev/schema/v1/organization.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "registries/organization.yml",
  description: "Names, places, numbers and approved wording of the organization. No patient data.",
  type: "object",
  additionalProperties: false,
  required: [
    ...fileRequired,
    "legal_name",
    "names",
    "facilities",
    "domains",
    "phones",
    "service_area",
    "disclaimers",
    "emergency_notice",
  ],
  properties: {
    schema_version: schemaVersion,
    owner: fileOwner("brand"),
    reviewed_on: fileReviewedOn,
    legal_name: {
      type: "string",
      minLength: 1,
      description: "The organization's name in legal documents.",
      examples: ["Larkmoor Health, Inc."],
    },
    names: {
      type: "object",
      additionalProperties: false,
      required: ["approved"],
      description: "How the organization may and may not be called.",
      examples: [{ approved: ["Larkmoor Health"], short: ["Larkmoor"], forbidden: ["LMH"] }],
      properties: {
        approved: {
          type: "array",
          minItems: 1,
          items: { type: "string", minLength: 1 },
          description: "Names for the first mention.",
          examples: [["Larkmoor Health"]],
        },
        short: {
          ...texts,
          description: "Short names for later mentions.",
          examples: [["Larkmoor"]],
        },
        forbidden: {
          ...texts,
          description: "Spellings that must not appear.",
          examples: [["LarkMoor", "LMH"]],
        },
      },
    },
    retired_names: {
      type: "array",
      description: "Names that were given up, with what replaces them.",
      examples: [[{ old: "St. Orrin Heart Center", new: "Larkmoor Heart and Vascular" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["old", "new"],
        properties: {
          old: { type: "string", minLength: 1, description: "The retired name." },
          new: { type: "string", minLength: 1, description: "The name to use instead." },
          since: {
            type: "string",
            format: "date",
            description: "The first day on which the old name is wrong. Without it: always.",
            examples: ["2026-07-01"],
          },
        },
      },
    },
    facilities: {
      type: "array",
      description: "Hospitals, clinics and programs.",
      examples: [[{ name: "Larkmoor Children's Hospital", kind: "hospital" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "kind"],
        properties: {
          name: { type: "string", minLength: 1, description: "The facility's full name." },
          short: {
            ...texts,
            description: "Short names and abbreviations that may be used.",
            examples: [["LRMC"]],
          },
          kind: {
            enum: ["hospital", "clinic", "part2", "pharmacy", "laboratory", "office", "other"],
            description: "What it is. `part2` is a substance use program under 42 CFR Part 2.",
            examples: ["hospital"],
          },
          address: { type: "string", minLength: 1, description: "Street address in one line." },
          town: { type: "string", minLength: 1, description: "The town it stands in." },
          zips: {
            type: "array",
            items: {
              type: "string",
              pattern: "^[0-9]{5}$",
              title: "a five-digit ZIP code in quotes",
            },
            description: "ZIP codes of its addresses, in quotes.",
            examples: [["59999"]],
          },
          phones: {
            type: "array",
            items: { type: "string", minLength: 7 },
            description: "Its public phone numbers.",
            examples: [["(406) 555-0110"]],
          },
          sensitive: {
            type: "boolean",
            description: "True when being seen there says something about a person's health.",
            examples: [true],
          },
        },
      },
    },
    service_lines: {
      ...texts,
      description: "Names of service lines as they must be written.",
      examples: [["Larkmoor Heart and Vascular"]],
    },
    marks: {
      type: "array",
      description: "Trademarks and how they are shown.",
      examples: [[{ text: "MyLarkmoor", status: "registered" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["text", "status"],
        properties: {
          text: { type: "string", minLength: 1, description: "The mark without its symbol." },
          status: {
            enum: ["registered", "tm"],
            description: "`registered` takes ®, `tm` takes ™.",
            examples: ["registered"],
          },
          number: { type: "string", description: "Registration number." },
        },
      },
    },
    taglines: {
      ...texts,
      description: "Taglines, word for word.",
      examples: [["Care close to home."]],
    },
    domains: {
      type: "array",
      minItems: 1,
      items: {
        type: "string",
        pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$",
        title: "a host name without https:// and without a path",
      },
      description: "Host names that are ours. Their subdomains count as ours too.",
      examples: [["larkmoor.example", "portal.larkmoor.example"]],
    },
    short_domains: {
      type: "array",
      items: {
        type: "string",
        pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$",
        title: "a host name without https:// and without a path",
      },
      description: "Our own short-link hosts.",
      examples: [["go.larkmoor.example"]],
    },
    email_domains: {
      type: "array",
      items: {
        type: "string",
        pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$",
        title: "the part of an address after the @",
      },
      description: "Domains of our e-mail addresses.",
      examples: [["larkmoor.example"]],
    },
    phones: {
      type: "array",
      description: "Numbers that may stand in public.",
      examples: [[{ number: "(406) 555-0110", kind: "voice", label: "patient relations" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["number", "kind", "label"],
        properties: {
          number: {
            type: "string",
            minLength: 3,
            description: "The number as it should be written.",
            examples: ["(406) 555-0110"],
          },
          kind: {
            enum: ["voice", "fax", "text", "tty"],
            description: "What answers there.",
            examples: ["voice"],
          },
          label: { type: "string", minLength: 1, description: "Whose number it is." },
        },
      },
    },
    external_hotlines: {
      type: "array",
      description: "Numbers of others that may stand in our content.",
      examples: [[{ number: "988", label: "Suicide and Crisis Lifeline" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["number", "label"],
        properties: {
          number: { type: "string", minLength: 3, description: "The number in quotes." },
          label: { type: "string", minLength: 1, description: "Whose hotline it is." },
          retired: { type: "boolean", description: "True when it must no longer be given." },
        },
      },
    },
    service_area: {
      type: "object",
      additionalProperties: false,
      required: ["places"],
      description: "Where our patients live.",
      examples: [{ state: "Montana", places: ["Alder City", "Alder County"] }],
      properties: {
        state: { type: "string", minLength: 1, description: "The State, as it may be named." },
        places: {
          type: "array",
          minItems: 1,
          items: { type: "string", minLength: 1 },
          description: "Towns, counties and neighborhoods.",
          examples: [["Alder City", "Alder County"]],
        },
        zips: {
          type: "array",
          items: {
            type: "string",
            pattern: "^[0-9]{5}$",
            title: "a five-digit ZIP code in quotes",
          },
          description: "ZIP codes of the area, in quotes.",
          examples: [["59999"]],
        },
      },
    },
    boilerplate: {
      type: "string",
      minLength: 1,
      description: "The paragraph about us at the end of press releases.",
    },
    disclaimers: {
      type: "object",
      additionalProperties: false,
      required: ["medical"],
      description: "Approved disclaimers, word for word.",
      examples: [{ medical: "This page is general information, not medical advice." }],
      properties: {
        medical: {
          type: "string",
          minLength: 1,
          description: "For health information.",
          examples: ["This page is general information, not medical advice."],
        },
        results_vary: { type: "string", minLength: 1, description: "For stories with a result." },
        opinion: { type: "string", minLength: 1, description: "For personal opinions of staff." },
        ai: { type: "string", minLength: 1, description: "For content made with AI." },
      },
    },
    emergency_notice: {
      type: "string",
      minLength: 1,
      description: "The line that sends people to 911.",
      examples: ["If this is an emergency, call 911."],
    },
    persona_label: {
      type: "string",
      minLength: 1,
      description: "The sentence that says a person in a story is a persona.",
    },
    fundraising_opt_out: {
      type: "string",
      minLength: 1,
      description: "The sentence that tells people how to stop fundraising messages.",
    },
    language_notice: {
      type: "string",
      minLength: 1,
      description: "The sentence that offers language help.",
    },
    awards: {
      type: "array",
      description: "Awards that may be named, with the wording that was approved.",
      examples: [[{ name: "Stroke Gold", year: 2026, valid_to: "2027-03-31" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "year"],
        properties: {
          name: { type: "string", minLength: 1, description: "Name of the award." },
          year: { type: "integer", minimum: 1900, description: "Year of the award." },
          category: { type: "string", description: "What it was given for." },
          approved_text: { type: "string", description: "How we may say it." },
          valid_to: {
            type: "string",
            format: "date",
            description: "Last day on which it may be used.",
            examples: ["2027-03-31"],
          },
          license: { type: "string", description: "Contract that allows its use." },
        },
      },
    },
    products: {
      type: "array",
      description: "Drugs and devices that we write about.",
      examples: [[{ name: "Examplomab", fda_status: "approved" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "fda_status"],
        properties: {
          name: { type: "string", minLength: 1, description: "Product name." },
          fda_status: {
            enum: ["approved", "cleared", "authorized", "registered", "compounded", "none"],
            description: "What the FDA has decided.",
            examples: ["approved"],
          },
          approved_uses: {
            ...texts,
            description: "Uses in the label.",
            examples: [["moderate asthma"]],
          },
          risk_text: { type: "string", description: "Risks that must stand beside benefits." },
        },
      },
    },
    designations: {
      ...texts,
      description: "Accreditations and designations that we hold, as they must be written.",
      examples: [["Level III Trauma Center"]],
    },
    approved_form_hosts: {
      ...texts,
      description: "Hosts where our forms may live.",
      examples: [["portal.larkmoor.example"]],
    },
    approved_embeds: {
      ...texts,
      description: "Hosts whose content may be embedded.",
      examples: [["video.example"]],
    },
    tracking_vendors: {
      ...texts,
      description: "Hosts of tracking code; flagged where they appear.",
      examples: [["pixel.example"]],
    },
    brand_assets: {
      type: "array",
      description: "Approved logo files.",
      examples: [[{ file: "images/logo.png" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["file"],
        properties: {
          file: { type: "string", minLength: 1, description: "Path in this repository." },
          sha256: {
            type: "string",
            pattern: "^[0-9a-f]{64}$",
            title: "64 hexadecimal digits",
            description: "SHA-256 of the file's bytes.",
          },
        },
      },
    },
    personal_page_hosts: {
      ...texts,
      description: "Hosts of personal profiles, fundraisers and memorials.",
      examples: [["fundraiser.example"]],
    },
    public_figures: {
      ...texts,
      description: "People who may be named because they are public and not our patients.",
      examples: [["Governor Sample"]],
    },
    candidates_watch: {
      ...texts,
      description: "Candidates for office, for the rule on political content.",
      examples: [["A. Candidate"]],
    },
    idn_allowlist: {
      ...texts,
      description: "International host names that are fine.",
      examples: [["xn--exmple-cua.example"]],
    },
    quiet_hours: {
      type: "string",
      pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$",
      title: 'two times of day such as "23:00-06:00"',
      description: "Hours in which nothing is posted, in the organization's time zone.",
      examples: ["23:00-06:00"],
    },
    quiet_days: {
      type: "array",
      description: "Holidays and days of mourning on which nothing is posted.",
      examples: [[{ date: "2026-12-25", reason: "Christmas" }]],
      items: {
        type: "object",
        additionalProperties: false,
        required: ["date", "reason"],
        properties: {
          date: {
            type: "string",
            format: "date",
            description: "The day.",
            examples: ["2026-12-25"],
          },
          reason: { type: "string", minLength: 1, description: "Why it is quiet." },
        },
      },
    },
    acronyms: {
      ...texts,
      description: "Acronyms that may stand in capitals.",
      examples: [["LRMC", "MRI"]],
    },
    website: {
      type: "object",
      additionalProperties: false,
      description:
        "The website whose pages are content of this repository. Leave it out where the website is made elsewhere.",
      examples: [{ privacy_notice: "pages/privacy-practices.md" }],
      properties: {
        privacy_notice: {
          type: "string",
          minLength: 1,
          description: "Path of the page with the Notice of Privacy Practices.",
          examples: ["pages/privacy-practices.md"],
        },
        footer: {
          type: "string",
          minLength: 1,
          description:
            "Path of the content with the links at the foot of every page. Leave it out where a template holds them.",
          examples: ["pages/footer.md"],
        },
      },
    },
    required_policies: {
      ...texts,
      description:
        "Paths of the policies that this repository must hold as content: employee participation, brand, crisis, privacy, patient images, private groups, accounts, moderation.",
      examples: [["policies-doc/social-media.md"]],
    },
  },
  examples: [
    {
      schema_version: 1,
      owner: "brand",
      reviewed_on: "2026-06-01",
      legal_name: "Larkmoor Health, Inc.",
      names: { approved: ["Larkmoor Health"], short: ["Larkmoor"], forbidden: ["LarkMoor", "LMH"] },
      facilities: [{ name: "Larkmoor Children's Hospital", kind: "hospital" }],
      domains: ["larkmoor.example"],
      phones: [{ number: "(406) 555-0110", kind: "voice", label: "patient relations" }],
      service_area: { state: "Montana", places: ["Alder City"] },
      disclaimers: { medical: "This page is general information, not medical advice." },
      emergency_notice: "If this is an emergency, call 911.",
    },
  ],
} as const;
