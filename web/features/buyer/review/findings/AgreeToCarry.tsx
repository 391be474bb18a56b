import { acceptanceStand } from "#domain/findings/acceptance.ts";
import type { Finding } from "#domain/findings/findings.ts";
import { date } from "#domain/format.ts";
import { findingTitle } from "#domain/words/findings.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { role, session } from "#web/page/session.ts";
import type { ReviewModel } from "../ReviewModel.ts";

interface AgreeToCarryProps {
  readonly finding: Finding;
  readonly review: ReviewModel;
}

/** For whoever is asked to carry the risk, and for nobody else: agree, or decline with a word. */
export function AgreeToCarry({ finding, review }: AgreeToCarryProps) {
  const { accepted } = finding;
  const isMine =
    accepted?.personId === session.value?.person?.id && role.value !== "auditor" && role.value !== "outside";
  const waits = accepted !== null && acceptanceStand(accepted, review.view.value.dossier.asOf) === "waits";
  return isMine && waits ? <Asked finding={finding} review={review} until={accepted.until} /> : null;
}

const wordForm = (assessmentId: string, { id, revision }: Finding) =>
  blankForm({
    place: { kind: "acceptance", key: `${assessmentId} ${id} ${revision}` },
    blank: { word: "" },
    isBody: isShaped({ word: isText }),
    fields: { root: "", prefix: `acceptance-${id}` },
  });

function Asked({ finding, review, until }: AgreeToCarryProps & { readonly until: string }) {
  const { assessment, dossier } = review.view.value;
  const form = useForm(() => wordForm(assessment.id, finding), [finding.id, finding.revision]);
  const title = findingTitle(finding, dossier);
  const answer = async (agrees: boolean): Promise<void> => {
    const params = { id: assessment.id, findingId: finding.id };
    const saved = await form.send(({ word }) =>
      call("POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
        params,
        body: { revision: finding.revision, agrees, word },
      }),
    );
    if (saved) review.view.value = saved.view;
    else await review.reload();
  };
  return (
    <section class="stack stack--tight" aria-label={`You are asked to carry a risk: ${title}`}>
      <p>
        <strong>You are asked to carry this risk until {date(until)}.</strong> If you agree, it counts as accepted under
        your name until that day.
      </p>
      <FormNotices form={form} />
      <TextArea
        {...form.field("word")}
        label="What you say to it"
        hint="Needed to decline; your colleagues read it."
        optional
        rows={2}
        limit={1000}
        value={form.body.value.word}
        onInput={(word) => form.change({ word })}
      />
      <div class="cluster">
        <Button
          label={`Agree to carry the risk: ${title}`}
          busy={form.work.busy.value}
          onClick={() => void answer(true)}
        >
          Agree to carry it
        </Button>
        <Button
          variant="secondary"
          label={`Decline to carry the risk: ${title}`}
          busy={form.work.busy.value}
          onClick={() => void answer(false)}
        >
          Decline
        </Button>
      </div>
    </section>
  );
}
