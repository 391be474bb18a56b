import type { SettleQuestion } from "#contract/inbox.schema.ts";
import type { InboxEntry, InboxPage, InboxView } from "#contract/inbox.ts";
import { placeText } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { groupsOf, type InboxGroup } from "#domain/inbox/groups.ts";
import { mostCounted } from "#domain/list-words.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { pageOfRows } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";
import { assessmentEntry, assessmentMatches, assessmentRows } from "./of-assessments.repository.ts";
import { followUpEntry, followUpMatches, followUpRows } from "./of-follow-ups.repository.ts";
import { intakeEntry, intakeMatches, intakeRows } from "./of-intakes.repository.ts";
import { proposalEntry, proposalMatches, proposalRows } from "./of-proposals.repository.ts";
import { reasonEntry, reasonMatches, reasonRows } from "./of-reasons.repository.ts";
import { submissionEntry, submissionMatches, submissionRows } from "./of-submissions.repository.ts";
import { listWhoLeft } from "./senders.repository.ts";
import { settledEffect } from "./settling.repository.ts";

interface Asked {
  readonly group?: InboxGroup | undefined;
  readonly after?: Paging["after"] | undefined;
  readonly most: number;
}

/** What waits for whoever asks: every group of their role, or a page of one; a group where nothing waits is left out. */
export async function viewInbox({ deps, principal, at }: Caller, asked: Asked): Promise<InboxView> {
  const { orgId, personId, role } = principal;
  const groups = groupsOf(role).filter((group) => asked.group === undefined || asked.group === group);
  const { senders, carriers } = await listWhoLeft(deps.db, { orgId, role });
  const asker = {
    orgId,
    personId,
    role,
    today: civilDateOf(at),
    senders: [personId, ...senders],
    carriersWhoLeft: carriers,
  };
  // A place is one of a group's own.
  const paging = { after: asked.group === undefined ? undefined : asked.after, most: asked.most };
  const pages = await Promise.all(groups.map((group) => pageOfGroup(deps.db, { group, asker, paging, readAt: at })));
  return { groups: pages.filter(({ total }) => total !== 0) };
}

interface OfGroup {
  readonly group: InboxGroup;
  readonly asker: Asker;
  readonly paging: Paging;
}

async function pageOfGroup(
  db: Database,
  { group, asker, paging, readAt }: OfGroup & { readonly readAt: number },
): Promise<InboxPage> {
  const { entries, matches } = await readGroup(db, { group, asker, paging });
  const { shown, next } = pageOfRows(entries, { most: paging.most, placeOf });
  return { group, readAt, entries: shown, next, total: matches.length > mostCounted ? null : matches.length };
}

const placeOf = ({ id, on, at }: InboxEntry): string => placeText([on ?? at ?? 0, id]);

async function readGroup(
  db: Database,
  { group, asker, paging }: OfGroup,
): Promise<{ readonly entries: InboxEntry[]; readonly matches: readonly unknown[] }> {
  const most = mostCounted + 1;
  switch (group) {
    case "risks-asked":
    case "risks-declined":
    case "risks-unanswered":
    case "risks-left":
    case "conditions":
    case "risks-ending": {
      const [rows, matches] = await db.batch([
        followUpRows(db, group, asker, paging),
        followUpMatches(db, group, asker, most),
      ]);
      return { entries: rows.map(followUpEntry), matches };
    }
    case "proposals": {
      const [rows, matches] = await db.batch([proposalRows(db, asker, paging), proposalMatches(db, asker, most)]);
      return { entries: rows.map(proposalEntry), matches };
    }
    case "asked-to-buy": {
      const [rows, matches] = await db.batch([intakeRows(db, asker, paging), intakeMatches(db, asker, most)]);
      return { entries: rows.map(intakeEntry), matches };
    }
    case "ask-again": {
      const [rows, matches] = await db.batch([reasonRows(db, asker, paging), reasonMatches(db, asker, most)]);
      return { entries: rows.map(reasonEntry), matches };
    }
    case "reviews":
    case "submissions": {
      const [rows, matches] = await db.batch([
        submissionRows(db, group, asker, paging),
        submissionMatches(db, group, asker, most),
      ]);
      return { entries: rows.map(submissionEntry), matches };
    }
    case "questions":
    case "reviewer-left":
    case "bounced":
    case "declined":
    case "overdue":
    case "due-again": {
      const [rows, matches] = await db.batch([
        assessmentRows(db, group, asker, paging),
        assessmentMatches(db, group, asker, most),
      ]);
      return { entries: rows.map(assessmentEntry), matches };
    }
  }
}

/** What a vendor wrote, as far as it was read, needs no answer: it waits for nobody any more. What came after it does. */
export async function settleQuestion(
  call: Call<Done>,
  { id: assessmentId, readAt }: SettleQuestion & { readonly id: AssessmentId },
): Promise<Done> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  return call.commit({
    effects: [settledEffect(deps.db, { ...key, readAt })],
    audit: { action: "question.settled", subject: assessmentId },
    result: done,
  });
}
