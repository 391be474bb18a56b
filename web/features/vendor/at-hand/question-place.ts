import type { RequestView } from "#contract/request.ts";
import { isKeptInProfile, type TypeInProfile } from "#domain/questionnaire/question-types/which-types.ts";

const profilePages: Readonly<Record<TypeInProfile, string>> = { aiSystems: "systems", certificates: "certificate" };

/** The page where a question is answered; `null` is the AI systems, which stand before all questions. */
export function questionPlace(view: RequestView, questionId: string | null): string {
  const section = view.questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === questionId));
  const question = section?.questions.find(({ id }) => id === questionId);
  if (section === undefined || question === undefined) return `/requests/${view.id}/${profilePages.aiSystems}`;
  if (isKeptInProfile(question)) return `/requests/${view.id}/${profilePages[question.type]}`;
  return `/requests/${view.id}/sections/${section.id}#${questionId}`;
}

/** Whether a question waits for the vendor: after a return, only what was asked or never answered is open at first. */
export function isOpen(view: RequestView, questionId: string): boolean {
  if (view.changes === null) return true;
  return (
    view.changes.items.some((item) => item.questionId === questionId) ||
    (view.answers[questionId]?.savedAt ?? Number.POSITIVE_INFINITY) > view.changes.requestedAt
  );
}

/** What a question is called in lists: its short label, else its text; its id where the questionnaire has none of it. */
export function questionName({ questionnaire }: RequestView, id: string): string {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
  return question?.short ?? question?.text ?? id;
}
