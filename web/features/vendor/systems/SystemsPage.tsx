import type { RequestView, SystemView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { WhileItGoesOn } from "#web/features/vendor/at-hand/Ended.tsx";
import { RequestFrame } from "#web/features/vendor/at-hand/RequestFrame.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { useRequest } from "../at-hand/useRequest.ts";
import { ForeseenNotice } from "../foreseen/ForeseenNotice.tsx";
import { foreseenOn, useForeseen } from "../foreseen/useForeseen.ts";
import { ChosenSystem } from "./ChosenSystem.tsx";
import { SystemForm } from "./SystemForm.tsx";

/** Which AI systems are in the product, and which of the buyer's uses each serves. */
export default function SystemsPage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>
      {(view) => (
        <WhileItGoesOn view={view}>
          <Systems view={view} onChange={request.reload} />
        </WhileItGoesOn>
      )}
    </Loading>
  );
}

type Chosen = RequestView["systems"];
interface SystemsProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

function Systems({ view, onChange }: SystemsProps) {
  usePageTitle("AI systems in the product");
  const editing = useEditing("system", view.inventory.length === 0 ? "new" : null);
  const work = useWork();
  const foreseen = foreseenOn("systems", useForeseen(view));
  const choose = async (systems: Chosen): Promise<void> => {
    const body = { revision: view.revision, systems: systems.map((one) => ({ ...one })) };
    await work.inTurn(() => call("PUT /api/vendor/requests/:id/systems", { params: { id: view.id }, body }));
    await onChange();
  };
  const saved = async ({ id }: SystemView): Promise<void> => {
    editing.value = null;
    const only = view.uses.length === 1 ? (view.uses[0]?.id ?? null) : null;
    if (view.systems.some(({ systemId }) => systemId === id)) await onChange();
    else await choose([...view.systems, { systemId: id, useId: only }]);
  };
  return (
    <RequestFrame view={view} label="AI systems">
      <PageHeader
        title="AI systems in the product"
        lead="Name each model or AI feature, also those you buy or call over an API."
      />
      <WorkProblem work={work} />
      {view.inventory.map((system) => (
        <ChosenSystem
          key={system.id}
          system={system}
          view={view}
          onChoose={(systems) => void choose(systems)}
          onEdit={() => (editing.value = system.id)}
        />
      ))}
      {editing.value === null ? (
        <Button variant="secondary" onClick={() => (editing.value = "new")}>
          Add an AI system
        </Button>
      ) : null}
      <Editing editing={editing} list={view.inventory}>
        {(system) => (
          <SystemForm
            system={system}
            onSaved={(stored) => void saved(stored)}
            onCancel={() => (editing.value = null)}
          />
        )}
      </Editing>
      {view.systems.length > 0 ? (
        <ForeseenNotice view={view} foreseen={foreseen} here={`/requests/${view.id}/systems`} />
      ) : null}
      <LinkButton href={`/requests/${view.id}/certificate`}>Next: your certificate</LinkButton>
    </RequestFrame>
  );
}
