import type { Document } from "../document/document.ts";
import type { Severity } from "../finding.ts";
import { textsAt } from "../kinds/registry-values.ts";
import { isActive } from "../pipeline/is-active.ts";
import type { JudgedWaiver } from "../pipeline/judge-waivers.ts";
import { compare } from "../pipeline/sort.ts";
import type { LoadedRule, Pack } from "../policy/pack.ts";
import type { Policy } from "../policy/policy.ts";
import { readSettings } from "../policy/settings.ts";
import type { Config } from "../schema/config.ts";
import { nowOf, readMoment, today } from "../time/moment.ts";
import type { World } from "../world.ts";
import { publicPath } from "./public-paths.ts";
import type { Loosening, PackVersion } from "./report.ts";

/** What held at a moment: for somebody who must show it later, without the system that ran it. */
export interface Audit {
  readonly audit_version: 1;
  readonly as_of: string;
  readonly packs: readonly PackVersion[];
  readonly rules: readonly AuditedRule[];
  readonly waivers: readonly AuditedWaiver[];
  readonly loosened: readonly Loosening[];
  /** Staff whose access has ended. */
  readonly people_who_left: readonly AuditedLeaver[];
  readonly access_reviews: readonly AuditedAccess[];
}

interface AuditedLeaver {
  readonly id: string;
  readonly end_date: string;
  /** The latest content that names them as author, with its day; left out where there is none with a day. */
  readonly last_authored?: {
    readonly on: string;
    readonly path: string;
    readonly after_leaving: boolean;
  };
  /** Content without a day that names them as author. */
  readonly undated: readonly string[];
}

interface AuditedAccess {
  readonly channel: string;
  readonly owners: readonly string[];
  readonly reviewed_on: string;
  /** Days since. */
  readonly days: number;
  /** Not reviewed for over 90 days. */
  readonly is_due: boolean;
  /** Owners who have left or are not on the roster. */
  readonly gone: readonly string[];
}

export interface AuditedRule {
  readonly id: string;
  readonly title: string;
  readonly pack: string;
  readonly pack_version: string;
  readonly severity: Severity;
  /** What wardline.yml sets it to, and where. */
  readonly overrides: readonly string[];
  readonly waiver: string;
  /** Ids of the waivers that hold. */
  readonly waivers: readonly string[];
  readonly owner: string;
  readonly route_to: string;
  readonly jurisdiction: string;
  readonly effective: string;
  readonly review_by: string;
  readonly review_is_due: boolean;
  readonly citations: readonly { readonly text: string; readonly url?: string }[];
  /** The last entry of the rule's own change log. */
  readonly last_change?: string;
}

interface AuditedWaiver {
  readonly id: string;
  readonly rule: string;
  readonly files: readonly string[];
  readonly reason: string;
  readonly owner: string;
  readonly approved_by: readonly string[];
  readonly expires: string;
  readonly state: JudgedWaiver["state"];
}

export interface AuditInput {
  readonly policy: Policy;
  readonly packs: readonly Pack[];
  readonly config: Config;
  readonly world: World;
  readonly waivers: readonly JudgedWaiver[];
  readonly documents: readonly Pick<Document, "path" | "format" | "data" | "entries">[];
}

