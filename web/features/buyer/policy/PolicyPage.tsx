import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { PolicyDesk } from "#contract/policy.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { DraftLine, FormProblem } from "#web/forms/FormNotices.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { Differences } from "./Differences.tsx";
import { EffectTable } from "./EffectTable.tsx";
import { MovePanel } from "./MovePanel.tsx";
import { NumberField } from "./NumberField.tsx";
import { PolicyLists } from "./PolicyLists.tsx";
import { PolicyModel } from "./PolicyModel.ts";
import { PolicyWeights } from "./PolicyWeights.tsx";
import { policyWords } from "./policy-changes.ts";
import { policyGroups } from "./policy-fields.ts";
import { Versions } from "./Versions.tsx";
import { WaitingCard } from "./WaitingCard.tsx";

/** The constants behind every score, with what a change would do, before it holds. */
export default function PolicyPage() {
  usePageTitle("Scoring policy");
  const desk = useMemo(() => resource(() => call("GET /api/buyer/policies", {})), []);
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Settings", href: "/settings" }, { label: "Scoring policy" }]} />
      <PageHeader
        title="Scoring policy"
        lead="What was scored keeps the policy it was scored with. A new version holds for what you send from then on, and for an assessment only when somebody says so."
      />
      <Loading resource={desk}>{(value) => <Desk desk={value} />}</Loading>
    </div>
  );
}

function Desk({ desk }: { readonly desk: PolicyDesk }) {
  // A body that somebody came from a certificate with.
  const recognise = (useLocation().query.recognise ?? "").trim();
  const model = useMemo(() => {
    const current: Signal<PolicyModel> = signal(new PolicyModel(desk, (next) => (current.value = next)));
    if (recognise !== "") current.value.recognise(recognise);
    return current;
  }, [desk]).value;
  const { versions, proposal } = model.desk.value;
  return (
    <>
      <Versions versions={versions} />
      <Recognising body={recognise} model={model} />
      {proposal ? <WaitingCard model={model} proposal={proposal} /> : <Editor model={model} />}
      {versions.length > 1 ? <MovePanel model={model} /> : null}
    </>
  );
}

/** What became of the body that somebody came from a certificate with; nothing once it holds. */
function Recognising({ body, model }: { readonly body: string; readonly model: PolicyModel }) {
  if (body === "") return null;
  if (model.isAdded(body))
    return (
      <Notice kind="info" title={`${body} is in the list of accreditation bodies below`}>
        <p>It holds for nothing yet: see what it would do, say why, and publish it.</p>
      </Notice>
    );
  return model.desk.value.proposal ? (
    <Notice kind="info" title={`${body} is not on the list yet`}>
      <p>Another policy waits. Publish it or take it back first, then follow the link beside the certificate again.</p>
    </Notice>
  ) : null;
}

function Editor({ model }: { model: PolicyModel }) {
  const { form, effect } = model;
  useClosingGuard(form.unkept);
  return (
    <>
      <Form onSubmit={() => model.preview()}>
        <DraftLine form={form} />
        <Fields model={model} />
        <FormProblem form={form} />
        <ChangedSince form={form} words={policyWords} />
        <div class="cluster">
          <Button
            type="submit"
            busy={form.work.busy.value}
            busyText={model.progress.value > 0 ? `Scoring, ${model.progress.value} so far…` : "Scoring…"}
            disabled={model.problems.value.length > 0}
          >
            See what it would do
          </Button>
        </div>
      </Form>
      {effect ? <Differences id="policy-differences" differences={model.differences.value} /> : null}
      {effect ? <EffectTable id="policy-effect" effect={effect} /> : null}
      {effect && role.value === "owner" ? <Propose model={model} /> : null}
    </>
  );
}

/** Why, and then out into the world: with four eyes it waits for another owner. */
function Propose({ model }: { model: PolicyModel }) {
  const { versions, fourEyes } = model.desk.value;
  const next = (versions[0]?.version ?? 0) + 1;
  return (
    <Form class="card stack" onSubmit={() => model.propose()}>
      <TextArea
        id="policy-reason"
        label="Why you change it"
        hint="Somebody who was not there should understand it in a year."
        required
        limit={2000}
        rows={2}
        value={model.reason.value}
        error={model.form.work.fieldError("/reason")}
        onInput={(text) => (model.reason.value = text)}
      />
      <p class="soft">
        Before it holds, the laws of the score are tried with it on every assessment; one that breaks stops it.
        {fourEyes ? " Then another owner has to publish it." : ""}
      </p>
      <div class="cluster">
        <Button
          type="submit"
          busy={model.form.work.busy.value}
          busyText="Saving…"
          disabled={model.differences.value.length === 0}
        >
          {fourEyes ? `Propose version ${next}` : `Publish as version ${next}`}
        </Button>
      </div>
    </Form>
  );
}

function Fields({ model }: { model: PolicyModel }) {
  const policy = model.policy.value;
  return (
    <>
      {policyGroups.map(({ title, fields, problems }) => (
        <fieldset key={title} class="card stack">
          <legend class="field__label">{title}</legend>
          {problems
            .flatMap((field) => model.problemAt(field) ?? [])
            .map((text) => (
              <p key={text} class="field__error" role="alert">
                {text}
              </p>
            ))}
          <div class="grid">
            {fields.map((field) => (
              <NumberField
                key={`${field.id}-${model.form.edition.value}`}
                id={field.id}
                label={field.label}
                hint={field.hint}
                kind={field.kind}
                value={field.read(policy)}
                onChange={(value) => model.form.change(field.write(model.changes.value, value))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <PolicyLists model={model} />
      <PolicyWeights model={model} />
    </>
  );
}
