import { useSignal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";

interface OfferVersionProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** A newer version of the questionnaire exists: the vendor may be offered it, and moves only by its own will. */
export function OfferVersion({ assessment, onChange }: OfferVersionProps) {
  const problem = useSignal<Problem | null>(null);
  const { newestVersion, offeredVersion, questionnaire } = assessment;
  if (newestVersion <= questionnaire.version) return null;
  const offer = async (): Promise<void> => {
    try {
      problem.value = null;
      const body = { version: newestVersion };
      await call("POST /api/buyer/assessments/:id/version-offer", { params: { id: assessment.id }, body });
      await onChange();
    } catch (error) {
      problem.value = problemOf(error);
    }
  };
  return (
    <section class="stack" aria-labelledby="newer-version">
      <h2 id="newer-version">A newer version of the questionnaire</h2>
      <p>
        This vendor answers version {questionnaire.version}; version {newestVersion} is published. Nothing changes for
        the vendor by itself.
      </p>
      {offeredVersion === newestVersion ? (
        <p role="status">Version {newestVersion} is offered. The vendor sees what is different and decides.</p>
      ) : (
        <div class="cluster">
          <Button variant="secondary" onClick={() => void offer()}>
            Offer version {newestVersion}
          </Button>
        </div>
      )}
      {problem.value ? <ProblemNotice problem={problem.value} /> : null}
    </section>
  );
}
