import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "@wardline/core";

/** Writes a file with its folders; false, and nothing is touched, when it is there already. */
export async function writeNewFile(folder: string, path: string, text: string): Promise<boolean> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") return false;
    if (code === "") throw error;
    throw new ProblemError([{ message: `${path} could not be written (${code}).` }]);
  }
}
