import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";

export { pageAddress } from "#worker/page-address.ts";

import { mailEffect, saveMailFailed } from "./mails.repository.ts";

export interface OutgoingMail {
  readonly orgId: OrgId;
  /** What it is about: the tracker shows the newest mail of an assessment. */
  readonly subjectId: string;
  readonly kind: MailKind;
  readonly mail: Mail;
}

export interface Outgoing {
  /** To be stored with what the mail tells of. */
  readonly effects: readonly Effect[];
  /** To be called once the effects are stored; never throws. */
  readonly deliver: () => Promise<void>;
}

const notQueued = "The mail could not be handed over for sending. Copy the link and send it yourself, or try again.";

/** A mail that goes out once what it tells of is stored. */
export function outgoing(deps: Dependencies, { orgId, subjectId, kind, mail }: OutgoingMail): Outgoing {
  const [id, createdAt] = [deps.ids.id("mail"), deps.clock.now()];
  return {
    effects: [mailEffect(deps.db, { orgId, id, subjectId, kind, createdAt })],
    // What it tells of is stored already: a queue that fails must not make the person do it a second time.
    deliver: async () => {
      try {
        await deps.enqueue({ kind: "mail", orgId, mailId: id, mail });
      } catch {
        await saveMailFailed(deps.db, { orgId, id, reason: notQueued, at: deps.clock.now() });
      }
    },
  };
}

/** Nothing to send. */
export const noMail: Outgoing = { effects: [], deliver: async () => {} };
