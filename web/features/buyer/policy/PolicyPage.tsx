import { useMemo } from "preact/hooks";
import { domains } from "#domain/catalogue/controls.ts";
import { dateTime, plural } from "#domain/words/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Loading, ProblemNotice } from "#web/app/Loading.tsx";
import { usePageTitle } from "#web/app/pageTitle.ts";
import { role } from "#web/app/session.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { EffectTable } from "./EffectTable.tsx";
import { NumberField } from "./NumberField.tsx";
import { PolicyModel } from "./PolicyModel.ts";
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
        <Fields model={model} />
        {model.problems.value.map(({ field, text }) => (
          <Notice key={field} kind="error" title={text} announce="polite" />
        ))}
        {model.work.problem.value ? <ProblemNotice problem={model.work.problem.value} /> : null}
        <div class="cluster">
          <Button
            type="submit"
            busy={model.work.busy.value}
            busyText="Scoring…"
            disabled={model.problems.value.length > 0}
          >
            See what it would do
          </Button>
          {model.effect.value !== null && role.value === "owner" ? (
            <Button variant="secondary" onClick={() => void model.publish()}>
              Publish as version {(versions[0]?.version ?? 0) + 1}
            </Button>
          ) : null}
        </div>
      </form>
      {model.effect.value ? <EffectTable effect={model.effect.value} /> : null}
    </>
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
      {policyGroups.map(({ title, fields }) => (
        <fieldset key={title} class="card stack">
          <legend class="field__label">{title}</legend>
          <div class="grid">
            {fields.map((field) => (
              <NumberField
                key={field.id}
                id={field.id}
                label={field.label}
                hint={field.hint}
                kind={field.kind}
                value={field.read(policy)}
                onChange={(value) => model.change(field.write(model.changes.value, value))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset class="card stack">
        <legend class="field__label">How much each domain weighs (1 unless told)</legend>
        <div class="grid">
          {domains.map(({ id, title }) => (
            <NumberField
              key={id}
              id={`weight-${id}`}
              label={`${id} ${title}`}
              kind="weight"
              value={policy.domainWeights[id] ?? 1}
              onChange={(weight) =>
                model.change({
                  ...model.changes.value,
                  domainWeights: { ...model.changes.value.domainWeights, [id]: weight },
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
