import type { Questionnaire } from "../definition.schema.ts";
import { type LintRemark, nameOf, placedQuestions } from "../lint/remark.ts";

const rule = "against-earlier";

/** What a next version must not do to the versions published before (FORMAT, Versions 1 and 3), newest first. */
export function lintAgainstEarlier(next: Questionnaire, published: readonly Questionnaire[]): LintRemark[] {
  const [newest] = published;
  if (newest === undefined) return [];
  return [...versionRemarks(next, newest), ...typeRemarks(next, published), ...lostIds(next, published)];
}

function versionRemarks(next: Questionnaire, newest: Questionnaire): LintRemark[] {
  if (next.version > newest.version) return [];
  const text = `Version ${newest.version} is published and never changes. Make this version ${newest.version + 1}.`;
  return [{ severity: "error", rule, path: "/version", text }];
}

function typeRemarks(next: Questionnaire, published: readonly Questionnaire[]): LintRemark[] {
  const types = new Map<string, string>();
  // Newest last, so that it decides.
  for (const version of published.toReversed())
    for (const { question } of placedQuestions(version)) types.set(question.id, question.type);
  const retired = new Set(published.flatMap(({ retiredIds }) => retiredIds ?? []));
  return placedQuestions(next).flatMap(({ question, path }): LintRemark[] => {
    const was = types.get(question.id);
    if (retired.has(question.id)) {
      const text = `The id “${question.id}” was retired in an earlier version. Choose a new id.`;
      return [{ severity: "error", rule, path: `${path}/id`, text }];
    }
    if (was === undefined || was === question.type) return [];
    const text = `${nameOf(question)} was of the type ${was}. Another type is another question: give it a new id, and name the old one in “replaces”.`;
    return [{ severity: "error", rule, path: `${path}/type`, text }];
  });
}

function lostIds(next: Questionnaire, published: readonly Questionnaire[]): LintRemark[] {
  const missing = unlistedIds(next, published);
  if (missing.length === 0) return [];
  const text = `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} gone. Publishing adds ${missing.length === 1 ? "it" : "them"} to the retired ids, so that the name is never used for something else.`;
  return [{ severity: "info", rule, path: "", text }];
}

/** Ids of questions that earlier versions asked and this one neither asks nor lists as retired. */
export function unlistedIds(next: Questionnaire, published: readonly Questionnaire[]): string[] {
  const known = new Set([...placedQuestions(next).map(({ question }) => question.id), ...(next.retiredIds ?? [])]);
  const ever = published.flatMap((version) => placedQuestions(version).map(({ question }) => question.id));
  return [...new Set(ever)].filter((id) => !known.has(id));
}
