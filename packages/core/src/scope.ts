import type { Document, Region } from "./document/document.ts";
import type { Occurring, RawText, Scope } from "./kinds/kind.ts";
import { joinScans, type PhraseScan } from "./match/phrase-index.ts";
import { rawText } from "./match/raw-text.ts";
import type { CompiledRule, Policy } from "./policy/policy.ts";
import type { World } from "./world.ts";

/** One document opened for all rules: what they share is made once and only when one asks. */
export interface OpenDocument {
  readonly document: Document;
  /** What a check may rule itself out by: the raw text, or its regions where the file is parsed `anyway`. */
  raw(anyway: boolean): RawText;
  /** The document as a rule sees it. */
  scopeFor(rule: CompiledRule): Scope;
}

export function openDocument(document: Document, policy: Policy, world: World): OpenDocument {
  const scans = new Map<Region, PhraseScan>();
  const regions = new Map<string, readonly Region[]>();
  const { path, source } = document;
  const scan = (region: Region): PhraseScan => {
    let found = scans.get(region);
    if (!found) {
      found = policy.phrases.scan(region.text);
      scans.set(region, found);
    }
    return found;
  };
  let joined: Occurring | undefined;
  const occurring = (): Occurring => {
    joined ??= joinScans(document.regions.map(scan));
    return joined;
  };
  return {
    document,
    raw: (anyway) =>
      anyway
        ? { source: `${path}\n${source}`, scan: occurring() }
        : rawText(path, source, policy.phrases),
    scopeFor(rule) {
      return {
        document,
        world,
        scan,
        get occurring() {
          return occurring();
        },
        // Reading regions parses the body, so it waits until a check asks.
        get regions() {
          let mine = regions.get(rule.whereKey);
          if (!mine) {
            mine = document.regions.filter((region) => rule.where(region.role));
            regions.set(rule.whereKey, mine);
          }
          return mine;
        },
      };
    },
  };
}
