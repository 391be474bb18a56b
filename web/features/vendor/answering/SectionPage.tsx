import { useEffect, useMemo } from "preact/hooks";
import type { EarlierAnswers as EarlierAnswersView, RequestView } from "#contract/response.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Loading } from "#web/app/Loading.tsx";
import { NotFound } from "#web/app/NotFound.tsx";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { sectionProgress } from "../request/progress.ts";
import { useRequest } from "../request/useRequest.ts";
import { AnswerFormModel } from "./AnswerFormModel.ts";
import { CopyAll } from "./EarlierAnswers.tsx";
import { EvidenceShelf } from "./EvidenceShelf.ts";
import { QuestionCard } from "./QuestionCard.tsx";

/** The questions of one section, each saved by itself. */
export default function SectionPage({ id = "", sectionId = "" }: { id?: string; sectionId?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>{(view) => <Section view={view} sectionId={sectionId} request={request} />}</Loading>
  );
}

interface SectionProps {
  readonly view: RequestView;
  readonly sectionId: string;
  readonly request: Resource<RequestView>;
}

function useModel(view: RequestView): AnswerFormModel {
  const model = useMemo(
    () =>
      new AnswerFormModel(view, {
        send: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
        timing: { later: (run, ms) => setTimeout(run, ms) },
      }),
    [view.id],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (model.unsaved.value) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      model.flushAll();
    };
  }, [model]);
  return model;
}

function Section({ view, sectionId }: SectionProps) {
  const model = useModel(view);
  const shelf = useMemo(() => new EvidenceShelf(view.evidence), [view.id]);
  // Proposals are a help: while they load, or if they cannot be had, the page works without them.
  const earlier = useMemo(() => resource(() => earlierAnswersOf(view)), [view.id]);
  const sections = sectionProgress(view);
  const at = sections.findIndex((one) => one.id === sectionId);
  const section = view.questionnaire.sections.find((one) => one.id === sectionId);
  usePageTitle(`Section ${at + 1} of ${sections.length}: ${section?.title ?? ""}`);
  useEffect(() => {
    if (location.hash !== "") document.getElementById(`card-${location.hash.slice(1)}`)?.scrollIntoView();
  }, [section]);
  if (section === undefined) return <NotFound />;
  const shown = section.questions.filter(
    ({ id, type }) => model.visibility.value.get(id) === "shown" && !profileBlocks.has(type),
  );
  const next = sections[at + 1];
  const proposals = earlier.loadable.value.state === "ready" ? earlier.loadable.value.value : {};
  return (
    <div class="narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: "Requests", href: "/" },
          { label: view.product, href: `/requests/${view.id}` },
          { label: section.title },
        ]}
      />
      <PageHeader title={section.title} step={`Section ${at + 1} of ${sections.length}`} lead={section.description} />
      {view.state === "draft" ? <CopyAll questions={shown} model={model} proposals={proposals} /> : null}
      {shown.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          view={view}
          model={model}
          shelf={shelf}
          earlier={proposals[question.id]}
        />
      ))}
      <div class="cluster">
        {next ? (
          <LinkButton href={`/requests/${view.id}/sections/${next.id}`}>Next: {next.title}</LinkButton>
        ) : (
          <LinkButton href={`/requests/${view.id}/check`}>Check your answers</LinkButton>
        )}
        <LinkButton variant="secondary" href={`/requests/${view.id}`}>
          Back to the list
        </LinkButton>
      </div>
    </div>
  );
}

const earlierAnswersOf = (view: RequestView): Promise<EarlierAnswersView> =>
  view.state === "draft"
    ? call("GET /api/vendor/requests/:id/earlier-answers", { params: { id: view.id } })
    : Promise.resolve({});

// Entered once on pages of their own, or by signing.
const profileBlocks: ReadonlySet<string> = new Set(["aiSystems", "certificates", "declaration"]);
