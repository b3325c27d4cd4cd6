import { configSchema } from "./config.ts";
import { examplesFileSchema } from "./examples-file.ts";
import { frontMatterSchema } from "./front-matter.ts";
import { packSchema } from "./pack.ts";
import { registrySchemas } from "./registries.ts";
import { reportSchema } from "./report.ts";
import { ruleSchema } from "./rule.ts";
import { wordListSchema } from "./word-list.ts";

/** Every published schema by its name: the file schemas/<name>.schema.json and the end of its address. */
export const schemas = {
  config: configSchema,
  pack: packSchema,
  "word-list": wordListSchema,
  "front-matter": frontMatterSchema,
  examples: examplesFileSchema,
  rule: ruleSchema,
  report: reportSchema,
  ...registrySchemas,
} as const satisfies Readonly<Record<string, object>>;
