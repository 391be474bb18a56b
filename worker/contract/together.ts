/** Something a colleague wrote for colleagues; it never leaves the organisation. */
export interface NoteView {
  readonly id: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: number;
}

/** Something one side wrote to the other. */
export interface MessageView {
  readonly id: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly sender: "buyer" | "vendor";
  readonly writer: string;
  readonly writtenAt: number;
}

/** What was written about an assessment: among ourselves, and with the other side. */
export interface ConversationView {
  readonly notes: readonly NoteView[];
  readonly messages: readonly MessageView[];
}

/** Questions that a colleague has in hand. */
export interface DelegationView {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly questionIds: readonly string[];
  readonly note: string;
  readonly delegatedBy: string;
  readonly delegatedAt: number;
  readonly finishedAt: number | null;
}

/** A colleague at work on the same request a moment ago. */
export interface PresentView {
  readonly personId: string;
  readonly name: string;
  readonly questionId: string;
}
