import { plural } from "#domain/format.ts";
import type { Section } from "#domain/questionnaire/definition.schema.ts";
import type { Visibility } from "#domain/questionnaire/visibility.ts";
import { asked } from "#domain/words/words.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";
import type { BenchProps } from "./bench-props.ts";
import { fieldKindOf } from "./field-kinds.ts";
import { QuestionBench } from "./QuestionBench.tsx";

type AnswersProps = BenchProps & { readonly visibility: ReadonlyMap<string, Visibility> };

/** The answers section by section, each with its evidence and what a reviewer concluded. */
export function AnswersBench({ visibility, ...bench }: AnswersProps) {
  const sections = bench.dossier.questionnaire.sections.filter(({ questions }) => questions.some(fieldKindOf));
  return (
    <section class="stack stack--tight" aria-labelledby="bench-answers">
      <h3 id="bench-answers">Answers</h3>
      <p>
        What a reviewer concluded on an answer lapses when the answer or its evidence changes. It would be too easy
        otherwise.
      </p>
      {sections.map((section, index) => (
        <SectionBench key={section.id} section={section} visibility={visibility} isFirst={index === 0} {...bench} />
      ))}
    </section>
  );
}

type SectionProps = AnswersProps & { readonly section: Section; readonly isFirst: boolean };

function SectionBench({ section, visibility, isFirst, ...bench }: SectionProps) {
  const questions = section.questions.filter(fieldKindOf);
  const shown = questions.filter(({ id }) => visibility.get(id) !== "hidden");
  const hidden = questions.length - shown.length;
  return (
    <Disclosure
      open={isFirst}
      summary={
        <>
          {worded(asked(bench.dossier.questionnaire, section.title))}{" "}
          <span class="soft">{plural({ count: shown.length, one: "question", other: "questions" })}</span>
        </>
      }
    >
      <div class="bench-questions">
        {shown.map((question) => (
          <QuestionBench key={question.id} question={question} {...bench} />
        ))}
        {hidden === 0 ? null : (
          <p class="soft">
            {plural({ count: hidden, one: "question is", other: "questions are" })} not asked, because of other answers
            or systems.
          </p>
        )}
      </div>
    </Disclosure>
  );
}
