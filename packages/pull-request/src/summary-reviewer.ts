import { counted, listed, roleName } from "@wardline/core";
import { codeSpan, safeText, shortened } from "./markdown-safety.ts";
import type { SummaryContent } from "./summary-content.ts";

/** How many files a sentence names. */
const named = 3;

/** Which line makes somebody the one to ask. Empty where everybody who is needed could be found. */
export function reviewerWanted(
  { unasked = [] }: SummaryContent,
  shownPath: (path: string) => string,
): string[] {
  return unasked.map(({ role, paths }) => {
    const files = paths.slice(0, named).map((path) => codeSpan(shortened(shownPath(path), 200)));
    const more = paths.length - files.length;
    const about = listed(more > 0 ? [...files, counted(more, "more file")] : files);
    const lines = new Set(paths.slice(0, named).map((path) => lineFor(path, shownPath)));
    const who = safeText(roleName(role));
    return [
      `**No reviewer was found** for ${about}. Neither people.yml nor CODEOWNERS names anybody on GitHub, besides the author, who could decide for ${who}.`,
      `To change that, add to CODEOWNERS the line ${[...lines].join(" or ")} (with a login or team after an at sign for OWNER), or give an active person in people.yml ${codeSpan("github: LOGIN")} and the role ${codeSpan(`approver:${role}`)}.`,
    ].join(" ");
  });
}

/**
 * A placeholder without an at sign, so that nobody is mentioned. Of a file whose name must not be shown or would mean
 * something else in a pattern, only the folders that are plain are named.
 */
function lineFor(path: string, shownPath: (path: string) => string): string {
  if (shownPath(path) !== path) return codeSpan("* OWNER");
  const steps = path.split("/");
  const odd = steps.findIndex((step) => !/^[\w.-]{1,80}$/.test(step));
  const plain = odd < 0 ? steps : steps.slice(0, odd);
  if (plain.length === 0) return codeSpan("* OWNER");
  return codeSpan(`/${plain.join("/")}${odd < 0 ? "" : "/"} OWNER`);
}
