import type { AssessmentView } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface RecallProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** For an invitation that should not have gone out, or not yet. */
export function Recall({ assessment, onChange }: RecallProps) {
  if (assessment.state !== "sent" && assessment.state !== "opened") return null;
  return (
    <Disclosure summary="It should not have gone out">
      <div class="stack">
        <p>
          Every link that was made so far ends at once: whoever opens one learns nothing, not even what it was about.
          What somebody has read already cannot be taken back. If it went to the wrong person, name another contact
          below.
        </p>
        <RecallOnly assessment={assessment} onChange={onChange} />
      </div>
    </Disclosure>
  );
}

function RecallOnly({ assessment, onChange }: RecallProps) {
  const work = useWork();
  if (assessment.links.made === 0) return <p role="status">No link is good any more.</p>;
  const recall = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/buyer/assessments/:id/invitations/recall", { params: { id: assessment.id } });
      await onChange();
    });
  return (
    <>
      <WorkProblem work={work} />
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} onClick={() => void recall()}>
          End all links
        </Button>
      </div>
    </>
  );
}
