import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/main.ts"],
  platform: "node",
  dts: false,
  deps: { alwaysBundle: [/./], onlyBundle: false },
});
