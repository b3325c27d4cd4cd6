import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { latinOf } from "../document/homoglyphs.ts";
import type { RawText } from "../kinds/kind.ts";
import { type CompiledPhraseIndex, joinScans } from "./phrase-index.ts";

/**
 * The unparsed file as a net that misses nothing a parsed region would show: the phrases that occur in the source
 * as it stands, and those that occur once markup, tags, targets and references are taken away. Too many hits
 * only cost a parse; check.test.ts holds the findings of both ways equal.
 */
export function rawText(path: string, source: string, phrases: CompiledPhraseIndex): RawText {
  let joined: RawText["scan"] | undefined;
  const scan = (): RawText["scan"] => {
    const words = path.replace(/[-_/.]+/g, " ");
    joined ??= joinScans([
      phrases.scanLoosely(`${path}\n${words}`, nothing),
      ...readings(source).flatMap(([text, skip]) =>
        foldings(text).map((folded) => phrases.scanLoosely(folded, skip)),
      ),
    ]);
    return joined;
  };
  return {
    source: `${path}\n${source}`,
    scan: { has: (id) => scan().has(id), any: (ids) => scan().any(ids) },
  };
}

const nothing = new Uint8Array(65536);
/** Emphasis, code, escapes, quote marks, brackets and cell borders. */
const markup = new Uint8Array(65536);
for (const unit of "*_~`\\[]|>") markup[unit.charCodeAt(0)] = 1;

/** The source as it stands, without markup and link targets, and without tags: each with the units to read over. */
function readings(source: string): (readonly [string, Uint8Array])[] {
  const decoded = decode(unescapeStrings(source));
  const bare = decoded.includes("](") || decoded.includes("][") ? withoutTargets(decoded) : decoded;
  return [
    [source, nothing],
    [bare, markup],
    ...(/[<{]/.test(decoded) ? [[withoutTargets(withoutTags(decoded)), markup] as const] : []),
    ...(letterSpaced.test(bare)
      ? [[bare.replace(/(?<=\S) (?=\S(?: |$))/gm, ""), markup] as const]
      : []),
  ];
}

const letterSpaced = /(?:^|\s)\S \S \S \S \S(?:\s|$)/m;

function withoutTargets(text: string): string {
  return text.replace(/\]\([^()\n]*\)|\]\[[^\]\n]*\]/g, "]");
}

function withoutTags(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>|\{[^{}]*\}/g, "");
}

const ascii = /^[\0-\x7F]*$/;
/** Beyond these, letters may pass for others or carry marks of their own. */
const latinOnly = /^[\0-\u02FF\u2000-\u2BFF]*$/;

/** With letters of other scripts as they are, with every look-alike made Latin, and with every mark gone. */
function foldings(text: string): string[] {
  if (ascii.test(text)) return [text];
  const composed = text
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\x85]/gu, (unit) => (unit === "\x85" ? " " : ""));
  if (latinOnly.test(text)) return [composed];
  const latin = composed.replace(/[^\0-\x7F]/gu, (letter) => latinOf.get(letter) ?? letter);
  return [composed, latin, latin.normalize("NFD").replace(/\p{M}+/gu, "")];
}

/** Escapes of YAML and JSON strings. */
function unescapeStrings(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/g, (_, long, short) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g,
    (raw, decimal, hex, name) => {
      if (name) return decodeNamedCharacterReference(name) || raw;
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;
    },
  );
}
