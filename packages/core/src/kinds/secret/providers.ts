import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import type { Span } from "../../place.ts";

/**
 * The forms of keys are Secretlint's, which follows the services as they change them
 * (https://github.com/secretlint/secretlint). Its rules are called here one by one, without its engine, which reads
 * files and configuration; its comments that switch rules off have no effect, since an author writes them.
 */
interface SecretlintRule {
  readonly meta: { readonly id: string; readonly supportedContentTypes: readonly string[] };
  create(
    context: Context,
    options: Readonly<Record<string, unknown>>,
  ): {
    file?(source: Source): unknown;
  };
}

interface Source {
  readonly content: string;
  readonly contentType: "text";
  readonly filePath: string;
  readonly ext: string;
}

interface Context {
  readonly sharedOptions: Readonly<Record<string, unknown>>;
  createTranslator(): () => { readonly message: string };
  report(descriptor: { readonly range: readonly [number, number] }): void;
  ignore(): void;
}

/** What says nothing about a text: key files of their own format, and comments that switch rules off. */
const notForText = new Set(["gcp", "filter-comments"]);

// Data enters here: the types of the package are not published with it.
const byProvider = new Map(
  (rules as unknown as readonly SecretlintRule[])
    .map((rule) => [rule.meta.id.replace("@secretlint/secretlint-rule-", ""), rule] as const)
    .filter(([name]) => !notForText.has(name)),
);

/** Services whose keys are known. */
export const secretProviders: readonly string[] = [...byProvider.keys()].sort();

/** Places of keys in a text, in order, in UTF-16 code units. What stands there is not given on. */
export function findSecrets(text: string, providers: readonly string[]): Span[] {
  const found: Span[] = [];
  const context: Context = {
    sharedOptions: {},
    createTranslator: () => () => ({ message: "" }),
    report: ({ range: [start, end] }) => void found.push({ start, end }),
    ignore: () => {},
  };
  const source: Source = { content: text, contentType: "text", filePath: "", ext: "" };
  for (const provider of providers) {
    // Key ids of AWS are no secrets by themselves, but they do not belong in content either.
    byProvider.get(provider)?.create(context, { enableIDScanRule: true }).file?.(source);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
