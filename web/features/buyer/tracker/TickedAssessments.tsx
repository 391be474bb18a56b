import type { ComponentChildren } from "preact";
import type { AssessmentEntry } from "#contract/assessment.ts";
import { mostOpenedAtOnce } from "#domain/access/outside.ts";
import { isComparable } from "#domain/assessment/stage.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { AssignTicked } from "#web/features/buyer/assignments/AssignTicked.tsx";
import { ExtendTicked } from "#web/features/buyer/exits/ExtendTicked.tsx";
import { giveOutsidePage } from "#web/features/buyer/outside/OutsideReaders.tsx";
import { RemindButton } from "#web/features/buyer/reminders/RemindButton.tsx";
import { SendToMany } from "#web/features/buyer/send/SendToMany.tsx";
import { maySend } from "#web/page/may-send.ts";
import { role } from "#web/page/session.ts";

interface TickedAssessmentsProps {
  readonly ticked: readonly Pick<AssessmentEntry, "id" | "stage" | "state" | "ended" | "product" | "vendorName">[];
  /** With the name of what was done, and what came of it. */
  readonly onDone: (act: string, outcome: ComponentChildren) => void;
}

/** What can be done with the assessments that are ticked: those that were handed in are compared, those decided asked again, the others reminded, and of all that go on it is said who reviews them. */
export function TickedAssessments({ ticked, onDone }: TickedAssessmentsProps) {
  const submitted = ticked.filter(isComparable);
  const decided = ticked.filter(({ stage }) => stage === "decided");
  const waiting = ticked.filter(({ stage }) => stage === "with-vendor");
  const reviewed = ticked.filter(({ stage }) => stage === "with-vendor" || stage === "to-review");
  return (
    <>
      {submitted.length >= 2 && submitted.length <= mostCompared ? (
        <a href={`/compare?assessments=${submitted.map(({ id }) => id).join(",")}`}>
          Compare the {submitted.length} submitted
        </a>
      ) : null}
      {submitted.length > mostCompared ? <span class="soft">At most {mostCompared} can be compared</span> : null}
      {role.value === "owner" && ticked.length > 0 && ticked.length <= mostOpenedAtOnce ? (
        <a href={giveOutsidePage(ticked.map(({ id }) => id))}>Let somebody from outside read these</a>
      ) : null}
      {maySend() && decided.length > 0 ? (
        <SendToMany
          vendors={{ kind: "again", assessmentIds: decided.map(({ id }) => id) }}
          label={`Ask the ${decided.length} decided again`}
        />
      ) : null}
      {maySend() && reviewed.length > 0 ? (
        <AssignTicked ids={reviewed.map(({ id }) => id)} onDone={(came) => onDone("assign", came)} />
      ) : null}
      {maySend() && waiting.length > 0 ? (
        <>
          <RemindButton ids={waiting.map(({ id }) => id)} onDone={(came) => onDone("remind", came)} />
          <ExtendTicked
            requests={waiting.map(({ id, product, vendorName }) => ({ id, name: `${product} of ${vendorName}` }))}
            onDone={(came) => onDone("extend", came)}
          />
        </>
      ) : null}
    </>
  );
}
