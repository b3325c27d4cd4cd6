import { defineConfig } from "tsdown";
import { bundlePacks } from "./bundle-packs.ts";

export default defineConfig({
  entry: { index: "src/main.ts" },
  format: "esm",
  platform: "node",
  target: "node24",
  dts: false,
  deps: { alwaysBundle: [/./], onlyBundle: false },
  outputOptions: { chunkFileNames: "[name].mjs", comments: { legal: true } },
  hooks: { "build:done": ({ options }) => bundlePacks(options.outDir) },
});
