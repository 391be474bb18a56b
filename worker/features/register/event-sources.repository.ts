import { type SQL, sql } from "drizzle-orm";
import type { OrgId, VendorId } from "#domain/ids.ts";
import type { EventKind } from "#domain/register/vendor-event.ts";

/** Whose history: a vendor, and all that were found to be it. */
export interface Whose {
  readonly orgId: OrgId;
  readonly id: VendorId;
  /** Those that are part of it by now, and itself. */
  readonly ids: readonly VendorId[];
}

/** Where one kind of event comes from. */
export interface Source {
  readonly kind: EventKind;
  /** The rows, of one vendor alone, found through an index that names it. */
  readonly from: (whose: Whose) => SQL;
  readonly where: SQL;
  /** Null for what was done in the register alone. */
  readonly assessmentId: SQL;
  readonly product: SQL;
  /** What tells two events of one moment apart. */
  readonly id: SQL;
  readonly at: SQL;
  /** The name of who did it; null where the vendor or nobody did. */
  readonly who: SQL;
  /** A `VendorEvent` as JSON. */
  readonly event: SQL;
}

/** The name of a person by their id. */
export const nameOf = (person: SQL): SQL => sql`(select name from people where people.id = ${person})`;
const nobody = sql`null`;
/** Of every row. */
export const always = sql`true`;

/** Its assessments by their keys first, from an index alone: asked in one go SQLite would look through all there are. */
const asked = (join: SQL) => ({
  from: ({ orgId, id }: Whose): SQL => sql`(select own.id as own_id from assessments as own
      where own.org_id = ${orgId} and own.vendor_id = ${id}) as own
    cross join assessments on assessments.org_id = ${orgId} and assessments.id = own.own_id ${join}`,
  assessmentId: sql`assessments.id`,
  product: sql`assessments.product`,
});

const ofAssessment = (kind: EventKind, of: { name: string; at: SQL; where: SQL; who?: SQL; event: SQL }): Source => ({
  kind,
  ...asked(sql``),
  where: of.where,
  id: sql`${of.name} || ' ' || assessments.id`,
  at: of.at,
  who: of.who ?? nobody,
  event: of.event,
});

const joined = (table: string): SQL => {
  const name = sql.raw(table);
  return sql`cross join ${name} on ${name}.org_id = assessments.org_id and ${name}.assessment_id = assessments.id`;
};

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

const handIn = (what: "handed-in" | "taken-back", of: { at: SQL; where: SQL; event: SQL }): Source => ({
  kind: "answers",
  ...asked(joined("submissions")),
  where: of.where,
  id: sql`${what} || ' ' || assessments.id || ' ' || submissions.round`,
  at: of.at,
  who: nobody,
  event: of.event,
});

/** All of what happens with what a vendor is asked, which stands in rows of its own. */
export const askedSources: readonly Source[] = [
  ofAssessment("request", {
    name: "sent",
    at: sql`assessments.sent_at`,
    where: always,
    who: nameOf(sql`assessments.created_by`),
    event: sql`json_object('what', 'sent', 'to', coalesce(assessments.first_contact, assessments.contact_name))`,
  }),
  ofAssessment("request", {
    name: "taken-up",
    at: sql`assessments.accepted_at`,
    where: sql`assessments.accepted_at is not null`,
    event: sql`json_object('what', 'taken-up')`,
  }),
  ofAssessment("request", {
    name: "ended",
    at: sql`assessments.ended_at`,
    where: sql`assessments.ended is not null`,
    event: sql`json_object('what', 'ended', 'how', assessments.ended, 'reason', coalesce(assessments.ended_reason, ''))`,
  }),
  ofAssessment("request", {
    name: "put-away",
    at: sql`assessments.archived_at`,
    where: sql`assessments.archived_at is not null`,
    event: sql`json_object('what', 'put-away')`,
  }),
  {
    kind: "request",
    ...asked(joined("change_requests")),
    where: always,
    id: sql`'sent-back ' || assessments.id || ' ' || change_requests.round`,
    at: sql`change_requests.requested_at`,
    who: nameOf(sql`change_requests.requested_by`),
    event: sql`json_object('what', 'sent-back', 'questions', json_array_length(change_requests.items_json))`,
  },
  handIn("handed-in", {
    at: sql`submissions.submitted_at`,
    where: always,
    event: sql`json_object('what', 'handed-in', 'round', submissions.round,
      'changed', case when submissions.withdrawn_at is null then json_array_length(submissions.changed_json) end,
      'signed', case when submissions.withdrawn_at is null then submissions.signed_name else '' end)`,
  }),
  handIn("taken-back", {
    at: sql`submissions.withdrawn_at`,
    where: sql`submissions.withdrawn_at is not null`,
    event: sql`json_object('what', 'taken-back', 'round', submissions.round)`,
  }),
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
  {
    kind: "message",
    ...asked(
      sql`cross join messages on messages.buyer_org_id = assessments.org_id and messages.assessment_id = assessments.id`,
    ),
    where: always,
    id: sql`'wrote ' || messages.id`,
    at: sql`messages.written_at`,
    who: sql`messages.writer`,
    event: sql`json_object('what', 'wrote', 'sender', messages.sender, 'text', messages.text)`,
  },
];
