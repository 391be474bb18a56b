import type { ReviewView } from "#contract/review.ts";
import { type Domain, domains } from "#domain/catalogue/controls.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Percent } from "#web/components/Percent.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";

/** The nine domains with how many of their controls could be assessed: half of a domain may be one control. */
export function DomainTable({ view }: { view: ReviewView }) {
  const { summary, assessment } = view;
  const measured = ({ id }: Domain) => {
    const result = summary.domains[id];
    return result?.status === "assessed" ? result : undefined;
  };
  return (
    <section aria-labelledby="domains">
      <h2 id="domains">Domains</h2>
      <DataTable
        caption="Score by domain of Annex A"
        captionHidden
        rows={domains}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "domain",
            header: "Domain",
            rowHeader: true,
            cell: ({ id, title }) => (
              <a href={`/assessments/${assessment.id}/controls#${id}`}>
                {id} {title}
              </a>
            ),
          },
          {
            id: "bar",
            header: "Assured, claimed, possible",
            cell: (domain) => {
              const result = measured(domain);
              return result ? (
                <RangeBar
                  text="hidden"
                  label={domain.title}
                  assured={result.assured}
                  claimed={result.claimed}
                  possible={result.possible}
                />
              ) : (
                "Not assessed"
              );
            },
          },
          {
            id: "assured",
            header: "Assured",
            align: "end",
            cell: (domain) => <Percent share={measured(domain)?.assured} />,
          },
          {
            id: "claimed",
            header: "Claimed",
            align: "end",
            cell: (domain) => <Percent share={measured(domain)?.claimed} />,
          },
          {
            id: "possible",
            header: "Possible",
            align: "end",
            cell: (domain) => <Percent share={measured(domain)?.possible} />,
          },
          {
            id: "coverage",
            header: "Answered",
            align: "end",
            cell: (domain) => <Percent share={measured(domain)?.coverage} />,
          },
          {
            id: "controls",
            header: "Controls assessed",
            align: "end",
            cell: ({ controls }) =>
              `${controls.filter((id) => summary.controls[id]?.status === "assessed").length} of ${controls.length}`,
          },
        ]}
      />
    </section>
  );
}
