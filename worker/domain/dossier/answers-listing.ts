import type { Dossier } from "./dossier.ts";

/** The questions whose answers list an evidence item. */
export const answersListing = ({ answers }: Pick<Dossier, "answers">, evidenceId: string): string[] =>
  Object.keys(answers).filter((id) => answers[id]?.evidence?.includes(evidenceId));
