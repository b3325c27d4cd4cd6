/**
 * How the Actions runner finds commands in what a step prints: the oracle of the injection tests.
 * Follows ActionCommand.cs, ActionCommandManager.cs and OutputManager.cs of actions/runner in behaviour.
 */
export interface RunnerCommand {
  command: string;
  properties: Record<string, string>;
  data: string;
  line: string;
}

const registered = [
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
];

/** Character.IsWhiteSpace of .NET, which differs from JavaScript's idea of white space. */
const leadingWhiteSpace = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The runner compares by culture, where these characters weigh nothing: a zero-width space before `::` does not help.
 */
const weightless = /(?!\s)[\p{Cc}\p{Cf}]/gu;

const dataEscapes: [RegExp, string][] = [
  [/%0D/g, "\r"],
  [/%0A/g, "\n"],
  [/%25/g, "%"],
];
const propertyEscapes: [RegExp, string][] = [
  ...dataEscapes.slice(0, 2),
  [/%3A/g, ":"],
  [/%2C/g, ","],
  [/%25/g, "%"],
];
const bracketEscapes: [RegExp, string][] = [
  [/%3B/g, ";"],
  [/%0D/g, "\r"],
  [/%0A/g, "\n"],
  [/%5D/g, "]"],
  [/%25/g, "%"],
];

function decode(text: string, escapes: [RegExp, string][]): string {
  return escapes.reduce((result, [code, character]) => result.replace(code, () => character), text);
}

interface Grammar {
  separator: string;
  propertyEscapes: [RegExp, string][];
  dataEscapes: [RegExp, string][];
}

function build(
  line: string,
  info: string,
  data: string,
  known: Set<string>,
  grammar: Grammar,
): RunnerCommand | undefined {
  const space = info.indexOf(" ");
  const command = space < 0 ? info : info.slice(0, space);
  if (!known.has(command.toLowerCase())) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : info.slice(space + 1).split(grammar.separator)) {
    const equals = pair.indexOf("=");
    if (equals < 1 || equals === pair.length - 1) continue;
    const name = pair.slice(0, equals).toLowerCase();
    properties[name] = decode(pair.slice(equals + 1), grammar.propertyEscapes);
  }
  return {
    command: command.toLowerCase(),
    properties,
    data: decode(data, grammar.dataEscapes),
    line,
  };
}

/** `::name key=value,key=value::data`, at the start of a line. */
function parseColons(line: string, known: Set<string>): RunnerCommand | undefined {
  const message = line.replace(leadingWhiteSpace, "");
  const end = message.indexOf("::", 2);
  if (!message.startsWith("::") || end < 0) return undefined;
  const [name = "", ...rest] = message.slice(2, end).split(" ");
  const info = rest.length === 0 ? name : `${name} ${rest.join(" ").trim()}`;
  return build(line, info, message.slice(end + 2), known, {
    separator: ",",
    propertyEscapes,
    dataEscapes,
  });
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseBrackets(line: string, known: Set<string>): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const grammar = { separator: ";", propertyEscapes: bracketEscapes, dataEscapes: bracketEscapes };
  return build(line, line.slice(start + 3, end), line.slice(end + 1), known, grammar);
}

function parseLine(line: string, known: Set<string>): RunnerCommand | undefined {
  const exact = parseColons(line, known) ?? parseBrackets(line, known);
  if (exact !== undefined) return exact;
  const weighed = line.replace(weightless, "");
  return weighed === line
    ? undefined
    : (parseColons(weighed, known) ?? parseBrackets(weighed, known));
}

/** Every command the runner would carry out, in order. A lone carriage return ends a line for the runner too. */
export function parseRunnerCommands(output: string): RunnerCommand[] {
  const known = new Set(registered);
  const found: RunnerCommand[] = [];
  let resumeToken: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parseLine(line, known);
    if (command === undefined) continue;
    if (resumeToken !== undefined) {
      if (command.command !== resumeToken) continue;
      known.delete(resumeToken);
      resumeToken = undefined;
      continue;
    }
    found.push(command);
    if (command.command !== "stop-commands") continue;
    resumeToken = command.data.toLowerCase();
    known.add(resumeToken);
  }
  return found;
}
