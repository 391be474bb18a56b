import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { SystemView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { Lineage } from "./Lineage.tsx";
import { SystemForm } from "./SystemForm.tsx";
import { aiActWords } from "./system-words.ts";

/** All AI systems of the vendor: entered once, used in every response. */
export default function SystemsLibrary() {
  usePageTitle("AI systems");
  const systems = useMemo(() => resource(() => call("GET /api/vendor/systems", {})), []);
  const editing = useSignal<SystemView | "new" | null>(null);
  const done = async (): Promise<void> => {
    editing.value = null;
    await systems.reload();
  };
  return (
    <div class="stack">
      <PageHeader
        title="AI systems"
        lead="Entered once, used in every response. What you submitted before does not change."
        actions={<Button onClick={() => (editing.value = "new")}>Add an AI system</Button>}
      />
      {editing.value === null ? null : (
        <SystemForm
          system={editing.value === "new" ? null : editing.value}
          onSaved={() => void done()}
          onCancel={() => (editing.value = null)}
        />
      )}
      <Loading resource={systems}>
        {(list) => (
          <DataTable
            caption="AI systems"
            captionHidden
            rows={list}
            rowKey={({ id }) => id}
            empty="No AI system yet."
            columns={[
              { id: "name", header: "Name", rowHeader: true, cell: ({ body }) => body.name },
              { id: "lineage", header: "What it is made of", cell: ({ body }) => <Lineage system={body} /> },
              { id: "class", header: "EU AI Act", cell: ({ body }) => aiActWords[body.aiActClass] },
              {
                id: "change",
                header: "Change",
                headerHidden: true,
                cell: (system) => (
                  <Button
                    variant="secondary"
                    size="small"
                    label={`Change ${system.body.name}`}
                    onClick={() => (editing.value = system)}
                  >
                    Change
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loading>
    </div>
  );
}
