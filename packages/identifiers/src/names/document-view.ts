import { contextText } from "../text/institutions.ts";
import { prepare } from "../text/prepare.ts";
import type { Passage, Surroundings } from "../types.ts";
import { aboutOthers, bodyOrCare, spokenOf, toldOfCare, workOrEvent } from "./context-cues.ts";

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
  /** It says that it is about colleagues, volunteers, donors or a class. */
  readonly isAboutOthers: boolean;
  /** It tells of somebody's care, and not only names a unit or an illness. */
  readonly tellsOfCare: boolean;
  /** A table's columns are of people in care. */
  readonly hasPatientTable: boolean;
}

/** Longer texts are pages: there a name needs its own sentence of care. */
const mostWords = 400;

const page: DocumentView = {
  isPost: false,
  cares: false,
  isPersonal: false,
  isWorkOrEvent: false,
  isAboutOthers: false,
  tellsOfCare: false,
  hasPatientTable: false,
};

const patientColumn =
  /\b(?:plan|member id|policy|mrn|chart|dob|birth|born|question|diagnos[ie]s|condition|surgery|procedure|visit|seen|discharged?|admitted|admission|room|bed|consent|release|complaint|balance|owed|allergy|medications?|meds|treatment|insurance|claim|reason|age|status|result|cell|home phone|story|quote|ok to (?:film|post|use))\b/iu;
const staffColumn =
  /\b(?:department|dept|title|role|position|ext|extension|specialty|shift|seat|term|team|credentials|office|award|sponsor|gift|donor|speaker|topic|session|winner|volunteer|hours|clinic|languages?)\b/iu;

const views = new WeakMap<readonly Passage[], DocumentView>();
const unread: ReadonlySet<string> = new Set(["link-url", "filename", "code"]);

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
  const columns = new Set<string>();
  let length = 0;
  for (const { role, text, label } of passages) {
    if (unread.has(role)) continue;
    if (role === "table" && label !== undefined) columns.add(label);
    const { reading } = typeof text === "string" ? prepare(text) : text;
    length += reading.plain.length + 1;
    // A word and its space take about six characters.
    if (length > mostWords * 6) return page;
    texts.push(contextText(reading));
  }
  const headers = [...columns].join("\n");
  const whole = texts.join("\n");
  return {
    isPost: true,
    cares: bodyOrCare.test(whole),
    isPersonal: spokenOf.test(whole),
    isWorkOrEvent: workOrEvent.test(whole),
    isAboutOthers: aboutOthers.test(whole),
    tellsOfCare: toldOfCare.test(whole),
    hasPatientTable: patientColumn.test(headers) && !staffColumn.test(headers),
  };
}
