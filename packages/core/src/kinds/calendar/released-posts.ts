import type { Document } from "../../document/document.ts";
import { nowOf, order, readMoment } from "../../time/moment.ts";
import type { RepositoryHit, Scope } from "../kind.ts";
import { valuePlace } from "../places/missing-place.ts";
import { textsAt } from "../registry-values.ts";
import { type Freeze, heldByFreeze } from "./freeze.ts";
import type { Post } from "./planned-posts.ts";

/** Content that went out while an incident held it, by its own publish_at. */
export function releasedInFreeze(
  scopes: readonly Scope[],
  freezes: readonly Freeze[],
): RepositoryHit[] {
  if (freezes.length === 0) return [];
  return scopes.flatMap(({ document, world }) => {
    const moment = readMoment(document.data.publish_at, world.timeZone);
    if (!moment || order(moment.start, nowOf(world)) > 0) return [];
    return postsOf(document)
      .flatMap((post) => heldByFreeze({ ...post, moment }, freezes))
      .map((hit) => ({ ...hit, where: "front-matter:publish_at" as const }))
      .slice(0, 1);
  });
}

/** A document as one post on each of its channels. */
function postsOf(document: Document): Omit<Post, "moment">[] {
  const { data, path } = document;
  const placeOf = (key: string) => valuePlace(document, [key]).span;
  const entry = { data, span: placeOf("publish_at"), placeOf: () => placeOf("publish_at") };
  const channels = textsAt(data, "channels");
  return (channels.length > 0 ? channels : [""]).map((channel) => ({
    path,
    entry,
    channel,
    content: document,
    contentPath: path,
  }));
}
