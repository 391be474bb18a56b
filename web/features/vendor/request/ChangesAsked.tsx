import type { RequestView } from "#contract/request.ts";
import { dateTime } from "#domain/format.ts";
import { asked } from "#domain/words/words.ts";
import { DateText } from "#web/components/DateText.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import { questionName, questionPlace } from "#web/features/vendor/at-hand/question-place.ts";

/** What the buyer asks to be changed, question by question, each with its place. */
export function ChangesAsked({ view }: { view: RequestView }) {
  const { changes } = view;
  if (changes === null) return null;
  return (
    <Notice kind="warning" title={`${view.buyerName} asks you to look again`}>
      <p>
        {changes.requestedBy}, {dateTime(changes.requestedAt)}. Please answer by <DateText value={changes.dueOn} />.
      </p>
      {changes.note ? <p class="pre-line">{changes.note}</p> : null}
      <ol>
        {changes.items.map(({ questionId, text }) => (
          <li key={questionId}>
            <a href={questionPlace(view, questionId)}>
              {worded(asked(view.questionnaire, questionName(view, questionId)))}
            </a>
            : {text}
          </li>
        ))}
      </ol>
      <p>Everything else stands as you submitted it. You can change more, but you need not.</p>
    </Notice>
  );
}
