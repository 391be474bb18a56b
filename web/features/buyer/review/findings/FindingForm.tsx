import { useMemo } from "preact/hooks";
import type { MemberView } from "#contract/identity.ts";
import { riskCarriers } from "#domain/findings/acceptance.ts";
import type { Finding, FindingState } from "#domain/findings/findings.ts";
import { findingTitle, stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { session } from "#web/page/session.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { listColleagues } from "./colleagues.ts";
import { type FindingModel, type FindingStart, findingModel } from "./FindingModel.ts";
import { findingWords } from "./finding-words.ts";

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
  const model = useForm(() => findingModel({ review, finding, start }), [finding?.id, start?.id]);
  const colleagues = useMemo(() => resource(listColleagues), []);
  const { value: loaded } = colleagues.loadable;
  const known = loaded.state === "ready" ? loaded.value : [];
  const { body, change, field } = model;
  const save = async (): Promise<void> => {
    if (await model.save()) onDone();
  };
  const cancel = (): void => {
    model.discard();
    onDone();
  };
  return (
    <Form
      class="card stack"
      aria-label={
        finding === null ? "Raise a finding" : `Follow up: ${findingTitle(finding, review.view.value.dossier)}`
      }
      onSubmit={save}
    >
      <FormNotices form={model} />
      <ChangedSince form={model} words={Object.values(findingWords(known))} />
      {finding?.source === "rule" || finding?.source === "flag" || start ? null : (
        <TextInput
          {...field("title")}
          label="What was found"
          required
          value={body.value.title}
          onInput={(title) => change({ title })}
        />
      )}
      <div class="grid">
        <Select
          {...field("severity")}
          label="Severity"
          value={body.value.severity}
          options={severities}
          onChange={(severity) => change({ severity: severity as Finding["severity"] })}
        />
        <Select
          {...field("state")}
          label="Where it stands"
          value={body.value.state}
          options={states}
          onChange={(state) =>
            change({
              state: state as FindingState,
              accepted:
                state === "accepted" ? (body.value.accepted ?? { personId: "", until: "" }) : body.value.accepted,
            })
          }
        />
      </div>
      <Following model={model} colleagues={colleagues} />
      <TextArea
        {...field("reason")}
        label="Reason, or what was agreed"
        optional={["open", "planned"].includes(body.value.state)}
        rows={2}
        limit={2000}
        value={body.value.reason}
        onInput={(reason) => change({ reason })}
      />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
          Save the finding
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

/** Who may be asked; oneself agrees by saying so. */
const carriersIn = (all: readonly MemberView[]) =>
  all
    .filter(({ status, role }) => status === "active" && riskCarriers.some((one) => one === role))
    .map(({ personId, name }) => ({
      value: personId,
      label: personId === session.value?.person?.id ? `${name} (you)` : name,
    }));

/** Who deals with it and until when; or, for an accepted risk, who carries it and until when. */
function Following({ model, colleagues }: { model: FindingModel; colleagues: Resource<readonly MemberView[]> }) {
  const { body, change, field } = model;
  const { accepted } = body.value;
  if (body.value.state === "accepted" && accepted !== null)
    return (
      <div class="grid">
        <Loading resource={colleagues}>
          {(all) => (
            <Select
              {...field("accepted/personId")}
              label="The risk is carried by"
              hint="They are asked. It counts as accepted once they agree; until then it is open."
              required
              placeholder="Choose a colleague"
              value={accepted.personId}
              options={carriersIn(all)}
              onChange={(personId) => change({ accepted: { ...accepted, personId } })}
            />
          )}
        </Loading>
        <DateInput
          {...field("accepted/until")}
          label="Until"
          hint="The day after, it is open again by itself."
          value={accepted.until}
          onChange={(until) => change({ accepted: { ...accepted, until } })}
        />
      </div>
    );
  return (
    <div class="grid">
      <TextInput
        {...field("owner")}
        label="Dealt with by"
        optional
        value={body.value.owner}
        onInput={(owner) => change({ owner })}
      />
      <DateInput
        {...field("dueOn")}
        label="Until"
        optional={body.value.state !== "planned"}
        value={body.value.dueOn ?? ""}
        onChange={(dueOn) => change({ dueOn: dueOn === "" ? null : dueOn })}
      />
    </div>
  );
}
