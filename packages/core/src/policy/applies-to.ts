import picomatch from "picomatch";
import type { Document } from "../document/document.ts";
import { isOpenAt } from "../kinds/registry/open-incident.ts";
import { entriesOf } from "../kinds/registry-values.ts";
import type { Rule } from "../schema/rule.ts";
import type { World } from "../world.ts";

/** `applies_to` as one test of a document. */
export function compileAppliesTo(rule: Rule): (document: Document, world: World) => boolean {
  const to = rule.applies_to;
  if (!to) return () => true;
  const paths = to.paths && picomatch([...to.paths], { dot: true });
  const notPaths = to.not_paths && picomatch([...to.not_paths], { dot: true });
  return (document, world) =>
    (!to.types || to.types.includes(document.type)) &&
    !to.not_types?.includes(document.type) &&
    (!to.lang || to.lang.includes(document.lang)) &&
    (!to.channels || some(document, ["channels", "channel"], to.channels)) &&
    (!to.audience || some(document, ["audience"], to.audience)) &&
    !(to.not_audience && some(document, ["audience"], to.not_audience)) &&
    (!paths || paths(document.path)) &&
    !notPaths?.(document.path) &&
    (to.incident !== "open" || inOpenIncident(document, world));
}

function some(document: Document, keys: readonly string[], wanted: readonly string[]): boolean {
  return keys
    .flatMap((key) => document.data[key] ?? [])
    .some((value) => typeof value === "string" && wanted.includes(value));
}

/** An incident that the registry does not know counts as open: better one check too many. */
function inOpenIncident(document: Document, world: World): boolean {
  const id = document.data.incident_id;
  if (typeof id !== "string") return false;
  const incident = entriesOf(world.registries, "incidents").find((entry) => entry.id === id);
  return incident === undefined || isOpenAt(incident, world);
}
