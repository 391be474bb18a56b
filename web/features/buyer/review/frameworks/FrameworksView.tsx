import type { FrameworkId } from "#domain/catalogue/crosswalk.ts";
import { frameworks } from "#domain/catalogue/crosswalk.ts";
import { aiActDate, aiActEdition } from "#domain/catalogue/eu-ai-act.ts";
import { date, list, percent } from "#domain/format.ts";
import { byFramework, byFunction, type FrameworkRow } from "#domain/report/by-framework.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { offerFile } from "#web/page/offer-file.ts";
import { current } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { lastDecision } from "../last-decision.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { oscalSource, oscalText } from "./oscal-file.ts";

const shown: readonly FrameworkId[] = ["nist-ai-rmf", "eu-ai-act"];
const titleOf = (id: FrameworkId): string => {
  const framework = frameworks.find((one) => one.id === id);
  return framework ? `${framework.title} (${framework.edition})` : id;
};

/** The same result seen by other frameworks, and the way out to tools that speak OSCAL. */
export function FrameworksView({ model }: { model: ReviewModel }) {
  const { summary, assessment } = model.view.value;
  const work = useWork();
  const save = (): Promise<void> =>
    work.run(async () => {
      const source = oscalSource(model.view.value, {
        buyerName: current.value?.orgName ?? "",
        now: Date.now(),
        decision: await lastDecision(assessment.id),
      });
      const content = new Blob([await oscalText(source)], { type: "application/json" });
      const name = `oscal-${assessment.id}.json`;
      await offerFile(content, { name, what: "oscal", format: "OSCAL", subject: assessment.id });
    });
  return (
    <>
      <Notice kind="info" title="A reading aid, no proof of conformity">
        <p>
          A mapping says that two texts speak of the same thing. Neither a certificate to ISO/IEC 42001 nor a score here
          shows that a law is complied with or a framework is followed.
        </p>
      </Notice>
      {shown.map((framework) => (
        <section key={framework} class="stack" aria-labelledby={framework}>
          <h2 id={framework}>{titleOf(framework)}</h2>
          {framework === "nist-ai-rmf" ? (
            <DataTable<FrameworkRow>
              caption="By function: mean of the controls mapped anywhere in it, those that were assessed"
              rows={byFunction(summary.controls)}
              rowKey={({ ref }) => ref}
              columns={[
                { id: "ref", header: "Function", rowHeader: true, cell: ({ ref }) => ref },
                {
                  id: "bar",
                  header: "Assured, claimed, possible",
                  cell: ({ ref, measures }) =>
                    measures ? <RangeBar text="hidden" label={ref} {...measures} /> : "Not assessed",
                },
                ...numberColumns,
              ]}
            />
          ) : null}
          <DataTable<FrameworkRow>
            caption={`${titleOf(framework)}: mean of the controls mapped to each place, those that were assessed`}
            rows={byFramework(summary.controls, framework)}
            rowKey={({ ref }) => ref}
            columns={columnsOf(framework)}
          />
        </section>
      ))}
      <p class="soft">
        The dates stand for {aiActEdition.regulation}; {aiActEdition.note}
      </p>
      {isFromOutside() ? null : (
        <div class="cluster">
          <WorkProblem work={work} />
          <Button variant="secondary" onClick={() => void save()}>
            Download as OSCAL assessment results
          </Button>
        </div>
      )}
    </>
  );
}

function columnsOf(framework: FrameworkId): readonly Column<FrameworkRow>[] {
  return [
    { id: "ref", header: "Place", rowHeader: true, cell: ({ ref }) => ref },
    ...(framework === "eu-ai-act"
      ? [{ id: "from", header: "Applies from", cell: ({ ref }: FrameworkRow) => appliesFrom(ref) }]
      : []),
    { id: "controls", header: "Controls mapped to it", cell: ({ controls }) => list([...controls]) },
    ...numberColumns,
  ];
}

const numberColumns: readonly Column<FrameworkRow>[] = [
  { id: "assured", header: "Assured", align: "end", cell: ({ measures }) => percent(measures?.assured) },
  { id: "claimed", header: "Claimed", align: "end", cell: ({ measures }) => percent(measures?.claimed) },
  {
    id: "assessed",
    header: "Assessed",
    align: "end",
    cell: ({ assessed, controls }) => `${assessed} of ${controls.length}`,
  },
];

function appliesFrom(ref: string): string {
  const found = aiActDate(ref);
  return found === undefined ? "–" : date(found.appliesFrom);
}
