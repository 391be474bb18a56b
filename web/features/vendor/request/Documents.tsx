import type { RequestView } from "#contract/request.ts";
import { asked } from "#domain/words/words.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { worded } from "#web/components/worded.tsx";

/** The documents worth having at hand, collected from the questions. */
export function Documents({ view }: { view: RequestView }) {
  const wanted = view.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, short, text, evidence }) =>
      evidence?.examples ? [{ id, about: short ?? text, examples: evidence.examples }] : [],
    );
  if (wanted.length === 0) return null;
  return (
    <Disclosure summary="Documents to have at hand">
      <ul>
        {wanted.map(({ id, about, examples }) => (
          <li key={id}>
            <strong>{worded(asked(view.questionnaire, about))}:</strong> {worded(asked(view.questionnaire, examples))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
