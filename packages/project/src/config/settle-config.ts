import type { Config } from "@wardline/core";

/** The configuration with every default filled in. */
export interface Settled {
  readonly content: readonly string[];
  readonly ignore: readonly string[];
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly registries: string;
  readonly mode: "marketing" | "strict";
  readonly timeZone: string;
}

/** What a content repository usually looks like; applies as a whole where `content` is not configured. */
const usualContent = [
  "**/*.md",
  "**/*.mdx",
  "**/*.markdown",
  "social/**/*.{yml,yaml,json}",
  "posts/**/*.{yml,yaml,json}",
  "calendar/**/*.{yml,yaml}",
];

const usualTypes = {
  reply: ["replies/**"],
  social: ["social/**"],
  story: ["stories/**"],
  "press-release": ["press/**"],
  statement: ["statements/**"],
  calendar: ["calendar/**"],
};

export function settleConfig(config: Config): Settled {
  return {
    content: config.content ?? usualContent,
    ignore: config.ignore ?? [],
    types: config.types ?? usualTypes,
    registries: (config.registries ?? "registries").replace(/^\.\//, "").replace(/\/+$/, ""),
    mode: config.mode ?? "marketing",
    timeZone: config.time_zone ?? "UTC",
  };
}
