import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { Lineage } from "./Lineage.tsx";
import { SystemForm } from "./SystemForm.tsx";
import { aiActWords } from "./system-words.ts";

/** All AI systems of the vendor: entered once, used in every response. */
export default function SystemsLibrary() {
  usePageTitle("AI systems");
  const systems = useMemo(() => resource(() => call("GET /api/vendor/systems", {})), []);
  const editing = useEditing("system");
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
      <Loading resource={systems}>
        {(list) => (
          <>
            <Editing editing={editing} list={list}>
              {(system) => (
                <SystemForm system={system} onSaved={() => void done()} onCancel={() => (editing.value = null)} />
              )}
            </Editing>
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
                      onClick={() => (editing.value = system.id)}
                    >
                      Change
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loading>
    </div>
  );
}
