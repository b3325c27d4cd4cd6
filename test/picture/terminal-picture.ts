/** What the picture shows for the SGR codes that reports use: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const colours: Readonly<Record<string, string>> = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  35: "#d2a8ff",
  36: "#76e3ea",
  90: "#8b949e",
};

const width = 8.4;
const height = 19;

/** A terminal's output as SVG: text stays text, so that it can be read aloud and searched. */
export function terminalPicture(title: string, output: string): string {
  const lines = output.trimEnd().split("\n");
  const columns = Math.max(...lines.map((line) => plain(line).length), 40);
  const w = Math.ceil(columns * width + 40);
  const h = lines.length * height + 70;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escapeXml(title)}">`,
    `<rect width="${w}" height="${h}" rx="10" fill="#0d1117"/>`,
    ...["#ff5f56", "#ffbd2e", "#27c93f"].map(
      (fill, i) => `<circle cx="${22 + i * 20}" cy="22" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3" xml:space="preserve">`,
    ...lines.map((line, i) => `<text x="20" y="${58 + i * height}">${spans(line)}</text>`),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: U+001B begins a terminal sequence.
const sequence = /\u001b\[([\d;]*)m/;

function plain(line: string): string {
  return line.replaceAll(new RegExp(sequence, "g"), "");
}

function spans(line: string): string {
  let style = "";
  return line
    .split(sequence)
    .map((part, i) => {
      if (i % 2 === 1) style = restyle(style, part);
      return i % 2 === 1 || part === "" ? "" : `<tspan${style}>${escapeXml(part)}</tspan>`;
    })
    .join("");
}

function restyle(style: string, codes: string): string {
  return codes.split(";").reduce((current, code) => {
    if (code === "1") return `${current} font-weight="bold"`;
    if (code === "2") return `${current} opacity="0.7"`;
    if (code === "4") return `${current} text-decoration="underline"`;
    if (code === "24") return current.replace(/ text-decoration="[^"]*"/g, "");
    if (code === "22") return current.replace(/ font-weight="bold"| opacity="0.7"/g, "");
    if (code === "39") return current.replace(/ fill="[^"]*"/g, "");
    const colour = colours[code];
    return colour ? `${current.replace(/ fill="[^"]*"/g, "")} fill="${colour}"` : "";
  }, style);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
