import { contextText } from "../text/institutions.ts";
import { prepare } from "../text/prepare.ts";
import type { Passage, Surroundings } from "../types.ts";
import { bodyOrCare, spokenOf, workOrEvent } from "./context-cues.ts";

/** What a document as a whole says about the people in it. */
export interface DocumentView {
  /** Short enough to be about one thing: a post, a caption, a reply, a letter. */
  readonly isPost: boolean;
  /** It speaks of somebody's body, illness, birth or death. */
  readonly cares: boolean;
  /** It speaks to or of one person: thanks, a story, a review, a family. */
  readonly isPersonal: boolean;
  /** It speaks of colleagues, donors, speakers or events. */
  readonly isWorkOrEvent: boolean;
}

/** Longer texts are pages: there a name needs its own sentence of care. */
const mostWords = 400;

const views = new WeakMap<readonly Passage[], DocumentView>();
const unread = /^(?:link-url|filename|code)$/u;

export function documentView({ passages }: Surroundings): DocumentView | undefined {
  if (passages === undefined) return undefined;
  let view = views.get(passages);
  if (view === undefined) {
    view = viewOf(passages);
    views.set(passages, view);
  }
  return view;
}

function viewOf(passages: readonly Passage[]): DocumentView {
  const texts: string[] = [];
  let length = 0;
  for (const { role, text } of passages) {
    if (unread.test(role)) continue;
    const { reading } = typeof text === "string" ? prepare(text) : text;
    length += reading.plain.length + 1;
    // A word and its space take about six characters.
    if (length > mostWords * 6)
      return { isPost: false, cares: false, isPersonal: false, isWorkOrEvent: false };
    texts.push(contextText(reading));
  }
  const whole = texts.join("\n");
  return {
    isPost: true,
    cares: bodyOrCare.test(whole),
    isPersonal: spokenOf.test(whole),
    isWorkOrEvent: workOrEvent.test(whole),
  };
}