/** Every rule in force at the moment of the run, with what it stands on and what sets it aside. */
export function auditOf({ policy, packs, config, world, waivers, documents }: AuditInput): Audit {
  const texts = textsOf(documents);
  const inForce = new Set(policy.rules.map(({ rule }) => rule.id));
  const settings = readSettings(config);
  const rules = packs.flatMap((pack) =>
    pack.rules
      .filter(({ rule }) => inForce.has(rule.id))
      .map((loaded) => ({
        ...auditRule(loaded, pack, world),
        overrides: settings
          .filter((setting) => setting.rule === loaded.rule.id)
          .map(({ to, files, reason }) =>
            [to, files && `for ${files.join(", ")}`, reason && `(${reason})`]
              .filter((part) => part !== undefined && part !== "")
              .join(" "),
          ),
        waivers: waivers
          .filter(({ effective, entry }) => effective && entry.rule === loaded.rule.id)
          .map(({ entry }) => entry.id),
      })),
  );
  return {
    audit_version: 1,
    as_of: world.asOf,
    packs: policy.packs,
    rules,
    waivers: waivers.map(({ entry, state }) => ({
      id: entry.id,
      rule: entry.rule,
      files: entry.files.map((glob) => publicPath(glob, new Map())),
      reason: entry.reason,
      owner: entry.owner,
      approved_by: entry.approved_by,
      expires: entry.expires,
      state,
    })),
    loosened: policy.loosened,
    people_who_left: (world.registries.people ?? [])
      .filter((person) => !isActive(person, world))
      .map(({ id, end_date }) => ({
        id,
        end_date: end_date ?? "not said",
        ...authoredBy(id, end_date, texts, world),
      })),
    access_reviews: accessReviews(world),
  };
}

interface Text {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Content with its front matter, and each row of a calendar. */
function textsOf(documents: AuditInput["documents"]): Text[] {
  return documents.flatMap((document) => {
    const path = publicPath(document.path, new Map());
    const isData = document.format === "yaml" || document.format === "json";
    const rows = isData ? document.entries.map(({ data }) => ({ path, data })) : [];
    return [{ path, data: document.data }, ...rows];
  });
}

/** By the front matter: who wrote into git is known to git, who answers for a text stands in it. */
function authoredBy(
  id: string,
  end_date: string | undefined,
  texts: readonly Text[],
  world: World,
): Pick<AuditedLeaver, "last_authored" | "undated"> {
  const theirs = texts
    .filter(({ data }) => textsAt(data, "author").includes(id))
    .map(({ path, data }) => ({ path, on: dayOf(data.publish_at ?? data.date, world) }))
    .toSorted((a, b) => compare(a.path, b.path));
  const dated = theirs.flatMap(({ path, on }) => (on === undefined ? [] : [{ on, path }]));
  const last = dated.toSorted((a, b) => compare(a.on, b.on)).at(-1);
  const after_leaving = last !== undefined && end_date !== undefined && last.on > end_date;
  return {
    ...(last && { last_authored: { ...last, after_leaving } }),
    undated: theirs.flatMap(({ path, on }) => (on === undefined ? [path] : [])),
  };
}

function dayOf(value: unknown, { timeZone }: World): string | undefined {
  return readMoment(value, timeZone)?.start.toPlainDate().toString();
}

/** As in security/access-review-stale. */
const mostDays = 90;

function accessReviews(world: World): AuditedAccess[] {
  const people = new Map((world.registries.people ?? []).map((person) => [person.id, person]));
  return (world.registries.channels ?? []).map((channel) => {
    const { id, owners, access_reviewed_on } = channel;
    const reviewed = readMoment(access_reviewed_on, world.timeZone)?.start.toPlainDate();
    const days = reviewed?.until(nowOf(world).toPlainDate()).days ?? 0;
    const gone = owners.filter((owner) => {
      const person = people.get(owner);
      return person === undefined || !isActive(person, world);
    });
    const is_due = days > mostDays;
    return { channel: id, owners, reviewed_on: access_reviewed_on, days, is_due, gone };
  });
}

type OwnFacts = Omit<AuditedRule, "overrides" | "waivers">;

function auditRule({ rule }: LoadedRule, pack: Pack, world: World): OwnFacts {
  const change = rule.changes?.at(-1);
  return {
    id: rule.id,
    title: rule.title,
    pack: pack.name,
    pack_version: pack.version,
    severity: rule.severity,
    waiver: rule.waiver,
    owner: rule.owner,
    route_to: rule.route_to,
    jurisdiction: rule.jurisdiction ?? pack.manifest.jurisdiction,
    effective: rule.effective,
    review_by: rule.review_by,
    review_is_due: rule.review_by < today(world),
    citations: rule.citations.map(({ text, url }) => ({ text, ...(url && { url }) })),
    ...(change && { last_change: `${change.date} ${change.by}: ${change.what}` }),
  };
}
