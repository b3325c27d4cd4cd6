/** The keys under which an entry of `images` may name its file, first that is there. */
const fileKeys = ["file", "url", "src"] as const;
const altKeys = ["alt", "alt_text"] as const;

type Entry = Readonly<Record<string, unknown>>;

/** Which key of an entry under `images` says where the image is. */
export function fileKeyOf(entry: Entry): string | undefined {
  return fileKeys.find((key) => typeof entry[key] === "string");
}

/** The alternative text that an entry under `images` declares. */
export function declaredAlt(entry: Entry): string | undefined {
  return altKeys.map((key) => entry[key]).find((alt) => typeof alt === "string");
}
