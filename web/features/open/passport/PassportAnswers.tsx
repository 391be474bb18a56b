import type { PassportPage } from "#contract/passport.ts";
import { answerWords } from "#domain/words/answers.ts";
import { asked } from "#domain/words/words.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";

const none: ReadonlyMap<string, string> = new Map();

/** The vendor's answers to a standard questionnaire, section by section. */
export function PassportAnswers({ page }: { page: PassportPage }) {
  const { questionnaire, answers } = page;
  if (questionnaire === null) return null;
  return (
    <>
      {questionnaire.sections.map((section) => {
        const answered = section.questions.filter(({ id }) => answers[id] !== undefined);
        if (answered.length === 0) return null;
        return (
          <section key={section.id} aria-label={section.title}>
            <h3 lang={questionnaire.language}>{section.title}</h3>
            <DefinitionList
              items={answered.map((question) => {
                const { value, explanation, otherText, byCertificate } = answers[question.id] ?? {};
                const answer = { value, explanation, otherText, byCertificate };
                return {
                  term: asked(questionnaire, question.text),
                  value: answerWords({ question, questionnaire, answer, evidenceNames: none }),
                };
              })}
            />
          </section>
        );
      })}
    </>
  );
}
