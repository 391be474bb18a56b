import type { AssessmentEntry } from "#contract/assessment.ts";
import { Badge } from "#web/components/Badge.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ReviewersCell } from "#web/features/buyer/assignments/ReviewersCell.tsx";
import { MovedSince } from "#web/features/shared/score/MovedSince.tsx";
import { today } from "#web/page/today.ts";
import { AgainKinds, AgainReasons } from "./AgainReasons.tsx";
import { DueCell } from "./DueCell.tsx";
import { RiskCell, ScoreCell } from "./ScoreCell.tsx";
import { entryWords, turnOf } from "./state-words.ts";

/** What the list tells of each assessment; the id of a column that can be sorted by is the name of its order. */
export const trackerColumns: readonly Column<AssessmentEntry>[] = [
  {
    id: "vendor",
    header: "Product and vendor",
    rowHeader: true,
    sortable: true,
    cell: ({ id, product, vendorName }) => (
      <>
        <a href={`/assessments/${id}`}>{product}</a>
        <br />
        <span class="soft">{vendorName}</span>
      </>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: (entry) => (
      <>
        <Badge tone={entryWords(entry).tone}>{entryWords(entry).words}</Badge>
        <MovedSince entry={entry} />
        <AgainKinds entry={entry} today={today.value} />
      </>
    ),
  },
  { id: "turn", header: "Whose turn", cell: turnOf },
  { id: "reviewers", header: "Reviewers", cell: (entry) => <ReviewersCell entry={entry} today={today.value} /> },
  {
    id: "due",
    header: "Due",
    sortable: true,
    cell: ({ dueOn, stage }) => <DueCell dueOn={dueOn} isWaiting={stage === "with-vendor"} today={today.value} />,
  },
  { id: "score", header: "Assured of claimed", cell: ({ score }) => <ScoreCell score={score} /> },
  { id: "risk", header: "Residual risk", cell: ({ score }) => <RiskCell score={score} /> },
  { id: "sent", header: "Sent", sortable: true, cell: ({ sentAt }) => <DateText value={sentAt} /> },
  {
    id: "answered",
    header: "Last at work",
    cell: ({ activeAt }) => (activeAt === null ? "" : <DateText value={activeAt} />),
  },
  {
    id: "review",
    header: "Asked again by",
    sortable: true,
    cell: ({ reviewOn, stage }) =>
      reviewOn === null ? "" : <DueCell dueOn={reviewOn} isWaiting={stage === "decided"} today={today.value} />,
  },
  {
    id: "again",
    header: "Why it is to be asked again",
    cell: ({ again }) => <AgainReasons again={again} today={today.value} />,
  },
  { id: "questionnaire", header: "Questionnaire", cell: ({ questionnaireTitle }) => questionnaireTitle },
];
