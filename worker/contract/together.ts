import * as z from "zod";
import { listOf, view } from "./view.ts";
/** Something a colleague wrote for colleagues; it never leaves the organisation. */
export const noteViewSchema = view({
  id: z.string(),
  questionId: z.string().nullable(),
  text: z.string(),
  writtenBy: z.string(),
  writtenAt: z.number(),
});
export type NoteView = z.infer<typeof noteViewSchema>;

/** Something one side wrote to the other. */
export const messageViewSchema = view({
  id: z.string(),
  questionId: z.string().nullable(),
  text: z.string(),
  sender: z.enum(["buyer", "vendor"]),
  writer: z.string(),
  writtenAt: z.number(),
});
export type MessageView = z.infer<typeof messageViewSchema>;

/** What was written about an assessment: among ourselves, and with the other side. */
export const conversationViewSchema = view({
  notes: listOf(noteViewSchema),
  messages: listOf(messageViewSchema),
});
export type ConversationView = z.infer<typeof conversationViewSchema>;

/** Questions that a colleague has in hand. */
export const delegationViewSchema = view({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  questionIds: listOf(z.string()),
  note: z.string(),
  delegatedBy: z.string(),
  delegatedAt: z.number(),
  finishedAt: z.number().nullable(),
});
export type DelegationView = z.infer<typeof delegationViewSchema>;

/** A colleague at work on the same request within the last minute. */
export const presentViewSchema = view({
  personId: z.string(),
  name: z.string(),
  questionId: z.string(),
});
export type PresentView = z.infer<typeof presentViewSchema>;
