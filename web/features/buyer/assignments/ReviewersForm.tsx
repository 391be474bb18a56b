import { useSignal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { ReviewerChoice } from "./ReviewerChoice.tsx";
import { firstDay } from "./ReviewersCell.tsx";

interface ReviewersFormProps {
  readonly assessment: AssessmentView;
  readonly onDone: () => Promise<void>;
}

/** Says who reviews one assessment, and by when. */
export function ReviewersForm({ assessment, onDone }: ReviewersFormProps) {
  const seen = assessment.reviewers.map(({ personId }) => personId);
  const chosen = useSignal<readonly string[]>(seen);
  const lookBy = useSignal(firstDay(assessment.reviewers) ?? "");
  const isDayChanged = useSignal(false);
  const work = useWork();
  const save = (): Promise<unknown> =>
    work.run(async () => {
      const day = lookBy.value === "" ? null : lookBy.value;
      // Whoever has a day of their own keeps it, unless another one was chosen here.
      const own = new Map(isDayChanged.value ? [] : assessment.reviewers.map((one) => [one.personId, one.lookBy]));
      const reviewers = chosen.value.map((personId) => ({
        personId,
        lookBy: own.has(personId) ? (own.get(personId) ?? null) : day,
      }));
      const body = { seen, reviewers };
      await call("PUT /api/buyer/assessments/:id/reviewers", { params: { id: assessment.id }, body });
      await onDone();
    });
  return (
    <Form onSubmit={save}>
      <WorkProblem work={work} />
      <ReviewerChoice
        id="reviewers-of-one"
        hint="They are told by mail. While nobody is chosen it waits for everybody who reviews. The vendor does not see who does."
        chosen={chosen.value}
        onChoose={(people) => (chosen.value = people)}
        lookBy={lookBy.value}
        onDay={(day) => {
          lookBy.value = day;
          isDayChanged.value = true;
        }}
        errors={{ people: work.fieldError("/reviewers"), lookBy: work.fieldError("/lookBy") }}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          Save who reviews it
        </Button>
      </div>
    </Form>
  );
}
