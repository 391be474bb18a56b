import { useSignal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { RequestView, SystemView } from "#contract/request.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading, ProblemNotice } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { ChosenSystem } from "./ChosenSystem.tsx";
import { SystemForm } from "./SystemForm.tsx";

/** Which AI systems are in the product, and which of the buyer's uses each serves. */
export default function SystemsPage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return <Loading resource={request}>{(view) => <Systems view={view} onChange={request.reload} />}</Loading>;
}

type Chosen = RequestView["systems"];
interface SystemsProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

function Systems({ view, onChange }: SystemsProps) {
  usePageTitle("AI systems in the product");
  const editing = useSignal<SystemView | "new" | null>(view.inventory.length === 0 ? "new" : null);
  const problem = useSignal<Problem | null>(null);
  const choose = async (systems: Chosen): Promise<void> => {
    problem.value = null;
    try {
      const body = { revision: view.revision, systems: systems.map((one) => ({ ...one })) };
      await call("PUT /api/vendor/requests/:id/systems", { params: { id: view.id }, body });
    } catch (error) {
      problem.value = problemOf(error);
    }
    await onChange();
  };
  const saved = async ({ id }: SystemView): Promise<void> => {
    editing.value = null;
    const only = view.uses.length === 1 ? (view.uses[0]?.id ?? null) : null;
    if (view.systems.some(({ systemId }) => systemId === id)) await onChange();
    else await choose([...view.systems, { systemId: id, useId: only }]);
  };
  return (
    <div class="narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: "Requests", href: "/" },
          { label: view.product, href: `/requests/${view.id}` },
          { label: "AI systems" },
        ]}
      />
      <PageHeader
        title="AI systems in the product"
        lead="Name each model or AI feature, also those you buy or call over an API."
      />
      {problem.value ? <ProblemNotice problem={problem.value} /> : null}
      {view.inventory.map((system) => (
        <ChosenSystem
          key={system.id}
          system={system}
          view={view}
          onChoose={(systems) => void choose(systems)}
          onEdit={() => (editing.value = system)}
        />
      ))}
      {editing.value === null ? (
        <Button variant="secondary" onClick={() => (editing.value = "new")}>
          Add an AI system
        </Button>
      ) : (
        <SystemForm
          system={editing.value === "new" ? null : editing.value}
          onSaved={(system) => void saved(system)}
          onCancel={() => (editing.value = null)}
        />
      )}
      <LinkButton href={`/requests/${view.id}/certificate`}>Next: your certificate</LinkButton>
    </div>
  );
}
