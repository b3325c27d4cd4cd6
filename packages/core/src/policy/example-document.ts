import { stringify } from "yaml";
import type { DocumentInput } from "../document/document.ts";
import type { Example, Rule } from "../schema/rule.ts";
import type { ExampleWorld } from "./pack.ts";
import { defaultWhere } from "./where.ts";

/** The file in which an example of a rule stands: a sentence becomes a small document of the rule's own kind. */
export function exampleDocument(example: Example, rule: Rule, world: ExampleWorld): DocumentInput {
  if (typeof example !== "string" && "document" in example) {
    const path = example.path ?? pathFor(rule, "md");
    // A calendar or another file of data is no article: without a word from the rule it has no type.
    const type = example.type ?? (isData(path) ? rule.applies_to?.types?.[0] : firstType(rule));
    return { path, source: example.document, ...(type !== undefined && { defaultType: type }) };
  }
  const given: Sentence = typeof example === "string" ? { text: example } : example;
  const role = given.in ?? firstRole(rule);
  const matter = {
    ...frontMatter(rule, world),
    ...given.front_matter,
    ...matterFor(role, given.text),
  };
  const source = `---\n${stringify(matter)}---\n\n${bodyFor(role, given)}\n`;
  return {
    path: role === "filename" ? `posts/${given.text}.md` : pathFor(rule, "md"),
    source,
    defaultType: given.type ?? firstType(rule),
  };
}

interface Sentence {
  readonly text: string;
  readonly in?: string | undefined;
  readonly type?: string | undefined;
  readonly label?: string | undefined;
  readonly front_matter?: Readonly<Record<string, unknown>> | undefined;
}

function isData(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}

function firstType(rule: Rule): string {
  return rule.applies_to?.types?.[0] ?? "article";
}

function firstRole(rule: Rule): string {
  const where = rule.where ?? defaultWhere;
  return where.includes("body") ? "body" : (where[0] ?? "body");
}

/** What a document needs for the rule to apply to it. */
function frontMatter(rule: Rule, world: ExampleWorld): Record<string, unknown> {
  const to = rule.applies_to;
  const open = world.registries.incidents?.find((incident) => incident.status !== "closed");
  return {
    ...(to?.channels?.[0] !== undefined && { channels: [to.channels[0]] }),
    ...(to?.audience?.[0] !== undefined && { audience: to.audience[0] }),
    ...(to?.lang?.[0] !== undefined && { lang: to.lang[0] }),
    ...(to?.incident === "open" && { incident_id: open?.id ?? "INC-EXAMPLE" }),
  };
}

function matterFor(role: string, text: string): Record<string, unknown> {
  if (role === "title") return { title: text };
  if (!role.startsWith("front-matter:")) return {};
  const key = role.slice("front-matter:".length);
  return { [key === "*" ? "summary" : key]: text };
}

function bodyFor(role: string, { text, label }: Sentence): string {
  switch (role) {
    case "heading":
      return `## ${text}`;
    case "quote":
      return text.replace(/^/gm, "> ");
    case "alt-text":
      return `![${text}](photo.jpg)`;
    case "link-text":
      return `[${text}](https://larkmoor.example/page)`;
    case "link-url":
      return `[our page](${text})`;
    case "table":
      return `| ${label ?? "Item"} |\n| --- |\n| ${text} |`;
    case "comment":
      return `<!-- ${text} -->`;
    case "html":
      return `<div>${text}</div>`;
    case "code":
      return `\`\`\`js\n${text}\n\`\`\``;
    case "body":
      return text;
    default:
      return "Some text.";
  }
}

/** A path inside the first glob that the rule applies to. */
function pathFor(rule: Rule, extension: string): string {
  const glob = rule.applies_to?.paths?.[0];
  if (glob === undefined) return `posts/example.${extension}`;
  return glob.replace(/\*\*\/?/g, "").replace(/\*/g, "example");
}
