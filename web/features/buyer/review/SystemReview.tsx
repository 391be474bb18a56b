import { useSignal } from "@preact/signals";
import type { AiSystem } from "#domain/dossier/dossier.ts";
import { list } from "#domain/format.ts";
import { originWords } from "#domain/words/systems.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Select } from "#web/components/Select.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { History } from "./History.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface SystemReviewProps {
  readonly system: AiSystem;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

const none = "none";

/** What the vendor says of one system, and which use it serves: until somebody confirms both, they are its word. */
export function SystemReview({ system, model, mayConclude }: SystemReviewProps) {
  const { uses } = model.view.value.dossier;
  const nameOf = (use: unknown): string => uses.find(({ id }) => id === use)?.name ?? "None of them";
  const services = system.thirdPartyServices ?? [];
  return (
    <div class="card stack">
      <h3>
        {system.name}{" "}
        {system.confirmed === true ? (
          <Badge tone="success">Confirmed</Badge>
        ) : (
          <Badge tone="warning">Nobody has confirmed this</Badge>
        )}
      </h3>
      <DefinitionList
        items={[
          { term: "Serves the use", value: nameOf(system.use) },
          ...(system.useByVendor === undefined
            ? []
            : [{ term: "The vendor had said", value: nameOf(system.useByVendor) }]),
          { term: "Origin", value: originWords[system.origin] },
          { term: "The vendor's roles", value: list(system.roles ?? []) || "Not given" },
          {
            term: "Uses services of others",
            value:
              list(
                services.map(({ name, insideBoundary }) =>
                  insideBoundary === true ? name : `${name} (outside the management system)`,
                ),
              ) || "None named",
          },
        ]}
      />
      {mayConclude ? <Confirmation system={system} model={model} /> : null}
      <History model={model} kind="system" subject={system.id} />
    </div>
  );
}

function Confirmation({ system, model }: Pick<SystemReviewProps, "system" | "model">) {
  const use = useSignal(system.use ?? none);
  const conclude = (body: { use: string | null } | null) => (reason: string) =>
    model.conclude({ kind: "system", subject: system.id, body, reason });
  return (
    <ConcludeForm
      id={`system-${system.id}`}
      about={system.name}
      busy={model.work.busy.value}
      choices={[
        {
          label: "Confirm",
          conclude: (reason) => conclude({ use: use.value === none ? null : use.value })(reason),
        },
        ...(model.standing("system", system.id)?.body ? [{ label: "Take back", conclude: conclude(null) }] : []),
      ]}
    >
      <Select
        id={`system-use-${system.id}`}
        label="It serves"
        value={use.value}
        options={[
          ...model.view.value.dossier.uses.map(({ id, name }) => ({ value: id, label: name })),
          { value: none, label: "None of these uses" },
        ]}
        onChange={(value) => (use.value = value)}
      />
    </ConcludeForm>
  );
}
