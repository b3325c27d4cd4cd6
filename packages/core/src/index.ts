export { type Circumstances, check } from "./check.ts";
export type {
  CalendarEntry,
  Comment,
  Document,
  DocumentInput,
  Region,
  Role,
} from "./document/document.ts";
export { readDocument } from "./document/read-document.ts";
export {
  type Finding,
  type Severity,
  type Suggestion,
  severities,
  type Waiver,
} from "./finding.ts";
export { kinds } from "./kinds/index.ts";
export { wordsOf } from "./match/words.ts";
export { type Baseline, type BaselineEntry, baselineOf } from "./pipeline/baseline.ts";
export {
  createExaminer,
  type Examiner,
  type FileResult,
  type Timeless,
} from "./pipeline/examine.ts";
export { type JudgedWaiver, judgeWaivers } from "./pipeline/judge-waivers.ts";
export { type PolicyFacts, routePolicyFiles } from "./pipeline/route-policy-files.ts";
export { policyFileType } from "./pipeline/routing-table.ts";
export { indexLines, type Lines, type Position, type Span } from "./place.ts";
export { compilePolicy, policyAt } from "./policy/compile-policy.ts";
export { engineRules } from "./policy/engine-rules.ts";
export { lintPack } from "./policy/lint-pack.ts";
export type { LoadedRule, Pack, PackFiles } from "./policy/pack.ts";
export type { Evaluation } from "./policy/pack-evaluation.ts";
export { packReadme } from "./policy/pack-readme.ts";
export type { CompiledRule, Policy } from "./policy/policy.ts";
export { provePack, type Trial, trialsOf } from "./policy/prove-pack.ts";
export { readPack } from "./policy/read-pack.ts";
export { formatProblem, type Problem, ProblemError } from "./problem.ts";
export { type Audit, type AuditedRule, auditOf } from "./report/audit.ts";
export { breakGlassWords } from "./report/break-glass-words.ts";
export { maskedLine } from "./report/masked-line.ts";
export { mergeReports, type NamedReport } from "./report/merge-reports.ts";
export { counted, listed, roleName, whoDecides } from "./report/plain-words.ts";
export { printable, printableInLog } from "./report/printable.ts";
export { hiddenNames, publicPath, withPublicPaths } from "./report/public-paths.ts";
export {
  type BaselineUse,
  type Coverage,
  type DocumentRoute,
  type FailOn,
  failedReport,
  type Loosening,
  limitedTo,
  type Notice,
  type PackVersion,
  type Report,
  type Verdict,
  type WaiverUse,
} from "./report/report.ts";
export { type ReporterOptions, type ReportFormat, reporters } from "./report/reporters.ts";
export type { RuleBook, RuleFacts } from "./report/rule-facts.ts";
export { asShard, shardOf } from "./report/shard.ts";
export { plain, type Style } from "./report/style.ts";
export { csvTable, markdownTable, prettyTable, type Table } from "./report/table.ts";
export { type Look, looks } from "./report/who-looks.ts";
export { wrap } from "./report/wrap.ts";
export { type Config, configSchema } from "./schema/config.ts";
export { didYouMean } from "./schema/did-you-mean.ts";
export {
  type Registries,
  type RegistryName,
  registryContent,
  registryNames,
  registrySchemas,
} from "./schema/registries.ts";
export { reportSchema } from "./schema/report.ts";
export type { Rule } from "./schema/rule.ts";
export { type Source, validate } from "./schema/validate.ts";
export { dateForm, readMoment, today } from "./time/moment.ts";
export { version } from "./version.ts";
export type { RegistryFiles, World } from "./world.ts";
export { readYaml } from "./yaml/read-yaml.ts";
