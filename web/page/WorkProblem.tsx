import type { Work } from "#web/api/work.ts";
import { ProblemNotice } from "./Loading.tsx";

/** What the last work was refused for; nothing while it was not. */
export function WorkProblem({ work }: { work: Work }) {
  const problem = work.problem.value;
  return problem ? <ProblemNotice problem={problem} /> : null;
}
