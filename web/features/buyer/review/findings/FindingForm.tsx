import { useMemo } from "preact/hooks";
import type { Finding, FindingState } from "#domain/findings/findings.ts";
import { findingTitle, stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { session } from "#web/page/session.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { FindingModel, type FindingStart } from "./FindingModel.ts";

interface FindingFormProps {
  readonly review: ReviewModel;
  /** Null raises a new one. */
  readonly finding: Finding | null;
  readonly start?: FindingStart;
  readonly onDone: () => void;
}

const severities = Object.entries(severityWords).map(([value, { words }]) => ({ value, label: words }));
const states = Object.entries(stateWords).map(([value, { words }]) => ({ value, label: words }));

/** Raises a finding, or says what became of one: who deals with it, until when, or who carries the risk. */
export function FindingForm({ review, finding, start, onDone }: FindingFormProps) {
  const model = useMemo(() => new FindingModel(review, finding, start), [finding?.id, finding?.revision, start?.id]);
  const { body, change } = model;
  const prefix = `finding-${model.id}`;
  const save = async (): Promise<void> => {
    if (await model.save()) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label={
        finding === null ? "Raise a finding" : `Follow up: ${findingTitle(finding, review.view.value.dossier)}`
      }
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {model.work.problem.value ? <ProblemNotice problem={model.work.problem.value} /> : null}
      {finding?.source === "rule" || finding?.source === "flag" || start ? null : (
        <TextInput
          id={`${prefix}-title`}
          label="What was found"
          required
          value={body.value.title}
          error={model.fieldError("title")}
          onInput={(title) => change({ title })}
        />
      )}
      <div class="grid">
        <Select
          id={`${prefix}-severity`}
          label="Severity"
          value={body.value.severity}
          options={severities}
          onChange={(severity) => change({ severity: severity as Finding["severity"] })}
        />
        <Select
          id={`${prefix}-state`}
          label="Where it stands"
          value={body.value.state}
          options={states}
          onChange={(state) =>
            change({
              state: state as FindingState,
              accepted:
                state === "accepted"
                  ? (body.value.accepted ?? { by: session.value?.person?.name ?? "", until: "" })
                  : body.value.accepted,
            })
          }
        />
      </div>
      <Following model={model} prefix={prefix} />
      <TextArea
        id={`${prefix}-reason`}
        label="Reason, or what was agreed"
        optional={["open", "planned"].includes(body.value.state)}
        rows={2}
        limit={2000}
        value={body.value.reason}
        error={model.fieldError("reason")}
        onInput={(reason) => change({ reason })}
      />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
          Save the finding
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Who deals with it and until when; or, for an accepted risk, who carries it and until when. */
function Following({ model, prefix }: { model: FindingModel; prefix: string }) {
  const { body, change } = model;
  const { accepted } = body.value;
  if (body.value.state === "accepted" && accepted !== null)
    return (
      <div class="grid">
        <TextInput
          id={`${prefix}-accepted-by`}
          label="The risk is carried by"
          hint="A named person, who may do so"
          required
          value={accepted.by}
          error={model.fieldError("accepted/by")}
          onInput={(by) => change({ accepted: { ...accepted, by } })}
        />
        <DateInput
          id={`${prefix}-accepted-until`}
          label="Until"
          hint="The day after, it is open again by itself."
          value={accepted.until}
          error={model.fieldError("accepted/until")}
          onChange={(until) => change({ accepted: { ...accepted, until } })}
        />
      </div>
    );
  return (
    <div class="grid">
      <TextInput
        id={`${prefix}-owner`}
        label="Dealt with by"
        optional
        value={body.value.owner}
        onInput={(owner) => change({ owner })}
      />
      <DateInput
        id={`${prefix}-due`}
        label="Until"
        optional={body.value.state !== "planned"}
        value={body.value.dueOn ?? ""}
        error={model.fieldError("dueOn")}
        onChange={(dueOn) => change({ dueOn: dueOn === "" ? null : dueOn })}
      />
    </div>
  );
}
