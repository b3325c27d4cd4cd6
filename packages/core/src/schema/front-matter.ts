/** Values of `type` that rules know. A repository may use others; no rule speaks about those. */
export const contentTypes = [
  "article",
  "page",
  "social",
  "reply",
  "press-release",
  "story",
  "testimonial",
  "persona-story",
  "case-study",
  "before-after",
  "statement",
  "banner",
  "breach-notice",
  "correction",
  "policy",
  "fundraising",
  "takeover",
  "calendar",
] as const;

/** Keys of the front matter that rules read. Site generators have their own keys beside them. */
export const frontMatterSchema = {
  $id: "https://wardline.dev/schema/v1/front-matter.schema.json",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "front matter",
  description:
    "What the head of a content file says about it. Other keys are allowed: they belong to the site.",
  type: "object",
  properties: {
    type: {
      type: "string",
      minLength: 1,
      description: "Content type; the configuration's globs say it where this key is missing.",
      examples: ["article"],
    },
    title: {
      type: "string",
      minLength: 1,
      description: "Title of the page.",
      examples: ["Why screening starts at 45"],
    },
    description: {
      type: "string",
      minLength: 1,
      description: "Summary for search results and social cards.",
      examples: ["What to know before your first test."],
    },
    text: {
      type: "string",
      minLength: 1,
      description: "The post itself, in files that are YAML as a whole.",
      examples: ["Hot week ahead. Drink water before you feel thirsty."],
    },
    role: {
      type: "string",
      minLength: 1,
      description:
        "Purpose: education, thought-leadership, research, awareness, trust, recruitment, service, fundraising.",
      examples: ["education"],
    },
    style: {
      type: "string",
      minLength: 1,
      description: "Tone: friendly, authoritative …",
      examples: ["friendly"],
    },
    source: {
      title: "words, or {kind, person}",
      anyOf: [
        { type: "string", title: "words" },
        {
          type: "object",
          additionalProperties: false,
          required: ["kind"],
          properties: {
            kind: {
              type: "string",
              minLength: 1,
              description: "internal, ceo, clinician, third-party …",
              examples: ["clinician"],
            },
            person: {
              type: "string",
              minLength: 1,
              description: "Id in people.yml.",
              examples: ["areyes"],
            },
            name: {
              type: "string",
              minLength: 1,
              description: "Name of a third party.",
              examples: ["Montana Heart Association"],
            },
          },
          title: "{kind, person}",
        },
      ],
      description: "Who stands behind the content.",
      examples: [{ kind: "clinician", person: "areyes" }],
    },
    keywords: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Words we want to be found for.",
      examples: [["colon cancer screening"]],
    },
    objective: {
      type: "string",
      minLength: 1,
      description: "What the content should achieve.",
      examples: ["more screenings"],
    },
    metric: {
      type: "string",
      minLength: 1,
      description: "How that is measured.",
      examples: ["bookings from utm_campaign=colon2026"],
    },
    campaign: {
      type: "string",
      minLength: 1,
      description: "Id in campaigns.yml.",
      examples: ["heart-2026"],
    },
    audience: {
      enum: ["patient", "public", "professional", "staff"],
      description: "For whom it is written.",
      examples: ["public"],
    },
    topics: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Health topics it is about.",
      examples: [["cancer screening"]],
    },
    owner: {
      type: "string",
      minLength: 1,
      description: "Id of the person who keeps it right.",
      examples: ["kho"],
    },
    author: {
      type: "string",
      minLength: 1,
      description: "Id of the person who wrote it.",
      examples: ["kho"],
    },
    reviewers: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Ids of people who read it before publishing.",
      examples: [["areyes"]],
    },
    approvals: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["role", "by", "at"],
        properties: {
          role: {
            type: "string",
            minLength: 1,
            description: "Role that approved: privacy-officer, legal, brand, clinical, comms-lead.",
            examples: ["legal"],
          },
          by: { type: "string", minLength: 1, description: "Id of the person.", examples: ["mtu"] },
          at: {
            type: "string",
            format: "date-time",
            description: "When.",
            examples: ["2026-06-02T02:31:00-06:00"],
          },
        },
      },
      description: "Approvals, each with role, person and time.",
      examples: [[{ role: "legal", by: "mtu", at: "2026-06-02T02:31:00-06:00" }]],
    },
    channels: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "Ids in channels.yml.",
      examples: [["website"]],
    },
    publish_at: {
      type: "string",
      format: "date-time",
      description: "When it goes out.",
      examples: ["2026-06-09T09:00:00-06:00"],
    },
    embargo: {
      type: "string",
      format: "date-time",
      description: "Until when it must not be published.",
      examples: ["2026-06-09T17:00:00-06:00"],
    },
    review_by: {
      type: "string",
      format: "date",
      description: "The day it must be looked at again.",
      examples: ["2027-06-01"],
    },
    lang: {
      type: "string",
      pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
      title: "a language code such as en or es",
      description: "Language of the content.",
      examples: ["en"],
    },
    translation: {
      title: "a path, or {of, method, reviewed_by}",
      anyOf: [
        { type: "string", title: "a path" },
        {
          type: "object",
          additionalProperties: false,
          properties: {
            of: {
              type: "string",
              minLength: 1,
              description: "Path of the original.",
              examples: ["pages/patient-rights.md"],
            },
            method: {
              enum: ["human", "machine", "machine-reviewed"],
              description: "How it was translated.",
              examples: ["human"],
            },
            by: {
              type: "string",
              minLength: 1,
              description: "Id of the translator.",
              examples: ["lvega"],
            },
            reviewed_by: {
              type: "string",
              minLength: 1,
              description: "Id of the person who checked it.",
              examples: ["lvega"],
            },
            reviewed_on: {
              type: "string",
              format: "date",
              description: "When it was checked.",
              examples: ["2026-06-01"],
            },
          },
          title: "{of, method, reviewed_by}",
        },
      ],
      description: "What it is a translation of, and who checked it.",
      examples: [{ of: "pages/patient-rights.md", method: "human", reviewed_by: "lvega" }],
    },
    consent_id: {
      type: "string",
      minLength: 1,
      description: "Id of the signed authorization in consents.yml.",
      examples: ["CR-0142"],
    },
    persona: {
      type: "string",
      minLength: 1,
      description: "Id in personas.yml, where the person is invented.",
      examples: ["rosa"],
    },
    privacy_review: {
      type: "object",
      additionalProperties: false,
      properties: {
        deidentified_by: {
          type: "string",
          minLength: 1,
          description: "Id of the person who removed identifiers.",
          examples: ["kho"],
        },
        reviewed_by: {
          type: "string",
          minLength: 1,
          description: "Id of the person who checked; not the same.",
          examples: ["pofficer"],
        },
        reviewed_on: {
          type: "string",
          format: "date",
          description: "When it was checked.",
          examples: ["2026-06-01"],
        },
      },
      description: "Who removed identifiers and who checked.",
      examples: [{ deidentified_by: "kho", reviewed_by: "pofficer", reviewed_on: "2026-06-01" }],
    },
    images: {
      type: "array",
      items: {
        title: "a file name, or {file, people, …}",
        anyOf: [
          { type: "string", title: "a file name" },
          {
            type: "object",
            additionalProperties: false,
            anyOf: [
              { properties: { file: {} }, required: ["file"] },
              { properties: { url: {} }, required: ["url"] },
              { properties: { src: {} }, required: ["src"] },
            ],
            properties: {
              file: {
                type: "string",
                minLength: 1,
                description: "Path of the image.",
                examples: ["images/hero.png"],
              },
              url: {
                type: "string",
                minLength: 1,
                description: "Where the image is, when `file` is not given.",
                examples: ["https://larkmoor.example/hero.png"],
              },
              src: {
                type: "string",
                minLength: 1,
                description: "Another word for `url`.",
                examples: ["/images/hero.png"],
              },
              alt: {
                type: "string",
                description: "Alternative text, where the content itself has no place for it.",
                examples: ["A water bottle in the shade of a tree"],
              },
              alt_text: {
                type: "string",
                description: "Another word for `alt`.",
                examples: ["A water bottle in the shade of a tree"],
              },
              people: {
                enum: ["none", "staff", "stock", "volunteer", "visitor", "patient"],
                description: "Who can be recognized.",
                examples: ["none"],
              },
              location: {
                enum: ["inside-facility", "outside", "studio"],
                description: "Where it was taken.",
                examples: ["inside-facility"],
              },
              kind: {
                enum: ["photo", "screenshot", "chart", "illustration", "logo"],
                description: "What it is.",
                examples: ["photo"],
              },
              mock: {
                type: "boolean",
                description: "True when a screenshot shows invented data.",
                examples: [true],
              },
              phi_check: {
                title: "words, or {by, on}",
                anyOf: [
                  { type: "string", title: "words" },
                  {
                    type: "object",
                    additionalProperties: false,
                    required: ["by", "on"],
                    properties: {
                      by: {
                        type: "string",
                        minLength: 1,
                        description: "Id of the person who looked for patient information.",
                        examples: ["pofficer"],
                      },
                      on: {
                        type: "string",
                        format: "date",
                        description: "When.",
                        examples: ["2026-06-01"],
                      },
                      screens: {
                        type: "string",
                        minLength: 1,
                        description: "Whether screens in view can be read.",
                        examples: ["clear"],
                      },
                      boards: {
                        type: "string",
                        minLength: 1,
                        description: "Whether boards, charts, labels and wristbands can be read.",
                        examples: ["clear"],
                      },
                      background_people: {
                        type: "string",
                        minLength: 1,
                        description: "Who else is in view.",
                        examples: ["none"],
                      },
                    },
                    title: "{by, on}",
                  },
                ],
                description: "Who looked for patient information in it.",
                examples: [{ by: "pofficer", on: "2026-06-01" }],
              },
              text: {
                type: "string",
                minLength: 1,
                description: "The words that can be read in it; none where there are none.",
                examples: ["Free flu shots, June 12, 9 a.m. to noon"],
              },
              metadata_removed: {
                type: "boolean",
                description:
                  "True once place, device and names were taken out of the file's own data.",
                examples: [true],
              },
              license: {
                type: "string",
                minLength: 1,
                description: "License or contract.",
                examples: ["own work"],
              },
              media_release: {
                type: "string",
                minLength: 1,
                description: "Id of the staff member's or visitor's release.",
                examples: ["MR-031"],
              },
              decorative: {
                type: "boolean",
                description: "True when it says nothing and needs no alternative text.",
                examples: [true],
              },
            },
            title: "{file, people, …}",
          },
        ],
      },
      description: "Facts about each image that nobody can see in the file.",
      examples: [[{ file: "images/hero.png", people: "none" }]],
    },
    media: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["file"],
        properties: {
          file: {
            type: "string",
            minLength: 1,
            description: "Path or address of the recording.",
            examples: ["video/heart.mp4"],
          },
          captions: {
            type: "string",
            minLength: 1,
            description: "Path of the captions.",
            examples: ["video/heart.vtt"],
          },
          transcript: {
            type: "string",
            minLength: 1,
            description: "Path of the transcript.",
            examples: ["video/heart.txt"],
          },
          people: {
            type: "string",
            minLength: 1,
            description: "Who can be seen or heard.",
            examples: ["staff"],
          },
        },
      },
      description: "Audio and video.",
      examples: [[{ file: "video/heart.mp4", captions: "video/heart.vtt" }]],
    },
    material_connection: {
      enum: ["none", "paid", "gift", "employee", "partner"],
      description: "What ties the speaker to us.",
      examples: ["none"],
    },
    sponsor: {
      type: "string",
      minLength: 1,
      description: "Who paid for it.",
      examples: ["none"],
    },
    provenance: {
      title: "human, ai or mixed, or {drafted_by, reviewed_by}",
      anyOf: [
        { enum: ["human", "ai", "mixed"], title: "human, ai or mixed" },
        {
          type: "object",
          additionalProperties: false,
          required: ["drafted_by"],
          properties: {
            drafted_by: {
              enum: ["human", "ai", "mixed"],
              description: "Who drafted it.",
              examples: ["human"],
            },
            reviewed_by: {
              type: "string",
              minLength: 1,
              description: "Id of the person who checked it.",
              examples: ["areyes"],
            },
          },
          title: "{drafted_by, reviewed_by}",
        },
      ],
      description: "Who or what made it.",
      examples: ["human"],
    },
    reviewed_by: {
      type: "string",
      minLength: 1,
      description: "Id of the clinician who checked the facts.",
      examples: ["areyes"],
    },
    reviewed_on: {
      type: "string",
      format: "date",
      description: "When the facts were checked.",
      examples: ["2026-04-30"],
    },
    sources: {
      type: "array",
      items: {
        title: "an id in sources.yml, or {title, url, year, kind}",
        anyOf: [
          { type: "string", title: "an id in sources.yml" },
          {
            type: "object",
            additionalProperties: false,
            required: ["title"],
            properties: {
              title: {
                type: "string",
                minLength: 1,
                description: "Title of the source.",
                examples: ["Final recommendation on colorectal cancer screening"],
              },
              url: {
                type: "string",
                format: "uri",
                description: "Where it is found.",
                examples: ["https://www.uspreventiveservicestaskforce.org/"],
              },
              year: {
                type: "integer",
                minimum: 1900,
                description: "Year it was published.",
                examples: [2021],
              },
              kind: {
                type: "string",
                minLength: 1,
                description: "What it is, such as guideline, study or statistic.",
                examples: ["guideline"],
              },
            },
            title: "{title, url, year, kind}",
          },
        ],
      },
      description: "What the facts rest on.",
      examples: [
        [
          {
            title: "Final recommendation on colorectal cancer screening",
            url: "https://www.uspreventiveservicestaskforce.org/",
            year: 2021,
          },
        ],
      ],
    },
    incident_id: {
      type: "string",
      minLength: 1,
      description: "Id in incidents.yml.",
      examples: ["INC-2026-04"],
    },
    statement_id: {
      type: "string",
      minLength: 1,
      description: "Id in statements.yml of the approved wording.",
      examples: ["ST-01"],
    },
    statement_version: {
      type: "integer",
      minimum: 1,
      description: "Version of that wording.",
      examples: [1],
    },
    superseded_by: {
      type: "string",
      minLength: 1,
      description: "Id of the statement that took its place; the file stays as the record.",
      examples: ["ST-02"],
    },
    corrections: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["on", "what"],
        properties: {
          on: {
            type: "string",
            format: "date",
            description: "The day it was corrected.",
            examples: ["2026-06-02"],
          },
          what: {
            type: "string",
            minLength: 1,
            description: "What was wrong and is right now.",
            examples: ["The cafeteria is open; we had said closed."],
          },
        },
      },
      description: "What was corrected after it had been published.",
      examples: [[{ on: "2026-06-02", what: "The cafeteria is open; we had said closed." }]],
    },
    effective: {
      type: "string",
      format: "date",
      description: "The day from which a notice or a policy holds.",
      examples: ["2026-02-16"],
    },
    spokesperson: {
      type: "string",
      minLength: 1,
      description: "Id of the person who speaks.",
      examples: ["mlindqvist"],
    },
    last_updated_at: {
      type: "string",
      format: "date-time",
      description: "When it was last changed.",
      examples: ["2026-06-02T02:37:00-06:00"],
    },
    next_update_at: {
      type: "string",
      format: "date-time",
      description: "When the next update is promised.",
      examples: ["2026-06-02T03:30:00-06:00"],
    },
    figures: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["value", "source", "as_of"],
        properties: {
          name: {
            type: "string",
            minLength: 1,
            description: "What is counted.",
            examples: ["people moved"],
          },
          value: { type: ["integer", "string"], description: "The number.", examples: [12] },
          source: {
            type: "string",
            minLength: 1,
            description: "Who confirmed it.",
            examples: ["incident command"],
          },
          as_of: {
            type: "string",
            format: "date-time",
            description: "When it was right.",
            examples: ["2026-06-02T02:30:00-06:00"],
          },
        },
      },
      description: "Numbers in the text, each with who confirmed it and when.",
      examples: [[{ value: 12, source: "incident command", as_of: "2026-06-02T02:30:00-06:00" }]],
    },
    irb: {
      type: "object",
      additionalProperties: false,
      properties: {
        approval_id: {
          type: "string",
          minLength: 1,
          description: "Approval of the ethics board.",
          examples: ["IRB-2026-017"],
        },
        approved_text_hash: {
          type: "string",
          minLength: 1,
          description: "SHA-256 of the approved text.",
          examples: ["9f86d081"],
        },
      },
      description: "Approval of an advertisement for a trial.",
      examples: [{ approval_id: "IRB-2026-017" }],
    },
    facility: {
      type: "string",
      minLength: 1,
      description: "Facility it is about, by name.",
      examples: ["Larkmoor Recovery"],
    },
    location_tag: {
      type: "string",
      minLength: 1,
      description: "Place tag of the post.",
      examples: ["Alder City, Montana"],
    },
    targeting: {
      type: "string",
      minLength: 1,
      description: "Who is shown the post.",
      examples: ["people in Montana"],
    },
    in_reply_to: {
      type: "string",
      minLength: 1,
      description: "What it answers, without the person's name.",
      examples: ["google review, 1 star"],
    },
    repost: {
      title: "true or false, or {of, reason}",
      anyOf: [
        { type: "boolean", title: "true or false" },
        {
          type: "object",
          additionalProperties: false,
          required: ["of"],
          properties: {
            of: {
              type: "string",
              minLength: 1,
              description: "Path of the first post.",
              examples: ["social/2026-06-09-heat.yml"],
            },
            reason: {
              type: "string",
              minLength: 1,
              description: "Why it is repeated.",
              examples: ["reminder"],
            },
          },
          title: "{of, reason}",
        },
      ],
      description: "That it repeats an earlier post on purpose.",
      examples: [{ of: "social/2026-06-09-heat.yml", reason: "reminder" }],
    },
  },
  examples: [
    {
      type: "article",
      title: "Why screening starts at 45",
      role: "education",
      owner: "kho",
      author: "kho",
      channels: ["website"],
      audience: "public",
      review_by: "2027-06-01",
      lang: "en",
      reviewed_by: "areyes",
      reviewed_on: "2026-04-30",
      sources: ["uspstf"],
    },
  ],
} as const;

/** A key that comes close to one of these but is none of them is probably a typing mistake. */
export const knownFrontMatterKeys: readonly string[] = Object.keys(frontMatterSchema.properties);
