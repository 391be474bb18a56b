import type { ScoreChange, ScoreHistory } from "#contract/score-history.ts";
import { percent } from "#domain/format.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { reasonWords } from "#domain/words/score-reasons.ts";
import { Badge } from "#web/components/Badge.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";

interface ChangeTableProps {
  readonly changes: readonly ScoreChange[];
  readonly decisions: ScoreHistory["decisions"];
  readonly assessmentId: string;
}

type Share = "assured" | "claimed" | "checked";

const shareColumn = (share: Share, header: string): Column<ScoreChange> => ({
  id: share,
  header,
  align: "end",
  cell: ({ figures, before }) => <Moved from={before?.[share] ?? null} to={figures[share]} />,
});

/** Every change of the score as a row: when, why, and each figure before and after. */
export function ChangeTable({ changes, decisions, assessmentId }: ChangeTableProps) {
  return (
    <DataTable
      caption="Every change of the score, the newest first"
      captionHidden
      rows={changes}
      rowKey={({ number }) => String(number)}
      empty="Nothing has been scored yet."
      columns={[
        { id: "when", header: "When", rowHeader: true, cell: ({ at }) => <DateText value={at} /> },
        {
          id: "why",
          header: "Why",
          cell: (change) => (
            <Why change={change} decided={decidedOn(decisions, change, changes)} assessmentId={assessmentId} />
          ),
        },
        shareColumn("assured", "Assured"),
        shareColumn("claimed", "Claimed"),
        shareColumn("checked", "Checked"),
        { id: "risk", header: "Residual risk", cell: (change) => <Risk change={change} /> },
        { id: "policy", header: "Policy version", align: "end", cell: ({ policyVersion }) => policyVersion },
      ]}
    />
  );
}

/** The decisions that fell while these figures stood. */
function decidedOn(
  decisions: ScoreHistory["decisions"],
  change: ScoreChange,
  changes: readonly ScoreChange[],
): ScoreHistory["decisions"] {
  const later = changes.find(({ number }) => number === change.number + 1);
  return decisions.filter(({ at }) => at >= change.at && (later === undefined || at < later.at));
}

interface WhyProps {
  readonly change: ScoreChange;
  readonly decided: ScoreHistory["decisions"];
  readonly assessmentId: string;
}

function Why({ change, decided, assessmentId }: WhyProps) {
  return (
    <ul class="plain-list">
      {change.reasons.map((reason) => (
        <li key={reason.kind + ("certificate" in reason ? reason.certificate : "")}>
          {reasonWords(reason)}
          {"questions" in reason ? <Questions ids={reason.questions} assessmentId={assessmentId} /> : null}
        </li>
      ))}
      {decided.map(({ number, outcome }) => (
        <li key={number}>
          <a href={`/assessments/${assessmentId}/decision`}>
            <Badge tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].words}</Badge>
          </a>{" "}
          <span class="soft">decided on these figures</span>
        </li>
      ))}
    </ul>
  );
}

/** So many are named; the rest is counted. */
const mostNamed = 3;

const Questions = ({ ids, assessmentId }: { readonly ids: readonly string[]; readonly assessmentId: string }) => (
  <span class="soft">
    {": "}
    {ids.slice(0, mostNamed).map((id, index) => (
      <span key={id}>
        {index > 0 ? ", " : ""}
        <a href={`/assessments/${assessmentId}/answers#${id}`}>{id}</a>
      </span>
    ))}
    {ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : ""}
  </span>
);

function Moved({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const [before, after] = [percent(from ?? undefined), percent(to ?? undefined)];
  if (from === null || before === after) return <span class="number">{after}</span>;
  return (
    <span class="number">
      {before} → <strong>{after}</strong>
    </span>
  );
}

function Risk({ change: { figures, before } }: { readonly change: ScoreChange }) {
  const rated = ({ rating }: ScoreChange["figures"]): string => (rating === null ? "Not rated" : ratingWords[rating]);
  const after = rated(figures);
  return (
    <>
      {before === null || rated(before) === after ? after : `${rated(before)} → ${after}`}
      {figures.rating === null || figures.conclusive ? null : <span class="soft"> not conclusive</span>}
    </>
  );
}
