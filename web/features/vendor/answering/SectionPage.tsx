import { useEffect } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { standsOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { asked } from "#domain/words/words.ts";
import type { Resource } from "#web/api/resource.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { worded } from "#web/components/worded.tsx";
import { WhileItGoesOn } from "#web/features/vendor/at-hand/Ended.tsx";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { sectionProgress } from "../at-hand/progress.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { Delegate } from "../together/DelegateForm.tsx";
import { CopyAll } from "./EarlierAnswers.tsx";
import { useAnswering } from "./useAnswering.tsx";

/** The questions of one section, each saved by itself. */
export default function SectionPage({ id = "", sectionId = "" }: { id?: string; sectionId?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>
      {(view) => (
        <WhileItGoesOn view={view}>
          <Section view={view} sectionId={sectionId} request={request} />
        </WhileItGoesOn>
      )}
    </Loading>
  );
}

interface SectionProps {
  readonly view: RequestView;
  readonly sectionId: string;
  readonly request: Resource<RequestView>;
}

function Section({ view, sectionId, request }: SectionProps) {
  const { model, proposals, card, now, present } = useAnswering(view);
  const sections = sectionProgress(view);
  const at = sections.findIndex((one) => one.id === sectionId);
  const section = view.questionnaire.sections.find((one) => one.id === sectionId);
  usePageTitle(`Section ${at + 1} of ${sections.length}: ${section?.title ?? ""}`);
  useEffect(() => {
    if (location.hash !== "") document.getElementById(`card-${location.hash.slice(1)}`)?.scrollIntoView();
  }, [section]);
  if (section === undefined) return <NotFound />;
  const shown = section.questions.filter(standsOnPage).filter(({ id }) => model.visibility.value.get(id) === "shown");
  const next = sections[at + 1];
  const isTheirs = view.state === "draft" && role.value !== "guest";
  return (
    <RequestFrame view={view} now={now} present={present} label={asked(view.questionnaire, section.title)}>
      <PageHeader
        title={asked(view.questionnaire, section.title)}
        step={`Section ${at + 1} of ${sections.length}`}
        lead={section.description && asked(view.questionnaire, section.description)}
      />
      {/* What is asked anew is answered by a person, one by one. */}
      {isTheirs ? (
        <CopyAll
          questions={shown.filter(({ id }) => view.asksAnew?.[id] === undefined)}
          model={model}
          proposals={proposals}
          isAfterDecision={view.asksAnew !== null}
        />
      ) : null}
      {shown.map(card)}
      {isTheirs ? <Delegate view={view} sectionId={section.id} questions={shown} onDone={request.reload} /> : null}
      <div class="cluster">
        {role.value === "guest" && !next ? null : next ? (
          <LinkButton href={`/requests/${view.id}/sections/${next.id}`}>
            Next: {worded(asked(view.questionnaire, next.title))}
          </LinkButton>
        ) : (
          <LinkButton href={`/requests/${view.id}/check`}>Check your answers</LinkButton>
        )}
        <LinkButton variant="secondary" href={`/requests/${view.id}`}>
          Back to the list
        </LinkButton>
      </div>
    </RequestFrame>
  );
}
