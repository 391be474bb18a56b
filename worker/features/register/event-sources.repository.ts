import { type SQL, sql } from "drizzle-orm";
import type { EventKind } from "#domain/register/vendor-event.ts";
import { always, asked, joined, nameOf, nobody, type Source } from "./event-source.repository.ts";
import { judgedSources } from "./judged-sources.repository.ts";

const ofAssessment = (kind: EventKind, of: { name: string; at: SQL; where: SQL; who?: SQL; event: SQL }): Source => ({
  kind,
  ...asked(sql``),
  where: of.where,
  id: sql`${of.name} || ' ' || assessments.id`,
  at: of.at,
  who: of.who ?? nobody,
  event: of.event,
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
  ...judgedSources,
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
