import { existsSync, readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// The language service imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");
const { TextDocument } = await import("vscode-languageserver-textdocument");
const { validateAction, validateWorkflow } = await import("@action-validator/core");

const root = new URL("../..", import.meta.url).pathname;
const actionFolder = join(root, "actions/check");
const actionText = readFileSync(join(actionFolder, "action.yml"), "utf8");
const action = parse(actionText);

interface Workflow {
  readonly name: string;
  readonly text: string;
  /** Meant for users to copy. */
  readonly isTemplate: boolean;
}

function templates(path: string): Workflow[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)]
    .map(([, yaml = ""], index) => ({
      name: `${path}, workflow ${index + 1}`,
      text: yaml,
      isTemplate: true,
    }))
    .filter(({ text: yaml }) => /^jobs:/m.test(yaml));
}

const documents = ["actions/check/README.md", "README.md"].filter((path) =>
  existsSync(join(root, path)),
);
const folder = join(root, ".github/workflows");
const ours: Workflow[] = existsSync(folder)
  ? readdirSync(folder).map((file) => ({
      name: `.github/workflows/${file}`,
      text: readFileSync(join(folder, file), "utf8"),
      isTemplate: false,
    }))
  : [];
const workflows = [...documents.flatMap(templates), ...ours];

let documentCount = 0;

/** Every text under an address of its own: the language service remembers what it has read. */
async function mistakes(path: string, text: string): Promise<string[]> {
  documentCount++;
  const address = `file:///${documentCount}/${path}`;
  const document = TextDocument.create(address, "yaml", 1, text);
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path: inside }) =>
        `${owner}/${name}/${inside}` === "wardline/wardline/actions/check"
          ? action
          : { name, description: "" },
    },
  });
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

test("action.yml is an action, for GitHub's language service and for another validator", async () => {
  expect(await mistakes("action.yml", actionText)).toEqual([]);
  // The other validator was made before there was node24, and knows everything else.
  expect(validateAction(actionText.replace("using: node24", "using: node20")).errors).toEqual([]);
});

test("there are workflows to check", () => {
  expect(workflows.length).toBeGreaterThanOrEqual(7);
});

describe.each(workflows)("$name", ({ text, isTemplate }) => {
  test("is a workflow, with inputs that the action has", async () => {
    expect(await mistakes(".github/workflows/wardline.yml", text)).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test.skipIf(!isTemplate)(
    "rows 26 and 27: is never skipped, never neutral, and asks for no more than it needs",
    () => {
      const workflow = parse(text);
      expect(text).not.toMatch(/^\s*paths(?:-ignore)?:/m);
      expect(text).not.toMatch(/continue-on-error/);
      expect(text).not.toMatch(/contents: write|write-all|actions\/checkout/);
      expect(workflow.permissions).toMatchObject({ contents: "read" });
      for (const job of Object.values<Record<string, unknown>>(workflow.jobs)) {
        expect(job).not.toHaveProperty("if");
        expect(job).not.toHaveProperty("permissions");
      }
    },
  );
});

test("a mistake in a workflow is seen: the check can fail", async () => {
  const [first] = workflows;
  const text = `${first?.text}        with:\n          fail-onn: error\n`;
  expect(await mistakes(".github/workflows/wardline.yml", text)).not.toEqual([]);
});

describe("the source", () => {
  const files = readdirSync(join(actionFolder, "src")).filter((file) => !file.endsWith(".test.ts"));
  const sources = files.map(
    (file) => [file, readFileSync(join(actionFolder, "src", file), "utf8")] as const,
  );

  test.each(sources)("row 14: %s writes to the log through its one door", (file, text) => {
    expect(text).not.toMatch(/console\.|process\.(?:stdout|stderr)/);
    if (file !== "log.ts") {
      expect(text).not.toMatch(
        /\b(?:core\.)?(?:info|debug|error|warning|notice|startGroup|group|setFailed)\(/,
      );
      expect(text).not.toMatch(/import \* as core/);
    }
  });

  test.each(sources)(
    "rows 3 and 13: %s starts nothing, evaluates nothing and registers no secret",
    (_, text) => {
      expect(text).not.toMatch(
        /child_process|node:vm|\beval\(|new Function|setSecret|exportVariable|saveState/,
      );
      expect(text).not.toMatch(/actions\/exec|actions\/io/);
    },
  );

  test.each(sources)("row 28: %s takes GitHub's address from the runner alone", (file, text) => {
    if (file !== "hosts.ts") expect(text).not.toMatch(/GITHUB_(?:API|GRAPHQL|SERVER)_URL/);
  });

  test("the table of contents fits on one screen", () => {
    const main = sources.find(([file]) => file === "main.ts")?.[1] ?? "";
    expect(main.split("\n").length).toBeLessThanOrEqual(60);
  });
});
