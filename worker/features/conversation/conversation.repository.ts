import { and, asc, eq, sql } from "drizzle-orm";
import type { ConversationView, MessageView, NoteView } from "#contract/together.ts";
import type { AssessmentId, OrgId, PersonId, RequestId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { RequestKey } from "#worker/features/requests/request-key.ts";
import { granted, ownRequest } from "#worker/features/requests/request-queries.repository.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { messages, notes } from "./conversation.tables.ts";

/** Where words belong: notes to an organisation's own side of it, messages to the assessment. */
export interface Place {
  readonly orgId: OrgId;
  readonly subjectId: AssessmentId | RequestId;
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
}

const most = 1000;

/** Everything written in a place, oldest first. */
export async function listConversation(db: Database, place: Place): Promise<ConversationView> {
  const [own, shared] = await db.batch([notesQuery(db, place), messagesQuery(db, place)]);
  return { notes: own, messages: shared };
}

const notesQuery = (db: Database, { orgId, subjectId }: Place) =>
  db
    .select({
      id: notes.id,
      questionId: notes.questionId,
      text: notes.text,
      writtenBy: sql<string>`coalesce((select name from people where people.id = notes.written_by), '')`.as("writer"),
      writtenAt: notes.writtenAt,
    })
    .from(notes)
    .where(and(eq(notes.orgId, orgId), eq(notes.subjectId, subjectId)))
    .orderBy(asc(notes.writtenAt), asc(notes.id))
    .limit(most);

const messagesQuery = (db: Database, { buyerOrgId, assessmentId }: Place) =>
  db
    .select({
      id: messages.id,
      questionId: messages.questionId,
      text: messages.text,
      sender: messages.sender,
      writer: messages.writer,
      writtenAt: messages.writtenAt,
    })
    .from(messages)
    .where(and(eq(messages.buyerOrgId, buyerOrgId), eq(messages.assessmentId, assessmentId)))
    .orderBy(asc(messages.writtenAt), asc(messages.id))
    .limit(most);

export const noteEffect = (
  db: Database,
  { orgId, subjectId }: Place,
  note: Omit<NoteView, "writtenBy"> & { readonly personId: PersonId },
): Effect => {
  const { personId, ...rest } = note;
  return db.insert(notes).values({ orgId, subjectId, ...rest, writtenBy: personId });
};

export const messageEffect = (db: Database, { buyerOrgId, assessmentId }: Place, message: MessageView): Effect =>
  db.insert(messages).values({ buyerOrgId, assessmentId, ...message });

/** The assessment behind a vendor's request; undefined when the vendor has none of that id. */
export async function findVendorPlace(
  db: Database,
  key: RequestKey,
): Promise<{ readonly buyerOrgId: OrgId; readonly assessmentId: AssessmentId } | undefined> {
  const [row] = await db
    .select({ buyerOrgId: responses.buyerOrgId, assessmentId: responses.assessmentId })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .where(ownRequest(key));
  return row;
}
