import { dateTime, plural } from "#domain/format.ts";
import { DateText } from "#web/components/DateText.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

/** The rounds so far: who handed in when, what was asked, what was changed. */
export function Rounds({ model }: { readonly model: ReviewModel }) {
  const { rounds, assessment } = model.view.value;
  const asked = rounds.at(-1)?.asked;
  return (
    <>
      {assessment.returnedAt !== null && asked ? (
        <Notice kind="warning" title={`Sent back to ${assessment.vendorName} for changes`}>
          <p>
            {asked.requestedBy} asked about {plural({ count: asked.items.length, one: "question", other: "questions" })}{" "}
            on {dateTime(asked.requestedAt)}; an answer is due by <DateText value={asked.dueOn} />. Until then you see
            what was handed in before.
          </p>
        </Notice>
      ) : null}
      {rounds.length > 1 ? (
        <Disclosure summary={`${rounds.length} rounds`}>
          <ol>
            {rounds.map(({ round, submittedAt, signedName, changed, asked: wish }, index) => (
              <li key={round}>
                Handed in {dateTime(submittedAt)} by {signedName}
                {index > 0 ? `, ${plural({ count: changed.length, one: "thing", other: "things" })} changed` : ""}
                {wish ? `; sent back with ${plural({ count: wish.items.length, one: "wish", other: "wishes" })}` : ""}
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </>
  );
}
