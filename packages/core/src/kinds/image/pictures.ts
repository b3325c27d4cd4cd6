import { declaredAlt, fileKeyOf } from "../../document/declared-image.ts";
import type { Document, Image } from "../../document/document.ts";
import type { Hit } from "../kind.ts";
import { missingKeyPlace } from "../places/missing-place.ts";
import { type Entry, isRecord } from "../registry-values.ts";

/** An image of a document: in its text, in its front matter, or in both. */
export interface Picture {
  readonly file: string;
  readonly alt: string | undefined;
  readonly place: Pick<Hit, "span" | "where">;
  /** Its entry under `images` in the front matter. */
  readonly entry: Entry | undefined;
  readonly entryPath: readonly (string | number)[] | undefined;
  /** Declared to be decoration, by the entry or by an empty `alt` in HTML. */
  readonly decorative: boolean;
}

interface Declared {
  readonly file: string;
  readonly entry: Entry;
  readonly path: readonly (string | number)[];
}

export function picturesOf(document: Document): Picture[] {
  const declared = declaredIn(document);
  const inText = shownImages(document).map((image): Picture => {
    const own = declared.find(({ file }) => isSameFile(file, image.url));
    return {
      file: image.url,
      alt: image.alt,
      place: { span: image.span, where: "image" },
      entry: own?.entry,
      entryPath: own?.path,
      decorative: own?.entry.decorative === true || image.decorative === true,
    };
  });
  const shown = new Set(inText.map(({ entry }) => entry));
  const elsewhere = declared.filter(({ entry }) => !shown.has(entry));
  return [...inText, ...elsewhere.map((one) => fromFrontMatter(one, document))];
}

/** The images of the text; a document also lists those that front matter declares. */
function shownImages({ format, bodyStart, images }: Document): readonly Image[] {
  if (format === "yaml" || format === "json") return [];
  return images.filter(({ span }) => span.start >= bodyStart);
}

function declaredIn(document: Document): Declared[] {
  const images: unknown = document.data.images;
  if (!Array.isArray(images)) return [];
  return images.flatMap((image: unknown, index): Declared[] => {
    const entry = typeof image === "string" ? { file: image } : image;
    if (!isRecord(entry)) return [];
    const file = String(entry[fileKeyOf(entry) ?? "file"] ?? "");
    return [{ file, entry, path: ["images", index] }];
  });
}

function fromFrontMatter({ file, entry, path }: Declared, document: Document): Picture {
  return {
    file,
    alt: declaredAlt(entry),
    place: missingKeyPlace(document, path),
    entry,
    entryPath: path,
    decorative: entry.decorative === true,
  };
}

/** The text's own alternative comes first; where it has none, the entry's counts. */
export function alternativeOf({ alt, entry }: Picture): string | undefined {
  if (alt !== undefined && alt.trim() !== "") return alt;
  return (entry && declaredAlt(entry)) ?? alt;
}

/** `images/garden.jpg` in front matter and `../images/garden.jpg?w=600` in the text are one file. */
export function isSameFile(declared: string, url: string): boolean {
  const a = segments(declared);
  const b = segments(url);
  const length = Math.min(a.length, b.length);
  return length > 0 && a.slice(-length).join("/") === b.slice(-length).join("/");
}

function segments(path: string): string[] {
  return path
    .replace(/[?#].*$/s, "")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..");
}

export function fileName(path: string): string {
  return segments(path).at(-1) ?? "";
}
