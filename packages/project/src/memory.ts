import { createExaminer, type Document, type FileResult, type Timeless } from "@wardline/core";
import type { Opened } from "./check-content.ts";
import type { ContentFile } from "./examine-content.ts";

/** What projects at several moments share: files as they were read, and what holds of them whatever the time is. */
export interface Memory {
  /** The document with this text, read once. */
  document(path: string, type: string | undefined, source: string, read: () => Document): Document;
  /** What the rules say about each file, by its path; those that ask for the time run each time. */
  examine(project: Opened, files: readonly ContentFile[]): ReadonlyMap<string, FileResult>;
}

export function createMemory(): Memory {
  const documents = new Map<string, Document>();
  const results = new Map<string, WeakMap<Document, Timeless>>();
  return {
    document(path, type = "", source, read) {
      const key = [path, type, source].join("\0");
      const known = documents.get(key) ?? read();
      documents.set(key, known);
      return known;
    },
    examine(project, files) {
      const { policy, world } = project;
      const rules = policy.rules.map(({ rule }) => rule.id).join();
      const known = results.get(rules) ?? new WeakMap<Document, Timeless>();
      results.set(rules, known);
      const examine = createExaminer(policy, world);
      return new Map(
        files.map(({ document }) => {
          const { result, timeless } = examine(document, known.get(document));
          if (timeless !== undefined) known.set(document, timeless);
          return [document.path, result];
        }),
      );
    },
  };
}
