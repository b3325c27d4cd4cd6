import type { PackManifest } from "../schema/pack.ts";

/** A rule's place in its pack's README, whose headings are rule names. */
export function ruleUrl(manifest: PackManifest, id: string): string {
  const docs =
    manifest.homepage ?? `https://github.com/wardline/wardline/blob/main/policies/${manifest.id}`;
  return `${docs}#${id.slice(id.indexOf("/") + 1)}`;
}
