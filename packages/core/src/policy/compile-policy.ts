import picomatch from "picomatch";
import type { Severity } from "../finding.ts";
import { compileCheck, except } from "../kinds/compile-check.ts";
import type { CheckSpec, Setup } from "../kinds/kind.ts";
import { type CompiledPhraseIndex, createPhraseIndex } from "../match/phrase-index.ts";
import { indexLines } from "../place.ts";
import { type Problem, ProblemError } from "../problem.ts";
import type { Loosening } from "../report/report.ts";
import type { Config } from "../schema/config.ts";
import { didYouMean } from "../schema/did-you-mean.ts";
import type { Rule } from "../schema/rule.ts";
import { today } from "../time/moment.ts";
import type { LastingWorld, World } from "../world.ts";
import { compileAppliesTo } from "./applies-to.ts";
import { loosenings, overlayCheck, overlaysOf, type PackOverlay } from "./overlays.ts";
import type { LoadedRule, Pack } from "./pack.ts";
import type { CompiledRule, Policy } from "./policy.ts";
import { ruleUrl } from "./rule-url.ts";
import { readSettings, type Setting } from "./settings.ts";
import { compileWhere, defaultWhere } from "./where.ts";

/**
 * Compiles every rule once; what comes out speaks for the moment of `world`.
 * @throws ProblemError naming every rule whose options cannot work and every setting of an unknown rule.
 */
export function compilePolicy(packs: readonly Pack[], config: Config, world: World): Policy {
  const loaded = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const known = new Set(loaded.map(({ rule }) => rule.rule.id));
  const overlays = overlaysOf(packs);
  const settings = [...overlaySettings(overlays), ...readSettings(config)];
  const problems = [...duplicates(loaded), ...unknownRules([...settings, ...overlays], known)];
  const phrases = createPhraseIndex();
  const all: CompiledRule[] = [];
  for (const { pack, rule } of loaded) {
    try {
      const mine = overlays.filter((overlay) => overlay.rule === rule.rule.id);
      all.push(compileRule({ pack, rule: rule.rule, settings, overlays: mine, phrases, world }));
    } catch (error) {
      problems.push(asProblem(error, pack, rule));
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const policy: Policy = {
    packs: packs.map(({ name, version, integrity }) => ({
      name,
      version,
      ...(integrity !== undefined && { integrity }),
    })),
    rules: all,
    all,
    phrases,
    knownRules: known,
    loosened: [
      ...overlays.flatMap((overlay) => loosenings(overlay, ruleOf(overlay.rule, loaded))),
      ...readSettings(config).flatMap((setting) => loosens(setting, ruleOf(setting.rule, loaded))),
    ],
  };
  return policyAt(policy, world);
}

/** The same policy at another moment: a rule speaks from the beginning of its `effective` day, where the organisation is. */
export function policyAt(policy: Policy, world: World): Policy {
  const day = today(world);
  return { ...policy, rules: policy.all.filter(({ rule }) => rule.effective <= day) };
}

interface RuleInPack {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly settings: readonly Setting[];
  readonly overlays: readonly PackOverlay[];
  readonly phrases: CompiledPhraseIndex;
  readonly world: LastingWorld;
}

function compileRule({ pack, rule, settings, overlays, phrases, world }: RuleInPack): CompiledRule {
  const setup = createSetup(pack, phrases, world);
  const own = compileCheck(rule.look_for, setup);
  const check = overlayCheck(rule.unless ? except(own, rule.unless, setup) : own, overlays, setup);
  return {
    rule,
    check,
    url: ruleUrl(pack.manifest, rule.id),
    where: compileWhere(rule.where),
    whereKey: (rule.where ?? defaultWhere).join(),
    applies: compileAppliesTo(rule),
    severity: compileSeverity(rule.id, rule.severity, settings),
  };
}

function createSetup(pack: Pack, phrases: CompiledPhraseIndex, world: LastingWorld): Setup {
  const list = (name: string) => {
    const found = pack.lists.get(name);
    if (found) return found;
    const hint = didYouMean(name, [...pack.lists.keys()]);
    throw new RangeError(
      `There is no list "${name}" in this pack${hint ? `; did you mean "${hint}"?` : "."}`,
    );
  };
  const setup: Setup = {
    phrases,
    world,
    list: (name) => list(name).words ?? [],
    pairs: (name) => list(name).pairs ?? {},
    check: (spec: CheckSpec) => compileCheck(spec, setup),
  };
  return setup;
}

/** Settings apply in order; the last that matches wins. */
function compileSeverity(id: string, own: Severity, settings: readonly Setting[]) {
  const mine = settings
    .filter((setting) => setting.rule === id)
    .map((setting) => ({
      to: setting.to,
      matches: setting.files ? picomatch([...setting.files], { dot: true }) : () => true,
    }));
  return (path: string): Severity | "off" =>
    mine.findLast(({ matches }) => matches(path))?.to ?? own;
}

function loosens(setting: Setting, rule: Rule): Loosening[] {
  if (rule.severity !== "error" || setting.to === "error") return [];
  const where = setting.files ? ` for ${setting.files.join(", ")}` : "";
  const by = `wardline.yml sets it to ${setting.to}${where}`;
  return [{ rule: rule.id, by, reason: setting.reason ?? "" }];
}

function overlaySettings(overlays: readonly PackOverlay[]): Setting[] {
  return overlays.flatMap(({ rule, severity, reason }) =>
    severity === undefined ? [] : [{ rule, to: severity, ...(reason !== undefined && { reason }) }],
  );
}

/** Known by now: unknown rules were reported and ended the run. */
function ruleOf(id: string, loaded: readonly { readonly rule: LoadedRule }[]): Rule {
  const found = loaded.find(({ rule }) => rule.rule.id === id);
  if (!found) throw new Error(`rule ${id} was not loaded`);
  return found.rule.rule;
}

function unknownRules(
  named: readonly { readonly rule: string; readonly by?: string }[],
  known: ReadonlySet<string>,
): Problem[] {
  return named
    .filter((one) => !known.has(one.rule))
    .map(({ rule, by }) => {
      const hint = didYouMean(rule, [...known]);
      return {
        path: by ?? "wardline.yml",
        message: `There is no rule "${rule}" in the packs.${hint ? ` Did you mean "${hint}"?` : ""}`,
        expected: "the id of a rule, such as hipaa/ssn",
        found: rule,
      };
    });
}

function duplicates(
  loaded: readonly { readonly pack: Pack; readonly rule: LoadedRule }[],
): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { pack, rule } of loaded) {
    const path = `${pack.root}/${rule.path}`;
    const earlier = first.get(rule.rule.id);
    if (earlier === undefined) first.set(rule.rule.id, path);
    else
      problems.push({
        path,
        message: `Rule ${rule.rule.id} is also in ${earlier}; an id stands once.`,
      });
  }
  return problems;
}

/** Options that the schema allows but that cannot work, such as an unknown list: a problem at `look_for`. */
function asProblem(error: unknown, pack: Pack, rule: LoadedRule): Problem {
  if (!(error instanceof RangeError)) throw error;
  const at = rule.placeOf(["look_for"])?.start ?? 0;
  const { line, column } = indexLines(rule.text).position(at);
  return { path: `${pack.root}/${rule.path}`, line, column, message: error.message };
}
