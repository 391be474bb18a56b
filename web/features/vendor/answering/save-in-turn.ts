import type { Problem } from "#contract/problems.ts";
import { problemOf } from "#web/api/client.ts";

/** What became of several answers that were saved one after the other. */
export interface SavedInTurn {
  readonly saved: readonly string[];
  readonly failed: readonly { readonly questionId: string; readonly problem: Problem }[];
}

/**
 * Saves several answers one after the other and tells of each what became of it. Once the server cannot be reached, the
 * rest is not tried any more.
 */
export async function saveInTurn(
  questionIds: readonly string[],
  save: (questionId: string) => Promise<unknown>,
): Promise<SavedInTurn> {
  const saved: string[] = [];
  const failed: { questionId: string; problem: Problem }[] = [];
  let unreachable: Problem | undefined;
  for (const questionId of questionIds) {
    const problem = unreachable ?? (await refusalOf(() => save(questionId)));
    if (problem === undefined) saved.push(questionId);
    else failed.push({ questionId, problem });
    if (problem !== undefined && problem.status >= 500) unreachable = problem;
  }
  return { saved, failed };
}

async function refusalOf(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
