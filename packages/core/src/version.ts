/** The tool's version, as every report states it. core/src/version.test.ts holds it equal to package.json of the CLI. */
export const version = "1.0.0";
