import type { RequestView } from "#contract/request.ts";
import type { MissingItem, MissingLevel } from "#domain/assessment/check-request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { type AnswerToPhrase, answerWords, noLongerOffered } from "#domain/words/answers.ts";
import { missingWords } from "#domain/words/missing.ts";
import { asked, languageOf } from "#domain/words/words.ts";
import type { Resource } from "#web/api/resource.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { worded } from "#web/components/worded.tsx";
import { applicable, missingItems } from "#web/features/vendor/at-hand/progress.ts";
import { questionPlace } from "#web/features/vendor/at-hand/question-place.ts";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { useRequest } from "#web/features/vendor/at-hand/useRequest.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { RequestEnded } from "../at-hand/Ended.tsx";
import { ForeseenNotice } from "../foreseen/ForeseenNotice.tsx";
import { useForeseen } from "../foreseen/useForeseen.ts";
import { SignForm } from "./SignForm.tsx";
import { SubmittedCopy } from "./SubmittedCopy.tsx";

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
  const isTheirs = view.state === "draft" && view.ended === null;
  const title = view.receipt ? "What you submitted" : isTheirs ? "Check your answers" : "Your answers";
  usePageTitle(title);
  return (
    <RequestFrame view={view} label={title}>
      <PageHeader title={title} />
      {view.receipt ? <SubmittedCopy view={view} receipt={view.receipt} /> : null}
      <RequestEnded view={view} />
      {isTheirs ? <Remarks view={view} /> : null}
      <Answers view={view} />
      {!isTheirs ? null : role.value === "owner" ? (
        <SignForm view={view} onDone={request.reload} />
      ) : (
        <Notice title="An owner signs and submits">
          <p>You have done your part. Ask an owner of your organisation to check and submit.</p>
        </Notice>
      )}
    </RequestFrame>
  );
}

function Remarks({ view }: Pick<CheckProps, "view">) {
  const items = missingItems(view);
  // What is left to a certificate in vain is among what is open, and what must be answered is said already.
  const must = new Set(ofLevel(items, "must-fix").map(({ questionId }) => questionId));
  const foreseen = useForeseen(view).filter(
    ({ code, subject }) => code !== "fast_track_lost" && !(code === "must_have_failed" && must.has(subject)),
  );
  return (
    <>
      {groups.map(({ level, kind, title, lead }) => (
        <Missing key={level} kind={kind} title={title} lead={lead} view={view} items={ofLevel(items, level)} />
      ))}
      <ForeseenNotice view={view} foreseen={foreseen} here={`/requests/${view.id}/check`} />
    </>
  );
}

/** An answer; where a move to another version left none, what had been said there. */
function answerToShow(view: RequestView, id: string): AnswerToPhrase["answer"] {
  const [answer, carried] = [view.answers[id]?.answer, view.carried[id]];
  if (carried?.rule !== "answer-again" || carried.said === "") return answer;
  return { ...answer, unfit: noLongerOffered(carried.said, view.questionnaire.version) };
}

interface MissingGroup {
  readonly level: MissingLevel;
  readonly kind: "error" | "warning" | "info";
  readonly title: string;
  readonly lead?: string | undefined;
}

/** What is missing, by how it counts when the answers are scored. */
const groups: readonly MissingGroup[] = [
  { level: "must-fix", kind: "error", title: "Before you can submit" },
  { level: "counts-as-open", kind: "warning", title: "You may submit with these open; they count as unknown" },
  {
    level: "counts-as-answered",
    kind: "info",
    title: "Answered, and worth more with this",
    lead: "You may submit without it; then these answers count on your word alone.",
  },
];

const ofLevel = (items: readonly MissingItem[], wanted: MissingLevel): MissingItem[] =>
  items.filter(({ level }) => level === wanted);

interface MissingProps extends Omit<MissingGroup, "level"> {
  readonly view: RequestView;
  readonly items: readonly MissingItem[];
}

function Missing({ kind, title, lead, view, items }: MissingProps) {
  if (items.length === 0) return null;
  return (
    <Notice kind={kind} title={title}>
      {lead ? <p>{lead}</p> : null}
      <ul>
        {items.map((item) => (
          <li key={`${item.questionId} ${item.missing.kind}`}>
            <a href={questionPlace(view, item.questionId)}>{worded(missingWords(item, view.questionnaire))}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
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
                value: answerAsItStands(view, question, names),
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

/** An answer in words; while it can be changed, whether the certificate it is left to answers it today. */
function answerAsItStands(view: RequestView, question: RespondentQuestion, evidenceNames: ReadonlyMap<string, string>) {
  const answer = answerToShow(view, question.id);
  const said = answerWords({ question, questionnaire: view.questionnaire, answer, evidenceNames });
  if (view.state !== "draft" || answer?.byCertificate !== true) return said;
  return view.covered.includes(question.id)
    ? "Answered by your certificate"
    : "Left to your certificate, which does not answer it today: it counts as open";
}
