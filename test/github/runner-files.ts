/** Reads a file of `name=value` and `name<<delimiter` entries as the runner reads GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. */
export function parseRunnerFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 1 || heredoc + 2 === line.length)
      throw new Error(`the runner refuses this line: ${line}`);
    const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
    if (end < 0) throw new Error(`the runner finds no end of: ${line}`);
    values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join("\n");
    index = end;
  }
  return values;
}
