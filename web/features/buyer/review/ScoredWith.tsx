import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { changeInWords, type ReviewModel } from "./ReviewModel.ts";

/** Scores this assessment by another version of the policy: only because somebody says so, and on record. */
export function ScoredWith({ model }: { model: ReviewModel }) {
  const { policyVersion } = model.view.value.assessment;
  return (
    <Disclosure summary={`Scored with policy version ${policyVersion}: use another`}>
      <Choose model={model} />
    </Disclosure>
  );
}

function Choose({ model }: { model: ReviewModel }) {
  const work = useMemo(() => new Work(), []);
  const policies = useMemo(() => resource(() => call("GET /api/buyer/policies", {})), []);
  const { assessment, summary } = model.view.value;
  const chosen = useSignal(String(assessment.policyVersion));
  const { value: loaded } = policies.loadable;
  if (loaded.state !== "ready") return null;
  const rescore = async (): Promise<void> => {
    const before = summary.overall?.assured;
    const params = { id: assessment.id };
    const view = await work.run(async () => {
      await call("POST /api/buyer/assessments/:id/policy", { params, body: { version: Number(chosen.value) } });
      return call("GET /api/buyer/assessments/:id/review", { params });
    });
    if (view === undefined) return;
    model.view.value = view;
    model.announcement.value = changeInWords(before, view.summary.overall?.assured);
  };
  return (
    <div class="stack stack--tight">
      {work.problem.value ? <ProblemNotice problem={work.problem.value} /> : null}
      <Select
        id="policy-version"
        label="Policy version"
        value={chosen.value}
        options={loaded.value.versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }))}
        onChange={(value) => (chosen.value = value)}
      />
      <div class="cluster">
        <Button
          variant="secondary"
          size="small"
          disabled={Number(chosen.value) === assessment.policyVersion}
          busy={work.busy.value}
          busyText="Scoring…"
          onClick={() => void rescore()}
        >
          Score with this version
        </Button>
      </div>
    </div>
  );
}
