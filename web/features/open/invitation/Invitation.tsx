import { useEffect, useMemo } from "preact/hooks";
import type { InvitationView } from "#contract/identity.ts";
import { questionsInWords, timeInWords } from "#domain/words/effort.ts";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { InvitationModel } from "./InvitationModel.ts";
import { NextStep } from "./NextStep.tsx";

/** What a vendor sees first: who asks, what for, who will see the answers, how long it takes. */
export default function Invitation() {
  usePageTitle("Invitation");
  const model = useMemo(() => new InvitationModel(takeToken()), []);
  useEffect(() => void model.look(), [model]);
  const view = model.view.value;
  return (
    <div class="narrow stack">
      <WorkProblem work={model.work} />
      {view ? <About view={view} /> : model.work.problem.value ? null : <Spinner />}
      {view ? <NextStep model={model} view={view} person={session.value?.person ?? null} /> : null}
    </div>
  );
}

function About({ view }: { view: InvitationView }) {
  return (
    <>
      <PageHeader title={`${view.buyerName} asks about the AI in ${view.product}`} lead={view.purpose} />
      <DefinitionList
        items={[
          { term: "For", value: `${view.vendorName}, ${view.contactName}` },
          {
            term: "Questionnaire",
            value: `${view.questionnaireTitle}, ${questionsInWords(view)}`,
          },
          {
            term: "Time needed",
            value: `${timeInWords({ minutes: view.estimatedMinutes, certificateSavesTime: view.certificateSavesTime })} You can stop and go on at any time.`,
          },
          { term: "Answer by", value: <DateText value={view.dueOn} /> },
          {
            term: "Who sees your answers",
            value: `Only people at ${view.buyerName}, and only what you submit. No other vendor, and nothing while you are still writing.`,
          },
        ]}
      />
    </>
  );
}
