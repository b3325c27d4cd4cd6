import type { Document } from "../../document/document.ts";
import { proseOf } from "../statement/approved-texts.ts";
import { plainWords } from "./naming.ts";
import type { Picture } from "./pictures.ts";

/** Share of the picture's words that must stand in the post, 0 to 1. */
const enough = 0.8;

/**
 * Whether a picture says more than its post: its declared words are many and the post lacks them. Where nobody
 * declared its words but its name tells that it has many, a post no longer than the limit is taken to lack them.
 */
export function saysMoreThanPost(
  { entry }: Picture,
  document: Document,
  { most, isNamed }: { readonly most: number; readonly isNamed: boolean },
): boolean {
  const around = document.regions.filter(({ label }) => !label?.startsWith("images"));
  const post = plainWords(proseOf(around)).split(" ");
  const declared = entry?.text;
  if (typeof declared !== "string") return isNamed && post.length <= most;
  const words = plainWords(declared).split(" ");
  if (words.length <= most) return false;
  const known = new Set(post);
  return words.filter((word) => known.has(word)).length / words.length < enough;
}
