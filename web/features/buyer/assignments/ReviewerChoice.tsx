import { useMemo } from "preact/hooks";
import type { PersonInHand } from "#contract/assignment.ts";
import { mostReviewers } from "#domain/assessment/reviewers.ts";
import { number } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { today } from "#web/page/today.ts";

interface ReviewerChoiceProps {
  /** What begins the names of the fields. */
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onChoose: (personIds: readonly string[]) => void;
  readonly lookBy: string;
  readonly onDay: (day: string) => void;
  readonly hint: string;
  readonly errors: { readonly people: string | undefined; readonly lookBy: string | undefined };
}

/** Who reviews it, each with what they have in hand already, and by when. */
export function ReviewerChoice({ id, chosen, onChoose, lookBy, onDay, hint, errors }: ReviewerChoiceProps) {
  const workload = useMemo(() => resource(() => call("GET /api/buyer/workload", {})), []);
  return (
    <Loading resource={workload}>
      {({ people }) => (
        <>
          <CheckboxGroup
            id={`${id}-people`}
            label="Who reviews it"
            hint={hint}
            error={errors.people}
            choices={people.map((one) => ({
              value: one.personId,
              label: one.name,
              hint: inHand(one),
              disabled: chosen.length >= mostReviewers && !chosen.includes(one.personId),
            }))}
            values={chosen}
            onChange={onChoose}
          />
          <DateInput
            id={`${id}-day`}
            label="To be looked at by (optional)"
            min={today.value}
            error={errors.lookBy}
            value={lookBy}
            onChange={onDay}
          />
        </>
      )}
    </Loading>
  );
}

const inHand = ({ toReview, late }: PersonInHand): string => {
  const waiting = toReview === 0 ? "Nothing waits for them" : `${number(toReview ?? 0)} to review now`;
  return late === 0 ? waiting : `${waiting}, ${number(late ?? 0)} overdue`;
};
