import picomatch from "picomatch";

export type TypeGlobs = Readonly<Record<string, readonly string[]>>;

/** Answers with the content type that the configuration gives a path; the first type with a fitting glob wins. */
export function contentTypes(types: TypeGlobs): (path: string) => string | undefined {
  const tests = Object.entries(types).map(([type, globs]) => ({
    type,
    fits: picomatch([...globs], { dot: true }),
  }));
  return (path) => tests.find(({ fits }) => fits(path))?.type;
}
