import type { FieldProblem, Problem } from "#contract/problems.ts";

/** A refusal as the API gives it. */
export const refusal: Problem = {
  type: "about:blank",
  code: "input-invalid",
  status: 422,
  title: "Some of what you entered needs another look",
  detail: "Nothing was changed. See the fields named below.",
};

/** A refusal that names fields. */
export const refusalOf = (...fields: readonly FieldProblem[]): Problem => ({ ...refusal, fields });

/** A refusal that nobody foresaw. */
export const failure: Problem = {
  type: "about:blank",
  code: "failed",
  status: 500,
  title: "Something went wrong on our side",
  detail: "What was saved before is safe. Try again; if it goes on, tell us the reference below.",
  reference: "9f86d081884c7d65",
};
