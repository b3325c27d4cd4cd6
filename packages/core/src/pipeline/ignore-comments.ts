import type { Comment, Document } from "../document/document.ts";
import type { Waiver } from "../finding.ts";
import { contains, indexLines, type Position, type Span } from "../place.ts";
import {
  type EngineRule,
  ignoreNotAllowed,
  ignoreUnknownRule,
  ignoreUnused,
  ignoreWithoutReason,
} from "../policy/engine-rules.ts";
import type { Policy } from "../policy/policy.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import { engineFinding } from "./engine-finding.ts";
import type { WordedFinding } from "./word.ts";

const marker = "wardline-ignore-next";
/** `wardline-ignore-next hipaa/phone, brand/jargon -- our front desk` */
const form = /^\s*wardline-ignore-next\s+([a-z0-9/,\s-]*?)\s*(?:--\s*(.*?))?\s*$/is;

/** One comment as plain data. It keeps that there is a reason, never its words: they may name somebody. */
export interface IgnoreComment {
  readonly start: Position;
  readonly end: Position;
  readonly rules: readonly string[];
  readonly has_reason: boolean;
  /** What it speaks of: the next block. */
  readonly block: Span;
}

/** The ignore comments of one file. */
export interface FileIgnores {
  readonly path: string;
  readonly ignores: readonly IgnoreComment[];
}

/**
 * Sets findings aside that a comment before their block ignores, with a reason. What is set aside stays in the
 * report as waived. Whether a rule may be ignored is the policy's to say: never with `waiver: none` or `two`.
 */
export function applyIgnoreComments<F extends WordedFinding>(
  policy: Policy,
  files: readonly FileIgnores[],
  findings: readonly F[],
): (F | WordedFinding)[] {
  const waivers = new Map(policy.rules.map(({ rule }) => [rule.id, rule.waiver]));
  const waived = new Set<WordedFinding>();
  const added = files
    .filter(({ ignores }) => ignores.length > 0)
    .flatMap(({ path, ignores }) => {
      const mine = findings.filter((finding) => finding.path === path);
      return ignores.flatMap((comment) => judge(comment, path, mine, policy, waivers, waived));
    });
  return [
    ...findings.map((finding) =>
      waived.has(finding) ? { ...finding, status: "waived" as const } : finding,
    ),
    ...added,
  ];
}

function judge(
  comment: IgnoreComment,
  path: string,
  findings: readonly WordedFinding[],
  policy: Policy,
  waivers: ReadonlyMap<string, Waiver>,
  waived: Set<WordedFinding>,
): WordedFinding[] {
  const report = (rule: EngineRule, facts: Record<string, string>) =>
    engineFinding(rule, facts, { ...comment, path, where: "comment" });
  return comment.rules.flatMap((rule) => {
    if (!policy.knownRules.has(rule)) {
      const hint = didYouMean(rule, [...policy.knownRules]);
      return report(ignoreUnknownRule, { rule, hint: hint ? ` Did you mean ${hint}?` : "" });
    }
    if (!comment.has_reason) return report(ignoreWithoutReason, { rule });
    const here = findings.filter(
      (finding) =>
        finding.rule === rule &&
        contains(comment.block, { start: finding.start.offset, end: finding.end.offset }),
    );
    if (here.length === 0) return report(ignoreUnused, { rule });
    const waiver = waivers.get(rule) ?? "none";
    if (waiver !== "one") return report(ignoreNotAllowed, { rule, who: whoDecides(waiver) });
    for (const finding of here) waived.add(finding);
    return [];
  });
}

function whoDecides(waiver: Waiver): string {
  return waiver === "none"
    ? "Nobody can waive this rule: change the text."
    : "Ask for a waiver: two people must approve it in registries/waivers.yml.";
}

/** Reads the comments of a file that holds any; other files are not parsed for them. */
export function readIgnoreComments(document: Document): IgnoreComment[] {
  if (!document.source.includes(marker)) return [];
  const lines = indexLines(document.source);
  return document.comments.flatMap((comment) => {
    const parts = form.exec(comment.text);
    if (!parts) return [];
    const rules = (parts[1] ?? "").split(/[\s,]+/).filter((rule) => rule !== "");
    return [
      {
        start: lines.position(comment.span.start),
        end: lines.position(comment.span.end),
        rules: rules.length > 0 ? rules.map(nameless) : ["(none)"],
        has_reason: (parts[2] ?? "") !== "",
        block: nextBlock(document, comment),
      },
    ];
  });
}

/** What stands in the place of a rule id may be a number that points to somebody. */
function nameless(rule: string): string {
  return rule.replace(/\D/g, "").length > 4 ? "(a number)" : rule;
}

/** The block that starts next; in front matter and YAML files, where there is none, the next line with text. */
function nextBlock(document: Document, comment: Comment): Span {
  const from = comment.span.end;
  const isYaml = document.format === "yaml" || from <= document.bodyStart;
  const block = isYaml ? undefined : document.blocks.find((span) => span.start >= from);
  if (block) return block;
  const lines = indexLines(document.source);
  for (let number = lines.position(from).line + 1; number <= lines.count; number++) {
    const line = lines.line(number);
    if (document.source.slice(line.start, line.end).trim() !== "") return line;
  }
  return { start: from, end: from };
}
