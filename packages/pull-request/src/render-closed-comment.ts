import { bodyHash } from "./body-hash.ts";
import { codeSpan, commitSpan, safeText, shortened } from "./markdown-safety.ts";
import { type CommentState, type Marker, markerLine } from "./marker.ts";

/** What our comments say once their finding is not there to be fixed. They name no place and no text. */
type Closed = Pick<Marker, "fingerprint" | "rule" | "history">;

const inHistory =
  "Removed from the head, **still in history**: earlier commits hold the text. Tell the privacy officer and follow your incident page.";

export function fixedComment(record: Closed, headSha: string): string {
  const words = [
    `**✅ Fixed in ${commitSpan(headSha)}**`,
    ...(record.history ? [inHistory] : []),
    footer(record),
  ];
  return closed(record, "fixed", words);
}

/** Never says that it is fixed. */
export function goneComment(record: Closed, reason: string): string {
  const words = [
    "**⚪ No longer evaluated**",
    `${safeText(shortened(reason, 300))}`,
    ...(record.history ? [stillInHistory] : []),
    footer(record),
  ];
  return closed(record, "gone", words);
}

const stillInHistory =
  "What was found may still be in the git history: the privacy officer decides.";

/** `url`: where the conversation goes on. */
export function movedComment(record: Pick<Closed, "fingerprint" | "rule">, url: string): string {
  const words = [`**➡️ Continued in [a newer comment](${url})**`, "These lines have changed since."];
  return closed({ ...record, history: false }, "moved", words);
}

export function reopenedReply(headSha: string): string {
  return `Reopened in ${commitSpan(headSha)}: it is there again. The comment above says what to do.`;
}

function footer({ rule }: Closed): string {
  return rule === "" ? "" : `<sub>${codeSpan(rule)}</sub>`;
}

function closed(record: Closed, state: CommentState, words: readonly string[]): string {
  const text = words.filter((word) => word !== "").join("\n\n");
  const { fingerprint, rule, history } = record;
  return markerLine({ fingerprint, rule, history, state, bodyHash: bodyHash(text) }) + text;
}
