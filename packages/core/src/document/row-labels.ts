/** Headers that name nothing: the rows of such a table say themselves what stands in them. */
const empty =
  /^(?:values?|entry|entries|details?|data(?: points?)?|shown|contents?|info(?:rmation)?|answers?|response|what (?:it|we|the form) (?:says|shows)|reads|text|result|current|as shown|example|sample|on file)?$/i;

/** Words with which people name one fact about somebody. */
const naming =
  /(?:\b(?:names?|patients?|pt|dob|births?|born|dates?|dod|dos|age|sex|gender|admit(?:ted)?|admission|discharged?|surgery|procedure|implant(?:ed)?|seen|numbers?|nos?|num|nr|ids?|serials?|sn|mrn|med(?:ical)? rec(?:ord)?|records?|charts?|ssn|social|soc sec|members?|policy|subscriber|insurance|plan|group|accounts?|acct|licen[sc]e|passport|plate|vin|vehicle|device|pacemaker|pump|phone|cell|mobile|tel|fax|e-?mail|address|street|city|town|home ?town|county|zip|postal code|contact|guardian|spouse|next of kin|kin|mother|father|mom|dad|ip|handle|url|website|diagnosis|doctor|physician|cardiologist|surgeon|provider|employer)\b|#$)/i;

/** Markup, signs and the bars between cells. */
const plain = (cell: string): string => cell.replace(/[|*_`:]/g, " ").trim();

const namesSomething = (cell: string): boolean =>
  cell.length > 1 && cell.length < 40 && !/\d/.test(cell) && naming.test(cell);

/**
 * True when a table of two columns holds one fact per row, so that a row's first cell names its second:
 * `| Chart no. | 4471-0926 |`. `rows` are the cells' texts; the first row is the header.
 */
export function rowsNameThemselves(rows: readonly (readonly string[])[]): boolean {
  const [header, ...rest] = rows.map((row) => row.map(plain));
  if (header?.length !== 2 || rest.some((row) => row.length > 2)) return false;
  const second = header[1] ?? "";
  if (!empty.test(second) && namesSomething(second)) return false;
  const names = rest.filter(([first = ""]) => namesSomething(first)).length;
  return names > 0 && names * 2 >= rest.length;
}

/** True for the header row of such a table when it is itself a fact: `| Patient name | … |`. */
export function isFact([first = "", second = ""]: readonly string[]): boolean {
  return namesSomething(plain(first)) && !empty.test(plain(second));
}
