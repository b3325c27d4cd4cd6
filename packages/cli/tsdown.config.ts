import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { main: "src/main.ts", "examine-worker": "../project/src/workers/examine-worker.ts" },
  platform: "node",
  deps: { onlyBundle: false },
  dts: false,
  publint: true,
});
