import type { AssessmentView } from "#contract/assessment.ts";
import { reopenUntilDay } from "#domain/assessment/exits.ts";
import { date } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";
import { EndedNotice } from "#web/features/shared/ended/EndedNotice.tsx";

/** Says how an assessment ended, or that it is put away; nothing while it goes on. */
export function OverNotice({ assessment }: { assessment: AssessmentView }) {
  const { ended, archivedAt, decided } = assessment;
  return (
    <>
      {archivedAt === null ? null : (
        <Notice title="Put away">
          <p>It is in no list but that of what is put away. Bring it back to go on with it.</p>
        </Notice>
      )}
      {ended === null ? null : (
        <EndedNotice
          side="buyer"
          ended={ended}
          next={
            ended.how === "closed" && decided === null
              ? "What was submitted last is below, to be reviewed and decided."
              : `Nobody is reminded of it. You can open it again until ${date(reopenUntilDay(ended.at))}.`
          }
        />
      )}
    </>
  );
}
