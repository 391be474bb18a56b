import { useEffect, useMemo } from "preact/hooks";
import type { InvitationView } from "#contract/identity.ts";
import type { Problem } from "#contract/problems.ts";
import { questionsInWords, timeInWords } from "#domain/words/effort.ts";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { NotTheirs } from "#web/page/NotTheirs.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session } from "#web/page/session.ts";
import { InvitationModel } from "./InvitationModel.ts";
import { NextStep } from "./NextStep.tsx";
import { Over } from "./Over.tsx";

/**
 * What a vendor sees first: who asks, what for, who will see the answers, how long it takes. Opened by the link's secret, or,
 * under the assessment's own address, by whoever signed in with the address that was invited.
 */
export default function Invitation({ id }: { id?: string }) {
  usePageTitle("Invitation");
  const model = useMemo(() => new InvitationModel({ id, token: id === undefined ? takeToken() : null }), [id]);
  useEffect(() => void model.look(), [model]);
  const view = model.view.value;
  const problem = model.work.problem.value;
  if (view === null) return problem ? <NoInvitation problem={problem} onRetry={model.look} /> : <Spinner />;
  return (
    <div class="narrow stack">
      {view.lapsed || view.ended !== null ? <Over model={model} view={view} /> : null}
      <About view={view} />
      {view.lapsed || (view.ended !== null && !view.alreadyAccepted) ? null : (
        <NextStep model={model} view={view} person={session.value?.person ?? null} />
      )}
    </div>
  );
}

/** What an invitation that leads nowhere says, and where what was begun is found. */
function NoInvitation({ problem, onRetry }: { problem: Problem; onRetry: () => Promise<void> }) {
  const isSignedIn = session.value?.person != null;
  if (problem.code === "not-found" && isSignedIn) return <NotTheirs />;
  if (problem.code !== "invitation-unknown") return <ProblemNotice problem={problem} onRetry={() => void onRetry()} />;
  return (
    <div class="narrow stack">
      <h1>Invitation</h1>
      <ProblemNotice problem={problem} />
      <p>
        If you have begun to answer already, you need no invitation: your requests are on{" "}
        {isSignedIn ? <a href="/">your start page</a> : <a href="/sign-in">your start page, once you sign in</a>}.
      </p>
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
