import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";
import { dayAfter, denver } from "./denver.ts";
import type { Row } from "./rows.ts";
import { privacyNotice } from "./scratch-documents.ts";

/** Data enters here: files of our own. */
interface Matter {
  readonly type?: string;
  readonly review_by?: string;
  readonly publish_at?: string;
  readonly next_update_at?: string;
  readonly consent_id?: string;
  readonly statement_id?: string;
  readonly incident_id?: string;
  readonly channels?: readonly string[];
  readonly sources?: readonly (string | { readonly year?: number })[];
  readonly privacy_review?: { readonly reviewed_on?: string };
  readonly [key: string]: unknown;
}

type Entry = Readonly<Record<string, unknown>>;

const registries = fileURLToPath(new URL("../larkmoor/registries", import.meta.url));

function entriesOf(name: string): readonly Entry[] {
  const data = parse(readFileSync(join(registries, `${name}.yml`), "utf8")) as Readonly<
    Record<string, readonly Entry[]>
  >;
  return data[name] ?? [];
}

/** A field of the entry with an id, as it is written. */
function fieldOf(name: string, id: unknown, field: string): string | undefined {
  const value = entriesOf(name).find((entry) => entry.id === id)?.[field];
  return value === undefined ? undefined : String(value);
}

function matterOf(path: string, text: string): Matter {
  if (path.endsWith(".yml")) return path.startsWith("calendar/") ? {} : (parse(text) as Matter);
  return text.startsWith("---\n") ? ((parseAllDocuments(text)[0]?.toJSON() ?? {}) as Matter) : {};
}

/** What Larkmoor's own documents must bring about, by the dates that stand in them and in its registries. */
export function larkmoorRows(sources: ReadonlyMap<string, string>): readonly Row[] {
  const own = [...sources].filter(([path]) => !path.startsWith("scratch/"));
  return own.flatMap(([path, text]) => {
    const matter = matterOf(path, text);
    return [
      ...lastDay(path, "approach/review-by", matter.review_by),
      ...trained(path, matter),
      ...promised(path, matter),
      ...consented(path, matter),
      ...stated(path, matter),
      ...attested(path, matter),
      ...noticed(path, matter),
      ...sourced(path, matter),
      ...released(path, matter),
      ...tagged(path, text),
      ...renamed(path, text),
    ];
  });
}

function row(rule: string, path: string, fires: Row["fires"]): Row {
  return { rule, by: "Larkmoor", path, fires };
}

/** From the day after the last one on, and after the day of publication where that is later. */
function lastDay(path: string, rule: string, day: string | undefined): Row[] {
  return day === undefined ? [] : [row(rule, path, [[dayAfter(day), undefined]])];
}

/** The first training to end of all who wrote and reviewed; jtorres, whose training ended before the year, wrote nothing. */
function trained(path: string, matter: Matter): Row[] {
  if (matter.type === "policy") return [];
  const people = ["author", "reviewers", "reviewed_by", "spokesperson"].flatMap(
    (key) => matter[key] ?? [],
  );
  const ends = people.flatMap((id) => fieldOf("people", id, "training_expires") ?? []).sort();
  return lastDay(path, "conduct/training-current", ends[0]);
}

/** INC-2026-04 stays open for the whole year, so a promise that is not renewed stays broken. */
function promised(path: string, { next_update_at: at }: Matter): Row[] {
  return at === undefined ? [] : [row("crisis/next-update-overdue", path, [[at, undefined]])];
}

function consented(path: string, { consent_id: id }: Matter): Row[] {
  const day = fieldOf("consents", id, "expires");
  return /^\d/.test(day ?? "") ? lastDay(path, "hipaa/consent-expired", day) : [];
}

/** Before its first day and after its last one; until its publication a document is held to that day. */
function stated(path: string, { statement_id: id, publish_at: out, ...more }: Matter): Row[] {
  const begins = fieldOf("statements", id, "valid_from");
  const ends = fieldOf("statements", id, "valid_until");
  if (begins === undefined || more.type === "social") return [];
  const early: Row["fires"] = out === undefined ? [[undefined, begins]] : [];
  const late: Row["fires"] = ends === undefined ? [] : [[dayAfter(ends), undefined]];
  return [row("crisis/statement-version", path, [...early, ...late])];
}

/** A review that is still to come is none. */
function attested(path: string, { privacy_review: review, type }: Matter): Row[] {
  const on = review?.reviewed_on;
  return on === undefined || type !== "story"
    ? []
    : [row("hipaa/testimonial-attestation", path, [[undefined, on]])];
}

/** The registry names this page as the Notice of Privacy Practices; notices from before 2026-02-16 are outdated. */
function noticed(path: string, { effective }: Matter): Row[] {
  if (path !== privacyNotice) return [];
  const fires: Row["fires"] = String(effective) < "2026-02-16" ? [[undefined, undefined]] : [];
  return [row("hipaa/privacy-notice-page", path, fires)];
}

/** A named source until its review, another until five years after its year are over. */
function sourced(path: string, { sources = [], type }: Matter): Row[] {
  if (type === "policy") return [];
  const stale = sources.flatMap((source) => {
    if (typeof source !== "string") return source.year ? `${source.year + 6}-01-01` : [];
    const review = fieldOf("sources", source, "review_by");
    return review === undefined ? [] : dayAfter(review);
  });
  const [first] = stale.sort();
  return first === undefined ? [] : [row("claims/source-stale", path, [[first, undefined]])];
}

interface Freeze {
  readonly id: string;
  readonly opened_at: string;
  readonly freeze_scope: { readonly channels: readonly string[] };
  readonly exceptions: readonly { readonly file: string; readonly until: string }[];
}

/** Out on a channel that INC-2026-04 holds for the rest of the year, without being about it and without an exception. */
function released(
  path: string,
  { publish_at: out, channels = [], incident_id: about }: Matter,
): Row[] {
  const freeze = entriesOf("incidents").find(({ id }) => id === "INC-2026-04") as
    | Freeze
    | undefined;
  if (out === undefined || freeze === undefined || denver(out) < denver(freeze.opened_at))
    return [];
  const isHeld = channels.some((channel) => freeze.freeze_scope.channels.includes(channel));
  const isAllowed = freeze.exceptions.some(
    ({ file, until }) => file === path && denver(out) <= denver(until),
  );
  const fires: Row["fires"] = isHeld && !isAllowed && about !== freeze.id ? [[out, undefined]] : [];
  return [row("crisis/freeze-exception", path, fires)];
}

/** Tags of campaigns that have not begun when the post is out, or are over. */
function tagged(path: string, text: string): Row[] {
  const out = /^publish_at: (.*)$/m.exec(text)?.[1];
  const campaigns = entriesOf("campaigns").filter(({ hashtags }) =>
    [hashtags].flat().some((tag) => new RegExp(`${String(tag)}\\b`).test(text)),
  );
  if (campaigns.length === 0) return [];
  const begins =
    campaigns
      .map(({ starts }) => String(starts))
      .sort()
      .at(-1) ?? "";
  const ends = campaigns.map((campaign) => String(campaign.ends)).sort()[0] ?? "";
  const early: Row["fires"] = out !== undefined && out >= begins ? [] : [[undefined, begins]];
  return [row("brand/hashtag-unregistered", path, [...early, [dayAfter(ends), undefined]])];
}

/** The heart center gave its old name up on May 1. */
function renamed(path: string, text: string): Row[] {
  return path === "posts/heart-center-is-the-best.md" && text.includes("St. Orrin Heart Center")
    ? [row("brand/retired-name", path, [["2026-05-01", undefined]])]
    : [];
}
