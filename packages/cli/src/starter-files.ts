/** What `wardline init` writes, by path. Every file is valid as it is, so that the first check runs. */
export function starterFiles(today: string): Readonly<Record<string, string>> {
  return {
    "wardline.yml": configuration,
    "registries/organization.yml": organization(today),
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [
        `registries/${name}.yml`,
        registry(name, list, today),
      ]),
    ),
    ".github/workflows/wardline.yml": workflow,
  };
}

const configuration = `# yaml-language-server: $schema=https://wardline.dev/schema/v1/config.schema.json
# Policy packs. Without this list, all packs that come with Wardline apply.
# packs:
#   - "@wardline/hipaa@^1"
#   - "@wardline/brand@^1"
#   - ./policies/house

# Which files are content. Without this list: Markdown everywhere, YAML in social/ and calendar/.
# content:
#   - "**/*.md"
#   - "social/**/*.yml"

# Files that are not content.
ignore:
  - README.md

# Content types by folder, where front matter does not say. Without this list: replies/, social/, stories/, press/ …
# types:
#   reply: ["replies/**"]

registries: registries
# strict: every identifier counts, whoever it belongs to.
mode: marketing
# error, warning, advice or never
fail_on: error
# The zone of dates without one.
time_zone: UTC
`;

function organization(today: string): string {
  return `# yaml-language-server: $schema=https://wardline.dev/schema/v1/organization.schema.json
# What may stand in public: your names, places and numbers. Replace every value. No patient data.
schema_version: 1
owner: brand
reviewed_on: "${today}"
legal_name: Example Health, Inc.
names:
  approved: [Example Health]
  short: []
  forbidden: []
facilities:
  - name: Example Hospital
    kind: hospital
domains: [health.example]
email_domains: [health.example]
phones:
  - number: "(555) 555-0100"
    kind: voice
    label: patient relations
service_area:
  places: [Example City]
disclaimers:
  medical: This page is general information, not medical advice.
emergency_notice: If this is an emergency, call 911.
`;
}

interface List {
  readonly owner: string;
  readonly about: string;
}

const lists: Readonly<Record<string, List>> = {
  channels: {
    owner: "comms-lead",
    about: "The accounts that you publish on, with two owners each.",
  },
  people: {
    owner: "people-office",
    about: "Staff who may be named, and who may approve. No health data.",
  },
  personas: {
    owner: "brand",
    about: "Invented people for stories, each built from many patients.",
  },
  consents: {
    owner: "privacy-officer",
    about:
      "Signed authorizations by a random number. The forms and the names stay in the privacy office.",
  },
  statements: {
    owner: "comms-lead",
    about: "Approved texts, word for word: replies, holding statements.",
  },
  incidents: { owner: "comms-lead", about: "What has happened and what is paused because of it." },
  waivers: {
    owner: "legal",
    about: "Reviewed exceptions to rules, each with an owner and an end.",
  },
};

function registry(name: string, { owner, about }: List, today: string): string {
  return `# yaml-language-server: $schema=https://wardline.dev/schema/v1/${name}.schema.json
# ${about}
schema_version: 1
owner: ${owner}
reviewed_on: "${today}"
${name}: []
`;
}

const workflow = `name: Wardline
on:
  pull_request:
    types: [opened, synchronize, reopened, ready_for_review, edited]
  merge_group:
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read # reads the changed files; there is no checkout
      pull-requests: write # comments on the lines that need work
    steps:
      - uses: wardline/wardline/actions/check@v1
`;
