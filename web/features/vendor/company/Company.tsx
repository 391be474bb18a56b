import { useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { CompanyForm } from "./CompanyForm.tsx";

/** The companies of the vendor's group: who contracts, who holds the certificate. */
export default function Company() {
  usePageTitle("Company");
  const entities = useMemo(() => resource(() => call("GET /api/vendor/legal-entities", {})), []);
  const editing = useEditing("legal-entity");
  const done = async (): Promise<void> => {
    editing.value = null;
    await entities.reload();
  };
  return (
    <div class="stack">
      <PageHeader
        title="Company"
        lead="A certificate counts for the legal entity it names. Enter yours once, written as in the register."
        actions={<Button onClick={() => (editing.value = "new")}>Add a legal entity</Button>}
      />
      <Loading resource={entities}>
        {(list) => (
          <>
            <Editing editing={editing} list={list}>
              {(entity) => (
                <CompanyForm entity={entity} onSaved={() => void done()} onCancel={() => (editing.value = null)} />
              )}
            </Editing>
            <DataTable
              caption="Legal entities"
              captionHidden
              rows={list}
              rowKey={({ id }) => id}
              empty="No legal entity yet."
              columns={[
                { id: "name", header: "Registered name", rowHeader: true, cell: ({ body }) => body.name },
                { id: "registration", header: "Registration", cell: ({ body }) => body.registration },
                { id: "country", header: "Country", cell: ({ body }) => body.country },
                { id: "address", header: "Address", cell: ({ body }) => body.address },
                {
                  id: "change",
                  header: "Change",
                  headerHidden: true,
                  cell: (entity) => (
                    <Button
                      variant="secondary"
                      size="small"
                      label={`Change ${entity.body.name}`}
                      onClick={() => (editing.value = entity.id)}
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
