import type { PassportView } from "#contract/passport.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { type PassportModel, passportModel } from "./PassportModel.ts";
import { type Choosable, certificateName, passportWords } from "./passport-words.ts";

interface PassportFormProps {
  readonly page: PassportView | null;
  readonly choosable: Choosable;
  readonly onPublished: () => void;
  readonly onCancel: () => void;
}

/** Chooses what a page shows, and to whom. */
export function PassportForm({ page, choosable, onPublished, onCancel }: PassportFormProps) {
  const model = useForm(() => passportModel(page), [page?.id]);
  const publish = async (): Promise<void> => {
    if (await model.save()) onPublished();
  };
  const cancel = (): void => {
    model.discard();
    onCancel();
  };
  return (
    <Form class="narrow card stack" onSubmit={publish}>
      <FormNotices form={model} />
      <ChangedSince form={model} words={Object.values(passportWords(choosable))} />
      <TextInput
        {...model.field("title")}
        label="Title of the page"
        required
        value={model.body.value.title}
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
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function Address({ model }: { model: PassportModel }) {
  const { slug } = model.body.value;
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
          {...model.field("slug")}
          label="Address"
          hint="Small letters, digits and hyphens, such as lumen-clinical"
          value={slug}
          onInput={(value) => model.change({ slug: value })}
        />
      )}
    </>
  );
}

function Contents({ model, choosable }: { model: PassportModel; choosable: Choosable }) {
  const { systemIds, certificateIds, evidenceIds, requestId } = model.body.value;
  return (
    <>
      <CheckboxGroup
        {...model.field("systemIds")}
        label="AI systems"
        choices={choosable.systems.map(({ id, body }) => ({ value: id, label: body.name }))}
        values={systemIds}
        onChange={(values) => model.change({ systemIds: values })}
      />
      <CheckboxGroup
        {...model.field("certificateIds")}
        label="Certificates"
        choices={choosable.certificates.map((one) => ({ value: one.id, label: certificateName(one) }))}
        values={certificateIds}
        onChange={(values) => model.change({ certificateIds: values })}
      />
      <Select
        {...model.field("requestId")}
        label="Answers to a standard questionnaire"
        hint="Of those you submitted. A questionnaire that a buyer wrote stays between you and that buyer."
        value={requestId ?? ""}
        options={[{ value: "", label: "None" }, ...choosable.showable.map(({ id, label }) => ({ value: id, label }))]}
        onChange={(value) => model.change({ requestId: value === "" ? null : value })}
      />
      <CheckboxGroup
        {...model.field("evidenceIds")}
        label="Evidence people may ask you for"
        hint="Only names, kinds and dates are shown. You let people in one by one."
        choices={choosable.evidence.map(({ id, name }) => ({ value: id, label: name }))}
        values={evidenceIds}
        onChange={(values) => model.change({ evidenceIds: values })}
      />
    </>
  );
}
