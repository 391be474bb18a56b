import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Reasons, ReasonView } from "#contract/ask-again.ts";
import type { AssessmentView } from "#contract/assessment.ts";
import { date, dateTime } from "#domain/format.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { beginAt } from "#web/page/reading-place.ts";
import { role } from "#web/page/session.ts";
import { today } from "#web/page/today.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { AskedNext } from "./AskedNext.tsx";
import { SettleReason } from "./SettleReason.tsx";
import { TakeBackReason } from "./TakeBackReason.tsx";

type Asked = Pick<AssessmentView, "id" | "vendorId" | "productId" | "stage">;

/** Beside the decision: what happened since, so that the vendor is to be asked again, and what was said about it. */
export function AskAgain({ model }: { readonly model: ReviewModel }) {
  const { assessment } = model.view.value;
  const { id } = assessment;
  const reasons = useMemo(
    () => resource(() => call("GET /api/buyer/assessments/:id/ask-again", { params: { id } })),
    [id],
  );
  const isFirst = useRef(true);
  // With whatever else stands by now: after a decision, or one that was refused because something was said meanwhile.
  useEffect(() => {
    if (!isFirst.current) void reasons.reload();
    isFirst.current = false;
  }, [assessment]);
  // A decision rests on what is left of them.
  const changed = (): Promise<unknown> => Promise.all([model.reload(), reasons.reload()]);
  return <Loading resource={reasons}>{(view) => <Known view={view} model={model} onChanged={changed} />}</Loading>;
}

interface KnownProps {
  readonly view: Reasons;
  readonly model: ReviewModel;
  readonly onChanged: () => Promise<unknown>;
}

const isOpen = ({ goneAt, closed }: ReasonView): boolean => goneAt === null && closed === null;

function Known({ view, model, onChanged }: KnownProps) {
  const { assessment } = model.view.value;
  const open = view.reasons.filter((one) => isOpen(one) && one.fromDay <= today.value);
  const off = view.reasons.filter((one) => isOpen(one) && one.fromDay > today.value);
  const over = view.reasons.filter((one) => !isOpen(one));
  const mayJudge = role.value !== "auditor" && assessment.stage === "decided";
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the reason it belonged to.
  const settle = { assessmentId: assessment.id, onChanged: () => void onChanged().then(() => beginAt(title.current)) };
  if (view.reasons.length === 0 && view.asksAnew === null) return null;
  return (
    <section class="stack" aria-labelledby="ask-again">
      <h2 id="ask-again" ref={title} tabIndex={-1}>
        {assessment.stage === "decided" ? "What happened since" : "What was said since"}
      </h2>
      {view.reasons.length === 0 ? <p>Nothing that speaks for asking again before its day.</p> : null}
      {open.length === 0 ? null : (
        <Notice kind="warning" title={titleOf(view, assessment)}>
          <ul class="plain-list stack">
            {open.map((one) => (
              <li key={one.id} class="stack stack--tight">
                <span>
                  {causeWords(one.cause, one.onDay)} <span class="soft">Since {date(one.fromDay)}</span>
                </span>
                {one.word === null ? null : <Said reason={one} how="Put off before" />}
                {mayJudge ? <SettleReason reason={one} {...settle} /> : null}
              </li>
            ))}
          </ul>
          <AskLink view={view} assessment={assessment} />
        </Notice>
      )}
      {view.asksAnew === null ? null : (
        <Disclosure summary="What the vendor would be asked anew">
          <AskedNext asked={view.asksAnew} model={model} />
        </Disclosure>
      )}
      {off.length === 0 ? null : (
        <ul class="plain-list stack">
          {off.map((one) => (
            <li key={one.id} class="stack stack--tight">
              <span>
                {causeWords(one.cause, one.onDay)} <strong>Put off until {date(one.fromDay)}</strong>
              </span>
              <Said reason={one} how="Put off" />
              {mayJudge ? <TakeBackReason reason={one} {...settle} /> : null}
            </li>
          ))}
        </ul>
      )}
      {over.length === 0 ? null : (
        <Disclosure summary={`Reasons to ask again that are over (${over.length})`}>
          <ul class="plain-list stack">
            {over.map((one) => (
              <li key={one.id} class="stack stack--tight">
                <span>
                  {causeWords(one.cause, one.onDay)} <span class="soft">{overWords(one)}</span>
                </span>
                {one.closed === "dismissed" ? <Said reason={one} how="Dismissed" /> : null}
                {one.closed === "dismissed" && one.goneAt === null && mayJudge ? (
                  <TakeBackReason reason={one} {...settle} />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const titleOf = ({ isAsked }: Reasons, { stage }: Asked): string => {
  if (stage !== "decided") return "Look at this before you decide: nobody has judged it yet";
  return isAsked ? "The vendor is asked again already" : "The vendor is to be asked again";
};

function AskLink({ view, assessment }: Pick<KnownProps, "view"> & { readonly assessment: Asked }) {
  const { vendorId, productId, stage } = assessment;
  if (stage !== "decided" || view.isAsked || !maySend() || vendorId === null || productId === null) return null;
  return (
    <LinkButton href={`/assessments/new?register=${vendorId}&product=${productId}`}>Ask the vendor again</LinkButton>
  );
}

const overWords = ({ closed, goneAt }: ReasonView): string => {
  if (closed === "decided") return "It was decided anew since.";
  return goneAt === null ? "" : "Its cause is gone.";
};

const Said = ({ reason: { word, saidBy, saidAt }, how }: { readonly reason: ReasonView; readonly how: string }) => (
  <span class="soft">
    {how} by {saidBy ?? "somebody who left"}
    {saidAt === null ? "" : `, ${dateTime(saidAt)}`}: {word}
  </span>
);
