import type { AssessmentView } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface OfferVersionProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** A newer version of the questionnaire exists: the vendor may be offered it, and moves only by its own will. */
export function OfferVersion({ assessment, onChange }: OfferVersionProps) {
  const work = useWork();
  const { newestVersion, offeredVersion, questionnaire } = assessment;
  if (newestVersion <= questionnaire.version) return null;
  const offer = (): Promise<void> =>
    work.run(async () => {
      const body = { version: newestVersion };
      await call("POST /api/buyer/assessments/:id/version-offer", { params: { id: assessment.id }, body });
      await onChange();
    });
  return (
    <section class="stack" aria-labelledby="newer-version">
      <h2 id="newer-version">A newer version of the questionnaire</h2>
      <p>
        This vendor answers version {questionnaire.version}; version {newestVersion} is published. Nothing changes for
        the vendor by itself.
      </p>
      {offeredVersion === newestVersion ? (
        <p role="status">
          Version {newestVersion} is offered, and a mail goes to the vendor’s people who answer. They see what is
          different and decide.
        </p>
      ) : (
        <div class="cluster">
          <Button variant="secondary" busy={work.busy.value} onClick={() => void offer()}>
            Offer version {newestVersion}
          </Button>
        </div>
      )}
      <WorkProblem work={work} />
    </section>
  );
}
