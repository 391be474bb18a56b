import { type SQL, sql } from "drizzle-orm";
import type { EventKind } from "#domain/register/vendor-event.ts";
import { asked, joined, nameOf, nobody, type Source } from "./event-source.repository.ts";

const body = (path: string): SQL => sql`${sql.raw("findings.body_json")} ->> ${path}`;
// Only what somebody agreed to carry is accepted; without an answer there is nothing to compare, and nobody agreed.
const isAccepted = sql`(${body("$.state")} = 'accepted' and coalesce(${body("$.accepted.answer.agrees")}, 0) = 1)`;
const stands = sql`case when ${body("$.state")} <> 'accepted' then null
  when ${body("$.accepted.personId")} is null then 'never-asked'
  when ${body("$.accepted.answer")} is null then 'waits' else 'declined' end`;
const isOfTime = sql`(select count(*) from json_each(score_history.reasons_json)
  where value ->> '$.kind' in ('certificate-began', 'certificate-expired', 'surveillance-lapsed', 'audit-held')) > 0`;

const moved = (kind: EventKind, where: SQL): Source => ({
  kind,
  ...asked(joined("score_history")),
  where,
  id: sql`'scored ' || assessments.id || ' ' || score_history.number`,
  at: sql`score_history.at`,
  who: nobody,
  event: sql`json_object('what', 'scored', 'before', (select before.assured from score_history as before
      where before.org_id = score_history.org_id and before.assessment_id = score_history.assessment_id
        and before.number = score_history.number - 1),
    'after', score_history.assured, 'reasons', json(score_history.reasons_json))`,
});

const decision = (
  what: "proposed" | "decided" | "rejected",
  of: Pick<Source, "at" | "where" | "who"> & { reason: SQL | null },
): Source => ({
  kind: "decision",
  ...asked(joined("decisions")),
  where: of.where,
  id: sql`${what} || ' ' || assessments.id || ' ' || decisions.number`,
  at: of.at,
  who: of.who,
  event:
    of.reason === null
      ? sql`json_object('what', ${what}, 'number', decisions.number, 'outcome', decisions.outcome)`
      : sql`json_object('what', ${what}, 'number', decisions.number, 'outcome', decisions.outcome, 'reason', ${of.reason})`,
});

const finding = (kind: EventKind, where: SQL, event: SQL): Source => ({
  kind,
  ...asked(joined("findings")),
  where,
  id: sql`'finding ' || assessments.id || ' ' || findings.id || ' ' || findings.revision`,
  at: sql`findings.changed_at`,
  who: nameOf(sql`findings.changed_by`),
  event,
});

/** What is judged about a vendor: scores, certificates, decisions and findings, and what asks for another look. */
export const judgedSources: readonly Source[] = [
  moved("score", sql`not (${isOfTime})`),
  moved("certificate", isOfTime),
  {
    kind: "certificate",
    ...asked(joined("reviews")),
    where: sql`reviews.kind in ('certificate', 'scope')`,
    id: sql`'judged ' || assessments.id || ' ' || reviews.kind || ' ' || reviews.subject || ' ' || reviews.revision`,
    at: sql`reviews.reviewed_at`,
    who: nameOf(sql`reviews.reviewed_by`),
    event: sql`json_object('what', 'certificate-judged', 'found', reviews.body_json ->> '$.verification',
      'isScope', reviews.kind = 'scope', 'reason', reviews.reason)`,
  },
  decision("proposed", {
    at: sql`decisions.proposed_at`,
    // Who decides alone proposes and settles in one.
    where: sql`(decisions.state <> 'final' or decisions.settled_by is not null)`,
    who: nameOf(sql`decisions.proposed_by`),
    reason: null,
  }),
  decision("decided", {
    at: sql`decisions.settled_at`,
    where: sql`decisions.state = 'final'`,
    who: nameOf(sql`coalesce(decisions.settled_by, decisions.proposed_by)`),
    reason: sql`decisions.reason`,
  }),
  decision("rejected", {
    at: sql`decisions.settled_at`,
    where: sql`decisions.state = 'rejected'`,
    who: nameOf(sql`decisions.settled_by`),
    reason: sql`coalesce(decisions.settled_reason, '')`,
  }),
  {
    kind: "decision",
    ...asked(joined("ask_again")),
    // Before there was a decision, there was nothing to ask again.
    where: sql`(ask_again.is_over = 0 or ask_again.closed is not null)`,
    id: sql`'ask-again ' || ask_again.id`,
    at: sql`ask_again.at`,
    who: nobody,
    event: sql`json_object('what', 'to-ask-again', 'cause', json(ask_again.detail_json), 'onDay', ask_again.on_day)`,
  },
  finding(
    "finding",
    sql`not ${isAccepted}`,
    sql`json_object('what', 'found', 'title', ${body("$.title")}, 'state', ${body("$.state")},
      'severity', ${body("$.severity")}, 'dueOn', ${body("$.dueOn")},
      'carrier', coalesce(${body("$.accepted.by")}, ''), 'stands', ${stands})`,
  ),
  finding(
    "risk",
    isAccepted,
    sql`json_object('what', 'accepted', 'title', ${body("$.title")}, 'severity', ${body("$.severity")},
      'by', ${body("$.accepted.by")}, 'until', ${body("$.accepted.until")}, 'reason', ${body("$.reason")})`,
  ),
];
