/** A pack with one small rule, ready to lint, test and change. */
export function newPackFiles(id: string, today: string): Readonly<Record<string, string>> {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`;
  return {
    "pack.yml": `# yaml-language-server: $schema=https://wardline.dev/schema/v1/pack.schema.json
id: ${id}
title: ${id} rules
about: What we add to the shared packs. Say here what the pack looks for and what it does not decide.
version: 0.1.0
owner: brand
jurisdiction: US
license: Apache-2.0
`,
    "rules/say-care-team.yml": `# yaml-language-server: $schema=https://wardline.dev/schema/v1/rule.schema.json
id: ${id}/say-care-team
title: We say care team
say: Say “care team”. Patients read “providers” as a billing word.
severity: advice
waiver: one
owner: brand
route_to: none
look_for:
  phrases: [your providers]
suggest:
  text: your care team
why: Plain, warm words are easier to read and to trust.
citations:
  - text: House style
effective: "${today}"
review_by: "${nextYear}"
examples:
  must_flag:
    - Ask your providers about the new clinic.
  must_pass:
    - Ask your care team about the new clinic.
changes:
  - {date: "${today}", what: first version, kind: added}
`,
    "examples.yml": `# The world in which the examples of this pack run.
as_of: "${today}T12:00:00Z"
registries: {}
`,
    "README.md": `# ${id}

Rules of our own. Check them with \`wardline pack lint\` and \`wardline pack test\`,
and name this folder under \`packs\` in wardline.yml.
`,
  };
}
