import type { RequestView } from "#contract/request.ts";
import type { PresentView } from "#contract/together.ts";
import { dateTime } from "#domain/format.ts";

interface AtWorkProps {
  readonly questionId: string;
  readonly view: RequestView;
  readonly present: readonly PresentView[];
}

/** Who has a question in hand, and who is typing there right now. */
export function AtWork({ questionId, view, present }: AtWorkProps) {
  const handed = view.delegations.filter(({ questionIds }) => questionIds.includes(questionId));
  const here = present.filter((one) => one.questionId === questionId).map(({ name }) => name);
  return (
    <>
      {handed.map(({ personId, name, finishedAt, delegatedAt }) => (
        <p key={personId} class="soft">
          {finishedAt === null
            ? `With ${name} since ${dateTime(delegatedAt)}`
            : `${name} finished ${dateTime(finishedAt)}`}
        </p>
      ))}
      <p role="status" class="at-work">
        {here.length > 0 ? `${here.join(", ")} ${here.length === 1 ? "is" : "are"} here right now` : ""}
      </p>
    </>
  );
}
