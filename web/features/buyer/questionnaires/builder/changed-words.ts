import { list } from "#domain/format.ts";
import type { Changed } from "#domain/questionnaire/edit/merge/merge-drafts.ts";

const words: Readonly<Record<Changed["kind"], (name: string) => string>> = {
  question: (name) => `the question “${name}”`,
  section: (name) => `the section “${name}”`,
  list: (name) => `the shared list “${name}”`,
  head: (name) => `“${name}” of the questionnaire`,
  comment: () => "comments in the file",
};

const most = 6;

/** What was changed, as the rest of a sentence; of many the first. */
export function changedInWords(things: readonly Changed[]): string {
  const named = things.slice(0, most).map(({ kind, name }) => words[kind](name));
  return list(things.length > most ? [...named, `${things.length - most} more`] : named);
}
