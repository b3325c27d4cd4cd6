import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/main.ts"],
  platform: "node",
  deps: { onlyBundle: false },
  dts: false,
  publint: true,
});
