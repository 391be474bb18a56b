import { useSignal } from "@preact/signals";
import type { Difference, TwoReviewers } from "#contract/two-reviewers.ts";
import { judgedApartWords } from "#domain/assessment/two-reviewers.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ReviewModel } from "../ReviewModel.ts";
import { isSealed, judgedLast, leftToSettle } from "./apart-state.ts";
import { judgedWords, thingWords } from "./thing-words.ts";

interface TwoReviewersViewProps {
  readonly apart: TwoReviewers;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
  readonly onChange: () => Promise<void>;
}

/** Whether two came to the same independently: what both judged, side by side, and how what differed was settled. */
export function TwoReviewersView({ apart, model, mayConclude, onChange }: TwoReviewersViewProps) {
  const left = leftToSettle(apart);
  const judged = judgedLast(apart);
  const same = judged.filter(({ isSame }) => isSame).length;
  const isOpen = apart.differences.length > 0 || apart.openedAt !== null;
  return (
    <div class="stack">
      <h2>Two reviewers</h2>
      {isOpen ? (
        <p>
          <strong>{judgedApartWords({ same, of: judged.length, open: left.length })}.</strong>
        </p>
      ) : null}
      {isSealed(apart) && isOpen ? (
        <Notice title="This is what was judged before the vendor changed something">
          <p>What is judged now is shown once both have handed in.</p>
        </Notice>
      ) : null}
      {!isOpen ? <p>What they judged is laid side by side here once both have handed in.</p> : null}
      {left.map((one) => (
        <Unsettled key={`${one.round} ${one.kind} ${one.subject}`} one={one} {...{ model, mayConclude, onChange }} />
      ))}
      {isOpen ? <Both model={model} differences={apart.differences.filter((one) => !left.includes(one))} /> : null}
    </div>
  );
}

function Both({ model, differences }: { readonly model: ReviewModel; readonly differences: readonly Difference[] }) {
  const side = (which: "first" | "second") => (one: Difference) => (
    <>
      <span class="soft">{which === "first" ? one.firstBy : one.secondBy}: </span>
      {judgedWords(one.kind, one[which])}
      {one[which] === null ? null : (
        <>
          <br />
          <span class="soft">{one[which]?.reason}</span>
        </>
      )}
    </>
  );
  return (
    <DataTable
      caption="What both judged"
      rows={differences}
      rowKey={({ round, kind, subject }) => `${round} ${kind} ${subject}`}
      empty="Nothing that is settled yet."
      columns={[
        { id: "what", header: "What", rowHeader: true, cell: (one) => thingWords(one, model.view.value) },
        { id: "first", header: "One", cell: side("first") },
        { id: "second", header: "The other", cell: side("second") },
        { id: "how", header: "What counts", cell: outcomeWords },
      ]}
    />
  );
}

function outcomeWords({ isSame, isFallen, settled, firstBy, secondBy }: Difference): string {
  if (isSame) return "Both the same";
  // What is left to settle stands above.
  if (settled === null) return isFallen ? "The vendor changed it since" : "Both judged it anew";
  const chosen = settled.chosen === "first" ? firstBy : secondBy;
  return `As ${chosen} judged. Settled by ${settled.by}, ${date(settled.at)}: ${settled.reason}`;
}

interface UnsettledProps extends Omit<TwoReviewersViewProps, "apart"> {
  readonly one: Difference;
}

/** One difference, with both sides and, for who may, the form that settles it. */
function Unsettled({ one, model, mayConclude, onChange }: UnsettledProps) {
  const { round, kind, subject, firstBy, secondBy, first, second } = one;
  const what = thingWords(one, model.view.value);
  const id = `settle-${round}-${kind}-${subject}`.replace(/[^\w-]/g, "-");
  const chosen = useSignal<"first" | "second" | undefined>(undefined);
  const reason = useSignal("");
  const work = useWork();
  const settle = (): Promise<unknown> =>
    work.run(async () => {
      if (chosen.value === undefined) return;
      await call("PUT /api/buyer/assessments/:id/two-reviewers/:kind/:subject", {
        params: { id: model.view.value.assessment.id, kind, subject },
        body: { round, chosen: chosen.value, reason: reason.value },
      });
      await onChange();
    });
  const choice = (value: "first" | "second", by: string, judged: Difference["first"]) => ({
    value,
    label: `${by}: ${judgedWords(kind, judged)}`,
    hint: judged?.reason,
  });
  return (
    <Form class="card stack" aria-label={what} onSubmit={settle}>
      <h3>{what}</h3>
      <WorkProblem work={work} />
      <RadioGroup
        id={id}
        label="Whose judgement counts"
        value={chosen.value}
        choices={[choice("first", firstBy, first), choice("second", secondBy, second)]}
        disabled={!mayConclude}
        onChange={(value) => (chosen.value = value === "first" ? "first" : "second")}
      />
      {mayConclude ? (
        <>
          <TextArea
            id={`${id}-reason`}
            label="Why"
            hint="It stands beside both, and in the history of what was concluded."
            limit={2000}
            required
            error={work.fieldError("/reason")}
            value={reason.value}
            onInput={(value) => (reason.value = value)}
          />
          <div class="cluster">
            <Button type="submit" disabled={chosen.value === undefined} busy={work.busy.value}>
              Settle it
            </Button>
          </div>
        </>
      ) : null}
    </Form>
  );
}
