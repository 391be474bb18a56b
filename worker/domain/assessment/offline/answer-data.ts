import { choicesOf } from "#domain/questionnaire/choices.ts";
import { fitsCell } from "#domain/questionnaire/question-types/which-types.ts";
import { cellOf, type OfflineRequest, textsOf } from "./answer-sheet.ts";

/** A request as data to fill in by a program: the same as the sheet, by question. Reading it is `answersFromFile`'s. */
export const answersAsData = ({ requestId, questionnaire, original = null, answers, ...about }: OfflineRequest) => ({
  request: requestId,
  product: about.product,
  vendor: about.vendor,
  buyer: about.buyer,
  questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
  answers: Object.fromEntries(
    questionnaire.sections
      .flatMap((section) => section.questions)
      .filter(fitsCell)
      .map((question) => {
        const choices = choicesOf({ question, questionnaire });
        return [
          question.id,
          {
            question: question.text,
            asWritten: textsOf(original).get(question.id),
            chooseFrom: choices.map(({ label }) => label),
            values: choices.map(({ value }) => value),
            answer: cellOf(question, { questionnaire, answer: answers[question.id] }),
            explanation: answers[question.id]?.explanation ?? "",
          },
        ];
      }),
  ),
});
