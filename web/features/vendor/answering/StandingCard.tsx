import { answerWords } from "#domain/words/answers.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { worded } from "#web/components/worded.tsx";
import type { QuestionCardProps } from "./card-props.ts";

/** An answer the buyer did not ask about again: it stands as it was submitted, unless the vendor wants to change it. */
export function StandingCard({
  question,
  view,
  onChange,
  together,
}: QuestionCardProps & { readonly onChange: () => void }) {
  const names = new Map(view.evidence.map(({ id, name }) => [id, name]));
  const answer = view.answers[question.id]?.answer;
  return (
    <section class="card stack" id={`card-${question.id}`} aria-label={question.short ?? question.text}>
      <p class="question__text" lang={languageOf(view.questionnaire, question.text)}>
        {question.text}
      </p>
      <p>{worded(answerWords({ question, questionnaire: view.questionnaire, answer, evidenceNames: names }))}</p>
      <div class="cluster">
        <span class="soft">As you submitted it; nobody asked to change it.</span>
        <Button variant="quiet" size="small" onClick={onChange}>
          Change it all the same
          <span class="visually-hidden"> ({worded(asked(view.questionnaire, question.short ?? question.text))})</span>
        </Button>
      </div>
      {together}
    </section>
  );
}
