import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "./test/closing-line-reporter.ts";

export default defineConfig({
  test: {
    projects: ["packages/*", "actions/*", "test"],
    reporters: ["default", new ClosingLineReporter()],
  },
});
