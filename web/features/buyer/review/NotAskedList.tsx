import type { ReviewView } from "#contract/review.ts";
import { isAnswerable } from "#domain/questionnaire/question-types/which-types.ts";
import type { NotAsked } from "#domain/scoring/not-asked.ts";
import { notAskedWords } from "#domain/words/not-asked.ts";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";

interface NotAskedProps {
  readonly view: ReviewView;
  readonly notAsked: readonly NotAsked[];
}

/** What did not apply and why, each with the answer that decided it. */
export function NotAskedList({ view, notAsked }: NotAskedProps) {
  if (notAsked.length === 0) return null;
  return (
    <section aria-labelledby="not-asked">
      <h2 id="not-asked">What did not apply</h2>
      <ul>
        {notAsked.map((one) => (
          <li key={one.because ?? ""}>
            {one.because === null ? (
              worded(notAskedWords(one, view.dossier))
            ) : (
              <a href={`/assessments/${view.assessment.id}/answers#${one.because}`}>
                {worded(notAskedWords(one, view.dossier))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said before anything else where answers took away half of the questionnaire: the score is of the rest. */
export function MostNotAsked({ view, notAsked }: NotAskedProps) {
  const all = view.dossier.questionnaire.sections.flatMap(({ questions }) => questions).filter(isAnswerable).length;
  const away = notAsked.reduce((sum, { questions }) => sum + questions.length, 0);
  if (away === 0 || away < all / 2) return null;
  return (
    <Notice kind="warning" title={`${away} of ${all} questions did not apply`}>
      <p>
        What follows is about the rest. <a href="#not-asked">See which answers decided that</a>.
      </p>
    </Notice>
  );
}
