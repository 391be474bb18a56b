import type { CampaignItem } from "#contract/campaign.ts";
import type { CampaignState } from "#domain/campaign/campaign-states.ts";
import { type Failed, failedWords, hintWords, type LeftOut, leftOutWords } from "#domain/campaign/left-out.ts";
import { percent } from "#domain/format.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { Badge } from "#web/components/Badge.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { DueCell } from "#web/features/buyer/tracker/DueCell.tsx";
import { today } from "#web/page/today.ts";
import { stateOfItem } from "./item-state.ts";

const whyWords: Readonly<Record<LeftOut | Failed, string>> = { ...leftOutWords, ...failedWords };

const named: Column<CampaignItem> = {
  id: "vendor",
  header: "Vendor and product",
  rowHeader: true,
  sortable: true,
  cell: ({ vendorId, vendorName, product, sent }) =>
    sent === null ? (
      <>
        <a href={`/vendors/${vendorId}`}>{vendorName}</a>
        <br />
        <span class="soft">{product}</span>
      </>
    ) : (
      <>
        <a href={`/assessments/${sent.assessmentId}`}>{product}</a>
        <br />
        <span class="soft">{vendorName}</span>
      </>
    ),
};

const state: Column<CampaignItem> = {
  id: "state",
  header: "State",
  cell: (item) => {
    const { tone, words } = stateOfItem(item);
    return (
      <>
        <Badge tone={tone}>{words}</Badge>
        {item.why === null ? null : (
          <>
            <br />
            <span class="soft">{whyWords[item.why]}</span>
          </>
        )}
      </>
    );
  },
};

const asked: readonly Column<CampaignItem>[] = [
  { id: "tier", header: "Tier", cell: ({ tier }) => (tier === null ? "" : tierWords[tier]) },
  { id: "questionnaire", header: "What is asked", cell: ({ questionnaireTitle }) => questionnaireTitle },
  {
    id: "contact",
    header: "Contact",
    cell: ({ contactName, contactEmail, hints }) => (
      <>
        {contactName}
        {contactName === "" ? null : <br />}
        <span class="soft">{contactEmail}</span>
        {hints.map((hint) => (
          <p key={hint}>{hintWords[hint]}</p>
        ))}
      </>
    ),
  },
];

const whatFollowed: readonly Column<CampaignItem>[] = [
  {
    id: "due",
    header: "Due",
    cell: ({ dueOn, sent }) => (
      <DueCell
        dueOn={sent?.dueOn ?? dueOn}
        isWaiting={sent !== null && sent.submittedAt === null && !sent.ended}
        today={today.value}
      />
    ),
  },
  {
    id: "answered",
    header: "Answered",
    align: "end",
    cell: ({ sent }) =>
      sent === null || sent.questions === 0 || sent.submittedAt !== null
        ? ""
        : percent(Math.min(1, sent.answered / sent.questions)),
  },
  {
    id: "active",
    header: "Last at work",
    cell: ({ sent }) => (sent?.activeAt == null ? "" : <DateText value={sent.activeAt} />),
  },
  {
    id: "submitted",
    header: "Submitted",
    cell: ({ sent }) => (sent?.submittedAt == null ? "" : <DateText value={sent.submittedAt} />),
  },
];

const dueOnly: Column<CampaignItem> = {
  id: "due",
  header: "Answer by",
  cell: ({ dueOn }) => <DateText value={dueOn} />,
};

/** What the lines of a sending tell: before it is sent, what each gets; then, how it stands. */
export const itemColumns = (of: CampaignState): readonly Column<CampaignItem>[] =>
  of === "draft" ? [named, state, ...asked, dueOnly] : [named, state, ...whatFollowed, ...asked];
