/** Whether a path, as it stands in the repository and without a slash in front, is meant. */
export type OwnerPattern = (path: string) => boolean;

const anyDepth = "**";

/**
 * A pattern of a CODEOWNERS file; undefined where GitHub takes none. It is like a line of .gitignore without `!`, `[ ]`
 * and `\#`, and `docs/*` means what lies directly in the folder
 * (https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax).
 * Matching takes no longer than pattern times path: whoever opens a pull request chooses the paths.
 */
export function ownerPattern(text: string): OwnerPattern | undefined {
  if (/^!|^\\#|[[\]]/.test(text) || text === "/") return undefined;
  const steps = text.split("/");
  if (steps.some((step) => step !== anyDepth && step.includes("**"))) return undefined;
  const wanted = segments(steps);
  if (wanted.includes("")) return undefined;
  return (path) =>
    globMatches(wanted, path.split("/"), anyDepth, (step, name) =>
      globMatches(characters(step), [...name], "*", fitsCharacter),
    );
}

/** The names on the way down, with `**` for any number of them. */
function segments(steps: readonly string[]): string[] {
  const isFolder = steps.at(-1) === "";
  const names = isFolder ? steps.slice(0, -1) : [...steps];
  const atRoot = names[0] === "";
  if (atRoot) names.shift();
  const start = !atRoot && names.length === 1 ? [anyDepth] : [];
  const last = names.at(-1);
  // A folder's line is for what is in it, and so is `folder/**`; any other name may be that of a folder too.
  if (last === anyDepth) return [...start, ...names.slice(0, -1), anyDepth, "*"];
  if (isFolder) return [...start, ...names, anyDepth, "*"];
  return [...start, ...names, ...(last === "*" ? [] : [anyDepth])];
}

/** A backslash takes the meaning from the character after it, and stays with it. */
function characters(step: string): string[] {
  return step.match(/\\?./gsu) ?? [];
}

function fitsCharacter(wanted: string, character: string): boolean {
  return wanted === "?" || wanted.replace(/^\\(?=.)/su, "") === character;
}

/** Compares from the left; when it fails, the last star takes one item more. */
function globMatches(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  fits: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let lastStar = -1;
  let tried = 0;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === star) {
      lastStar = at++;
      tried = item;
    } else if (wanted !== undefined && fits(wanted, items[item] ?? "")) {
      at++;
      item++;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      item = ++tried;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}
