import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { WhileItGoesOn } from "#web/features/vendor/at-hand/Ended.tsx";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { isShortWay, ToWhatIsLeft } from "../answering/ToWhatIsLeft.tsx";
import { useOwnNames } from "../at-hand/own-names.ts";
import { sectionProgress } from "../at-hand/progress.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { ForeseenNotice } from "../foreseen/ForeseenNotice.tsx";
import { foreseenOn, useForeseen } from "../foreseen/useForeseen.ts";
import { CertificateForm } from "./CertificateForm.tsx";
import { CertificateSummary } from "./CertificateSummary.tsx";
import { EffectPanel } from "./EffectPanel.tsx";

/** The certificate first: it may remove a good part of the work, and says why not more. */
export default function CertificatePage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>
      {(view) => (
        <WhileItGoesOn view={view}>
          <Page view={view} onChange={request.reload} />
        </WhileItGoesOn>
      )}
    </Loading>
  );
}

interface PageProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

function Page({ view, onChange }: PageProps) {
  usePageTitle("Your ISO/IEC 42001 certificate");
  const editing = useEditing("certificate");
  const own = useOwnNames() ?? [];
  const chosen = new Set(view.systems.map(({ systemId }) => systemId));
  const first = sectionProgress(view)[0];
  const isShort = isShortWay(view);
  const foreseen = foreseenOn("certificate", useForeseen(view));
  const done = async (): Promise<void> => {
    editing.value = null;
    await onChange();
  };
  return (
    <RequestFrame view={view} label="Certificate">
      <PageHeader
        title="Your ISO/IEC 42001 certificate"
        lead="A certificate covers what its scope names. Enter it as it is printed; it is kept for your next request."
      />
      {view.certificates.length === 0 ? (
        <HoldOne
          view={view}
          onChange={onChange}
          entering={editing.value !== null}
          onHeld={() => (editing.value = "new")}
        />
      ) : null}
      {view.certificates.map((certificate) => (
        <CertificateSummary
          key={certificate.id}
          certificate={certificate}
          names={{ contracted: view.vendorLegalName, own }}
          onEdit={() => (editing.value = certificate.id)}
        />
      ))}
      {editing.value === null && view.certificates.length > 0 ? (
        <Button variant="secondary" onClick={() => (editing.value = "new")}>
          Add another certificate
        </Button>
      ) : null}
      <Editing editing={editing} list={view.certificates}>
        {(certificate) => (
          <CertificateForm
            certificate={certificate}
            systems={view.inventory.filter(({ id }) => chosen.has(id))}
            evidence={view.evidence}
            legalName={view.vendorLegalName}
            ownNames={own}
            onSaved={() => void done()}
            onCancel={() => (editing.value = null)}
          />
        )}
      </Editing>
      {view.certificates.length > 0 ? (
        <ForeseenNotice view={view} foreseen={foreseen} here={`/requests/${view.id}/certificate`} />
      ) : null}
      {view.state === "draft" ? <EffectPanel view={view} onChange={onChange} /> : null}
      <div class="cluster">
        {isShort ? <ToWhatIsLeft view={view} /> : null}
        {first ? (
          <LinkButton variant={isShort ? "secondary" : "primary"} href={`/requests/${view.id}/sections/${first.id}`}>
            Next: {first.title}
          </LinkButton>
        ) : null}
        {isShort ? null : <ToWhatIsLeft view={view} />}
      </div>
    </RequestFrame>
  );
}

/** Do you hold one? "No" is an honest answer and costs nothing by itself. */
function HoldOne({
  view,
  onChange,
  entering,
  onHeld,
}: PageProps & { readonly entering: boolean; readonly onHeld: () => void }) {
  const work = useWork();
  const question = view.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === "certificates");
  const stored = question === undefined ? undefined : view.answers[question.id];
  const state = (stored?.answer.value as { state?: string } | undefined)?.state;
  const say = async (said: string): Promise<void> => {
    if (said === "held" || question === undefined) return onHeld();
    await work.inTurn(() =>
      call("PUT /api/vendor/requests/:id/answers/:questionId", {
        params: { id: view.id, questionId: question.id },
        body: { revision: stored?.revision ?? 0, answer: { value: { state: said } } },
      }),
    );
    await onChange();
  };
  return (
    <>
      <WorkProblem work={work} />
      <RadioGroup
        id="hold-one"
        label="Do you hold a certificate to ISO/IEC 42001?"
        hint="Not for a person or a course, and not a self-declaration."
        choices={[
          { value: "held", label: "Yes" },
          {
            value: "none",
            label: "No: we answer with evidence instead",
            hint: "Records and independent reports can score as well as a certificate.",
          },
        ]}
        value={entering ? "held" : state}
        onChange={(said) => void say(said)}
      />
    </>
  );
}
