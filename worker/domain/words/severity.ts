import type { FindingRule } from "#domain/questionnaire/definition.schema.ts";

/** How severe a finding is, in a word, and the tone it is shown in. */
export const severityWords: Readonly<
  Record<FindingRule["severity"], { readonly words: string; readonly tone: "error" | "warning" | "info" }>
> = {
  critical: { words: "Critical", tone: "error" },
  high: { words: "High", tone: "error" },
  medium: { words: "Medium", tone: "warning" },
  low: { words: "Low", tone: "info" },
};
