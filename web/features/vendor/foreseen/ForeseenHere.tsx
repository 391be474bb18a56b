import type { ForeseenView, RequestView } from "#contract/request.ts";
import { type ForeseenGroup, foreseenGroups, titleAlone } from "#domain/foreseen/foreseen-words.ts";
import { nameWords } from "#domain/words/names.ts";
import { joined } from "#domain/words/words.ts";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import { namedThings } from "./foreseen-place.ts";
import { foreseenOn } from "./useForeseen.ts";

interface ForeseenHereProps {
  readonly view: RequestView;
  readonly questionId: string;
  readonly foreseen: readonly ForeseenView[];
}

/** What the reviewer will see of one answer, beside it; it comes and goes with what is saved. */
export function ForeseenHere({ view, questionId, foreseen }: ForeseenHereProps) {
  const things = namedThings(view);
  const own = foreseenOn("question", foreseen).filter(({ questions }) => questions.includes(questionId));
  const titleOf = (group: ForeseenGroup) => {
    const subject = group.ones[0]?.subject ?? questionId;
    if (subject === questionId) return titleAlone(group);
    return worded(joined(group.before, nameWords(subject, { dossier: things }), group.after));
  };
  return (
    <div class="foreseen" aria-live="polite">
      {own.length > 0 ? (
        <Notice kind="warning" title="The reviewer will see this">
          <ul>
            {foreseenGroups(own, things).map((group) => (
              <li key={`${group.ones[0]?.code} ${group.mend}`}>
                <strong>{titleOf(group)}.</strong> {group.mend}
                {foreseenOn("certificate", group.ones).length > 0 ? (
                  <>
                    {" "}
                    <a href={`/requests/${view.id}/certificate`}>See your certificate</a>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
