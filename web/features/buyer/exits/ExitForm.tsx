import { exitRules } from "#domain/assessment/exits.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { ReasonForm } from "#web/features/shared/ended/ReasonForm.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { ContactForm } from "./ContactForm.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { DueForm } from "./DueForm.tsx";
import type { ExitFormProps } from "./exit-form-props.ts";
import { type BuyerExit, exitWords } from "./exit-words.ts";

const toldByMail = "They find these words on their page, and hear of them by mail as each chose.";

/** What one way out asks for. */
export function ExitForm({ exit, assessment, onDone }: ExitFormProps & { readonly exit: BuyerExit }) {
  const params = { id: assessment.id };
  const { label } = exitWords[exit];
  switch (exit) {
    case "cancel":
      return (
        <ReasonForm
          id="cancel-reason"
          hint={`${assessment.vendorName} need not answer any more. ${toldByMail} For a month you can open it again.`}
          button={label}
          onEnd={async (reason) => {
            await call("POST /api/buyer/assessments/:id/cancellation", { params, body: { reason } });
            await onDone();
          }}
        />
      );
    case "close-return":
      return (
        <ReasonForm
          id="close-reason"
          hint={`What ${assessment.vendorName} submitted last counts, and can be decided. ${toldByMail}`}
          button={label}
          onEnd={async (reason) => {
            await call("POST /api/buyer/assessments/:id/changes/closing", { params, body: { reason } });
            await onDone();
          }}
        />
      );
    case "extend":
    case "reopen":
      return <DueForm exit={exit} assessment={assessment} onDone={onDone} />;
    case "replace-contact":
      return <ContactForm assessment={assessment} onDone={onDone} />;
    case "correct":
      return <CorrectForm assessment={assessment} onDone={onDone} />;
    case "take-return-back":
    case "archive":
    case "bring-back":
      return <PlainForm exit={exit} assessment={assessment} onDone={onDone} />;
  }
}

/** A way out that asks for nothing but the press. */
function PlainForm({
  exit,
  assessment,
  onDone,
}: ExitFormProps & { readonly exit: "take-return-back" | "archive" | "bring-back" }) {
  const work = useWork();
  const params = { id: assessment.id };
  const take = (): Promise<unknown> =>
    work.run(async () => {
      if (exit === "take-return-back") await call("POST /api/buyer/assessments/:id/changes/withdrawal", { params });
      else await call("PUT /api/buyer/assessments/:id/archive", { params, body: { archived: exit === "archive" } });
      await onDone();
    });
  return (
    <>
      <WorkProblem work={work} />
      <p>{exitRules[exit].does}</p>
      {exit === "take-return-back" ? (
        <p>Answers that {assessment.vendorName} changed since are set back to what was signed, and it hears of it.</p>
      ) : null}
      <div class="cluster">
        <Button busy={work.busy.value} onClick={() => void take()}>
          {exitWords[exit].label}
        </Button>
      </div>
    </>
  );
}
