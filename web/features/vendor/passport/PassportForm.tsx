import { useMemo } from "preact/hooks";
import type { PassportView, ShowableRequest } from "#contract/passport.ts";
import type { CertificateView, SystemView, VendorEvidence } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { PassportModel } from "./PassportModel.ts";

/** What a page can be made from. */
export interface Choosable {
  readonly systems: readonly SystemView[];
  readonly certificates: readonly CertificateView[];
  readonly evidence: readonly VendorEvidence[];
  readonly showable: readonly ShowableRequest[];
}

interface PassportFormProps {
  readonly page: PassportView | null;
  readonly choosable: Choosable;
  readonly onPublished: () => void;
  readonly onCancel: () => void;
}

/** Chooses what a page shows, and to whom. */
export function PassportForm({ page, choosable, onPublished, onCancel }: PassportFormProps) {
  const model = useMemo(() => new PassportModel(page), [page]);
  const publish = async (): Promise<void> => {
    if (await model.publish()) onPublished();
  };
  return (
    <form
      class="narrow card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      {model.work.problem.value ? <ProblemNotice problem={model.work.problem.value} /> : null}
      <TextInput
        id="passport-title"
        label="Title of the page"
        required
        value={model.choices.value.title}
        error={model.fieldError("title")}
        onInput={(title) => model.change({ title })}
      />
      <Address model={model} />
      <Contents model={model} choosable={choosable} />
      <p class="soft">
        The page is published as things stand now. When you change your profile later, publish it again.
      </p>
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Publishing…">
          Publish
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Address({ model }: { model: PassportModel }) {
  const { slug } = model.choices.value;
  return (
    <>
      <RadioGroup
        id="passport-reach"
        label="Who can see it?"
        choices={[
          { value: "unlisted", label: "Whoever has the link", hint: "Its address cannot be guessed." },
          { value: "public", label: "Everybody", hint: "An address people can remember." },
        ]}
        value={slug === null ? "unlisted" : "public"}
        onChange={(reach) => model.change({ slug: reach === "public" ? "" : null })}
      />
      {slug === null ? null : (
        <TextInput
          id="passport-slug"
          label="Address"
          hint="Small letters, digits and hyphens, such as lumen-clinical"
          value={slug}
          error={model.fieldError("slug")}
          onInput={(value) => model.change({ slug: value })}
        />
      )}
    </>
  );
}

function Contents({ model, choosable }: { model: PassportModel; choosable: Choosable }) {
  const { systemIds, certificateIds, evidenceIds, requestId } = model.choices.value;
  return (
    <>
      <CheckboxGroup
        id="passport-systems"
        label="AI systems"
        choices={choosable.systems.map(({ id, body }) => ({ value: id, label: body.name }))}
        values={systemIds}
        onChange={(values) => model.change({ systemIds: values })}
      />
      <CheckboxGroup
        id="passport-certificates"
        label="Certificates"
        choices={choosable.certificates.map(({ id, body }) => ({ value: id, label: body.number ?? body.standard }))}
        values={certificateIds}
        onChange={(values) => model.change({ certificateIds: values })}
      />
      <Select
        id="passport-response"
        label="Answers to a standard questionnaire"
        hint="Of those you submitted. A questionnaire that a buyer wrote stays between you and that buyer."
        value={requestId ?? ""}
        options={[{ value: "", label: "None" }, ...choosable.showable.map(({ id, label }) => ({ value: id, label }))]}
        error={model.fieldError("requestId")}
        onChange={(value) => model.change({ requestId: value === "" ? null : value })}
      />
      <CheckboxGroup
        id="passport-evidence"
        label="Evidence people may ask you for"
        hint="Only names, kinds and dates are shown. You let people in one by one."
        choices={choosable.evidence.map(({ id, name }) => ({ value: id, label: name }))}
        values={evidenceIds}
        onChange={(values) => model.change({ evidenceIds: values })}
      />
    </>
  );
}
