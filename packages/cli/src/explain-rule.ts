import {
  listed,
  type Rule,
  type RuleFacts,
  roleName,
  type Style,
  whoDecides,
  wrap,
} from "@wardline/core";

/** A rule of a pack, or one of the engine's own, which has no examples and no dates. */
export type ExplainableRule = RuleFacts &
  Partial<Pick<Rule, "examples" | "effective" | "review_by" | "applies_to" | "where">>;

interface Look {
  readonly style: Style;
  readonly width: number;
  /** The day for which it is explained, such as 2026-06-02. */
  readonly today: string;
}

const indent = "  ";

/** Everything that an author or a reviewer needs to know about a rule. */
export function explainRule(rule: ExplainableRule, look: Look): string {
  const { style } = look;
  const parts = [
    `${style.strong(rule.title)}\n${style.quiet(`${rule.id} · ${effects[rule.severity]}`)}`,
    section("What to do", prose(rule.say, look), style),
    section("Why", prose(rule.why, look), style),
    section("Sources", rule.citations.map(citation), style),
    section("Not allowed", examples(rule.examples?.must_flag, look), style),
    section("Allowed", examples(rule.examples?.must_pass, look), style),
    section("Where it looks", prose(reach(rule).join("\n"), look), style),
    section("Who", [`Owner: ${roleName(rule.owner)}.`, `Decides: ${whoDecides(rule)}`], style),
    section("In force", dates(rule, look.today), style),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const effects = {
  error: "error: it blocks publishing",
  warning: "warning: it needs a fix or a reason",
  advice: "advice: it never blocks",
} as const;

function section(title: string, lines: readonly string[], style: Style): string {
  if (lines.length === 0) return "";
  return [style.strong(title), ...lines.map((line) => indent + line)].join("\n");
}

/** Paragraphs stay paragraphs. */
function prose(text: string, { width }: Look): string[] {
  return text
    .trim()
    .split("\n")
    .flatMap((line) => wrap(line, width - indent.length));
}

function citation({ text, url }: RuleFacts["citations"][number]): string {
  return url === undefined ? text : `${text}  ${url}`;
}

type Example = Rule["examples"]["must_flag"][number];

function examples(list: readonly Example[] | undefined, look: Look): string[] {
  return (list ?? []).flatMap((example) => {
    const [first = "", ...rest] = shown(example, look);
    return [`- ${first}`, ...rest.map((line) => `${indent}${line}`)];
  });
}

/** Examples are published with the pack and use invented people and numbers only, so they are shown as they are. */
function shown(example: Example, { width }: Look): string[] {
  const room = width - 2 * indent.length;
  if (typeof example === "string") return wrap(example.replace(/\s+/g, " "), room);
  if ("document" in example) return example.document.trimEnd().split("\n");
  const place = example.in === undefined ? "" : ` (${example.in})`;
  return wrap(`${example.text.replace(/\s+/g, " ")}${place}`, room);
}

function reach({ applies_to, where }: ExplainableRule): string[] {
  const lines = Object.entries(applies_to ?? {}).map(
    ([key, value]) => `${key.replaceAll("_", " ")}: ${[value].flat().join(", ")}`,
  );
  return where === undefined ? lines : [...lines, `In the ${listed(where)}.`];
}

function dates({ effective, review_by }: ExplainableRule, today: string): string[] {
  if (effective === undefined || review_by === undefined) return [];
  const from = effective > today ? `Not yet: from ${effective}.` : `Since ${effective}.`;
  const review =
    review_by < today ? `Its review was due on ${review_by}.` : `To be read again by ${review_by}.`;
  return [from, review];
}
