import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { SystemView } from "#contract/request.ts";
import type { SupplierResultEntry, SuppliersView } from "#contract/supplier.ts";
import { withSide } from "#domain/access/page-link.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { actFor, current, role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

async function load() {
  const [view, systems] = await Promise.all([
    call("GET /api/vendor/suppliers", {}),
    call("GET /api/vendor/systems", {}),
  ]);
  return { view, systems };
}

/** The AI services inside the vendor's own systems, and what came of asking them. */
export default function Suppliers() {
  usePageTitle("Suppliers");
  const suppliers = useMemo(() => resource(load), []);
  return (
    <div class="stack">
      <PageHeader
        title="Suppliers"
        lead="The AI services your systems rest on. Ask them what you are asked, and hand the result on as evidence for control A.10.3."
      />
      <Loading resource={suppliers}>
        {({ view, systems }) => (
          <>
            <Services systems={systems} view={view} />
            <Results view={view} />
          </>
        )}
      </Loading>
    </div>
  );
}

interface Service {
  readonly name: string;
  readonly inside: string;
}

/** Model suppliers and called services, each once, with the systems they are part of. */
function servicesOf(systems: readonly SystemView[]): Service[] {
  const inside = new Map<string, string[]>();
  for (const { body } of systems)
    for (const name of [body.supplier ?? "", ...body.thirdPartyServices.map((service) => service.name)])
      if (name.trim() !== "") inside.set(name.trim(), [...(inside.get(name.trim()) ?? []), body.name]);
  return [...inside].map(([name, names]) => ({ name, inside: [...new Set(names)].join(", ") }));
}

function Services({ systems, view }: { systems: readonly SystemView[]; view: SuppliersView }) {
  const work = useWork();
  const mayAsk = view.isBuyer || role.value === "owner";
  const ask = ({ name, inside }: Service): Promise<void> =>
    work.run(async () => {
      if (!view.isBuyer) await call("POST /api/vendor/suppliers/buying", {});
      const buying = { orgId: current.value?.orgId ?? "", facet: "buyer" } as const;
      const filled = new URLSearchParams({ vendor: name, purpose: `Part of ${inside}` });
      await actFor(buying, withSide(`/assessments/new?${filled}`, buying));
    });
  return (
    <>
      <WorkProblem work={work} />
      <DataTable
        caption="AI services of other companies in your systems"
        rows={servicesOf(systems)}
        rowKey={({ name }) => name}
        empty="Your AI systems name no supplier and no service of another company yet."
        columns={[
          { id: "name", header: "Supplier or service", rowHeader: true, cell: ({ name }) => name },
          { id: "inside", header: "Part of", cell: ({ inside }) => inside },
          {
            id: "ask",
            header: "Ask",
            headerHidden: true,
            cell: (service) =>
              mayAsk ? (
                <Button
                  variant="secondary"
                  size="small"
                  label={`Send a questionnaire to ${service.name}`}
                  busy={work.busy.value}
                  onClick={() => void ask(service)}
                >
                  Send a questionnaire
                </Button>
              ) : (
                <span class="soft">An owner can ask</span>
              ),
          },
        ]}
      />
      <p class="soft">
        {view.isBuyer
          ? "You buy for your organisation too: the account menu switches between both sides."
          : "Sending one makes you a buyer there: your organisation gets a second side, apart from this one."}
      </p>
    </>
  );
}

function Results({ view }: { view: SuppliersView }) {
  const kept = useSignal<string | null>(null);
  const work = useWork();
  if (view.results.length === 0) return null;
  const keep = async ({ assessmentId: id }: SupplierResultEntry): Promise<void> => {
    const file = await work.run(() => call("POST /api/vendor/suppliers/:id/evidence", { params: { id } }));
    if (file) kept.value = file.name;
  };
  return (
    <>
      <WorkProblem work={work} />
      {kept.value ? (
        <Notice kind="success" title={`“${kept.value}” is in your evidence`} announce="polite">
          <p>Attach it where a questionnaire asks about suppliers. The supplier’s own answers are not in it.</p>
        </Notice>
      ) : null}
      <DataTable
        caption="Suppliers that have answered you"
        rows={view.results}
        rowKey={({ assessmentId }) => assessmentId}
        columns={[
          { id: "supplier", header: "Supplier", rowHeader: true, cell: ({ supplier }) => supplier },
          { id: "product", header: "Product", cell: ({ product }) => product },
          { id: "questionnaire", header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
          {
            id: "submitted",
            header: "Answered",
            cell: ({ submittedAt }) => date(submittedAt),
          },
          {
            id: "keep",
            header: "Keep",
            headerHidden: true,
            cell: (entry) => (
              <Button
                variant="secondary"
                size="small"
                label={`Keep the result of ${entry.supplier} as evidence`}
                busy={work.busy.value}
                onClick={() => void keep(entry)}
              >
                Keep as evidence
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
