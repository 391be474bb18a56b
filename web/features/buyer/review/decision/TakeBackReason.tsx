import type { ReasonView } from "#contract/ask-again.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface TakeBackReasonProps {
  readonly assessmentId: string;
  readonly reason: ReasonView;
  readonly onChanged: () => void;
}

/** What was put off or dismissed stands again. */
export function TakeBackReason({ assessmentId, reason, onChanged }: TakeBackReasonProps) {
  const work = useWork();
  const open = (): Promise<void> =>
    work.run(async () => {
      const params = { id: assessmentId, reasonId: reason.id };
      await call("POST /api/buyer/assessments/:id/ask-again/:reasonId", { params, body: { as: "open" } });
      onChanged();
    });
  return (
    <div class="cluster">
      <Button
        variant="quiet"
        size="small"
        label={`Take it back: ${causeWords(reason.cause, reason.onDay)}`}
        busy={work.busy.value}
        onClick={() => void open()}
      >
        Take it back
      </Button>
      <WorkProblem work={work} />
    </div>
  );
}
