import { useMemo } from "preact/hooks";
import type { PersonInHand, Workload } from "#contract/assignment.ts";
import { number } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { counted } from "#web/list/counted.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

/** Who reviews what: how much each has in hand, and what is nobody's. */
export default function WorkloadPage() {
  usePageTitle("Who reviews what");
  const workload = useMemo(() => resource(() => call("GET /api/buyer/workload", {})), []);
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Assessments", href: "/assessments" }, { label: "Who reviews what" }]} />
      <PageHeader
        title="Who reviews what"
        lead="Each figure leads to its assessments; ticked there, it is said who reviews them. What is nobody’s waits for everybody who reviews."
      />
      <Loading resource={workload}>
        {(value) => (
          <DataTable
            caption="What each reviewer has in hand"
            captionHidden
            columns={columns}
            rows={rowsOf(value)}
            rowKey={({ personId }) => personId}
          />
        )}
      </Loading>
    </div>
  );
}

const rowsOf = ({ people, nobody }: Workload): PersonInHand[] => [
  { personId: "nobody", name: "Nobody yet", ...nobody },
  ...people,
];

const listOf = ({ personId }: PersonInHand, show?: string): string =>
  `/assessments?reviewer=${encodeURIComponent(personId)}${show === undefined ? "" : `&show=${show}`}`;

type Figure = "toReview" | "late" | "withVendor" | "all";

/** A figure, and the way to what it counts; nothing leads nowhere. */
function figure(key: Figure, { header, show }: { header: string; show?: string }): Column<PersonInHand> {
  return {
    id: key,
    header,
    align: "end",
    cell: (person) =>
      person[key] === 0 ? (
        <span class="soft">{number(0)}</span>
      ) : (
        <a href={listOf(person, show)} aria-label={`${counted(person[key])}, ${person.name}, ${header}`}>
          {counted(person[key])}
        </a>
      ),
  };
}

const columns: readonly Column<PersonInHand>[] = [
  { id: "name", header: "Reviewer", rowHeader: true, cell: ({ name }) => name },
  figure("toReview", { header: "To review now", show: "to-review" }),
  figure("late", { header: "Overdue", show: "late-review" }),
  {
    id: "oldest",
    header: "Longest waiting since",
    cell: (person) =>
      person.oldest === null ? (
        <span class="soft">Nothing waits</span>
      ) : (
        <a href={listOf(person, "to-review")}>
          <DateText value={person.oldest} />
        </a>
      ),
  },
  figure("withVendor", { header: "Still with the vendor", show: "with-vendor" }),
  figure("all", { header: "All but what is put away" }),
];
