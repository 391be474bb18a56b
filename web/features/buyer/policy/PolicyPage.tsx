import { useMemo } from "preact/hooks";
import { dateTime, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { DraftLine, FormProblem } from "#web/forms/FormNotices.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { EffectTable } from "./EffectTable.tsx";
import { NumberField } from "./NumberField.tsx";
import { PolicyLists } from "./PolicyLists.tsx";
import { PolicyModel } from "./PolicyModel.ts";
import { PolicyWeights } from "./PolicyWeights.tsx";
import { policyWords } from "./policy-changes.ts";
import { policyGroups } from "./policy-fields.ts";

/** The constants behind every score, with what a change would do, before it holds. */
export default function PolicyPage() {
  usePageTitle("Scoring policy");
  const model = useMemo(() => resource(async () => new PolicyModel(await call("GET /api/buyer/policies", {}))), []);
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Settings", href: "/settings" }, { label: "Scoring policy" }]} />
      <PageHeader
        title="Scoring policy"
        lead="What was scored keeps the policy it was scored with. A new version holds for what you send from then on, and for an assessment only when a reviewer says so."
      />
      <Loading resource={model}>{(value) => <Editor model={value} />}</Loading>
    </div>
  );
}

function Editor({ model }: { model: PolicyModel }) {
  const { versions } = model.desk.value;
  const { form, effect } = model;
  useClosingGuard(form.unkept);
  return (
    <>
      <Versions model={model} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void model.preview();
        }}
      >
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
          {effect !== null && role.value === "owner" ? (
            <Button
              variant="secondary"
              busy={form.work.busy.value}
              disabled={model.differences.value.length === 0}
              onClick={() => void model.publish()}
            >
              Publish as version {(versions[0]?.version ?? 0) + 1}
            </Button>
          ) : null}
        </div>
      </form>
      {effect ? <Differences model={model} /> : null}
      {effect ? <EffectTable effect={effect} /> : null}
    </>
  );
}

/** What the next version would change of the one before, in words. */
function Differences({ model }: { model: PolicyModel }) {
  const { value: differences } = model.differences;
  return (
    <section class="stack stack--tight" aria-labelledby="policy-differences">
      <h2 id="policy-differences">What it changes</h2>
      {differences.length === 0 ? <p>Nothing differs from the newest version.</p> : null}
      <ul>
        {differences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ model }: { model: PolicyModel }) {
  const { versions } = model.desk.value;
  if (versions.length === 0) return <p>Version 1 is published with the first questionnaire you send.</p>;
  return (
    <ol class="plain-list" aria-label="Versions">
      {versions.map(({ version, publishedBy, publishedAt, assessments }) => (
        <li key={version}>
          Version {version}, {dateTime(publishedAt)}, {publishedBy}:{" "}
          {plural({ count: assessments, one: "assessment", other: "assessments" })}
        </li>
      ))}
    </ol>
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
