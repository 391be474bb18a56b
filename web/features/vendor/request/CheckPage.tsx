import type { RequestView } from "#contract/request.ts";
import { checkRequest } from "#domain/assessment/check-request.ts";
import { dateTime } from "#domain/format.ts";
import { type AnswerToPhrase, answerWords, noLongerOffered } from "#domain/words/answers.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import type { Resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { worded } from "#web/components/worded.tsx";
import { applicable, chosenSystems, standingAnswers } from "#web/features/vendor/at-hand/progress.ts";
import { questionName, questionPlace } from "#web/features/vendor/at-hand/question-place.ts";
import { useRequest } from "#web/features/vendor/at-hand/useRequest.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { today } from "#web/page/today.ts";
import { SignForm } from "./SignForm.tsx";

/** Everything one is about to sign, in words, and what is still open. */
export default function CheckPage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return <Loading resource={request}>{(view) => <Check view={view} request={request} />}</Loading>;
}

interface CheckProps {
  readonly view: RequestView;
  readonly request: Resource<RequestView>;
}

function Check({ view, request }: CheckProps) {
  usePageTitle("Check your answers");
  return (
    <div class="narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: "Requests", href: "/" },
          { label: view.product, href: `/requests/${view.id}` },
          { label: "Check your answers" },
        ]}
      />
      <PageHeader title="Check your answers" />
      {view.state === "draft" ? <Remarks view={view} /> : null}
      <Answers view={view} />
      {view.state === "submitted" ? (
        <SubmittedCopy view={view} />
      ) : role.value === "owner" ? (
        <SignForm view={view} onDone={request.reload} />
      ) : (
        <Notice title="An owner signs and submits">
          <p>You have done your part. Ask an owner of your organisation to check and submit.</p>
        </Notice>
      )}
    </div>
  );
}

/** The proof at the foot of the printed page. */
function SubmittedCopy({ view }: Pick<CheckProps, "view">) {
  const { receipt } = view;
  return (
    <Notice kind="success" title="Submitted">
      {receipt ? (
        <>
          <p>
            To {view.buyerName}, signed by {receipt.signedName}, {receipt.signedRole}, on{" "}
            {dateTime(receipt.submittedAt)}.
          </p>
          <p class="break-anywhere">Fingerprint (SHA-256): {receipt.sha256}</p>
        </>
      ) : null}
      <Button variant="secondary" onClick={() => print()}>
        Print or save as PDF
      </Button>
    </Notice>
  );
}

function Remarks({ view }: Pick<CheckProps, "view">) {
  const remarks = checkRequest({
    questionnaire: view.questionnaire,
    answers: standingAnswers(view),
    systems: chosenSystems(view),
    certificates: view.certificates,
    today: today.value,
    covered: view.covered,
  });
  const must = remarks.filter(({ level }) => level === "must-fix");
  const open = remarks.filter(({ level }) => level !== "must-fix");
  const list = (some: typeof remarks) => (
    <ul>
      {some.map(({ questionId, text }) => (
        <li key={`${questionId}${text}`}>
          <a href={questionPlace(view, questionId)}>
            {questionId === null ? null : <>{worded(asked(view.questionnaire, questionName(view, questionId)))}: </>}
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {must.length > 0 ? (
        <Notice kind="error" title="Before you can submit">
          {list(must)}
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Notice kind="warning" title="You may submit with these open; they count as unknown">
          {list(open)}
        </Notice>
      ) : null}
    </>
  );
}

/** An answer; where a move to another version left none, what had been said there. */
function answerToShow(view: RequestView, id: string): AnswerToPhrase["answer"] {
  const [answer, carried] = [view.answers[id]?.answer, view.carried[id]];
  if (carried?.rule !== "answer-again" || carried.said === "") return answer;
  return { ...answer, unfit: noLongerOffered(carried.said, view.questionnaire.version) };
}

function Answers({ view }: Pick<CheckProps, "view">) {
  const shown = new Set(applicable(view).map(({ id }) => id));
  const names = new Map(view.evidence.map(({ id, name }) => [id, name]));
  return (
    <>
      {view.questionnaire.sections.map((section) => {
        const own = section.questions.filter(({ id }) => shown.has(id));
        if (own.length === 0) return null;
        return (
          <section key={section.id} aria-labelledby={`check-${section.id}`}>
            <h2 id={`check-${section.id}`} lang={languageOf(view.questionnaire, section.title)}>
              {section.title}
            </h2>
            <DefinitionList
              items={own.map((question) => ({
                term: asked(view.questionnaire, question.short ?? question.text),
                value: answerWords({
                  question,
                  questionnaire: view.questionnaire,
                  answer: answerToShow(view, question.id),
                  evidenceNames: names,
                }),
                ...(view.state === "draft"
                  ? {
                      action: (
                        <a href={`/requests/${view.id}/sections/${section.id}#${question.id}`}>
                          Change
                          <span class="visually-hidden">
                            {" "}
                            {worded(asked(view.questionnaire, question.short ?? question.text))}
                          </span>
                        </a>
                      ),
                    }
                  : {}),
              }))}
            />
          </section>
        );
      })}
    </>
  );
}
