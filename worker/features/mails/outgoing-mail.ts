import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { nudge } from "#worker/nudge.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";

export { pageAddress } from "#worker/page-address.ts";

import { mailEffect } from "./mails.repository.ts";
import type { Mint } from "./mint.schema.ts";
import { from, senderOf } from "./sender.ts";

export interface OutgoingMail {
  readonly orgId: OrgId;
  /** What it is about: the tracker shows the newest mail of an assessment. */
  readonly subjectId: string;
  readonly kind: MailKind;
  readonly mail: Mail;
  /** The secret link of the mail, if it has one: its token stands in the text as `tokenPlace`. */
  readonly mint?: Mint;
  /** Who caused it, and may send it again when it fails; left out for what goes by itself. */
  readonly cause?: Cause;
  /** When the act was that it tells of; left out for what goes by itself. */
  readonly at?: number;
}

export interface Cause {
  readonly personId: PersonId;
  readonly facet: Facet;
}

export interface Outgoing {
  /** To be stored with what the mail tells of: from then on it is on its way. */
  readonly effects: readonly Effect[];
  /** To be called once the effects are stored, so that it leaves at once; never throws. */
  readonly deliver: () => Promise<void>;
}

/** A mail that goes out once what it tells of is stored. */
export function outgoing(
  deps: Dependencies,
  { orgId, at, ...told }: OutgoingMail,
): Outgoing & { /** The name of its row. */ readonly mailId: string } {
  const [id, createdAt] = [deps.ids.id("mail"), deps.clock.now()];
  return {
    mailId: id,
    effects: [mailEffect(deps.db, { orgId, id, createdAt, causedAt: at ?? createdAt, ...told })],
    deliver: () => nudge(deps, { kind: "mail", orgId, mailId: id }),
  };
}

/** The same under the name of whoever acts: an answer goes to them, and so does the word that it failed. */
export const outgoingFrom = ({ deps, principal, at }: Caller, told: Omit<OutgoingMail, "orgId" | "cause">) =>
  outgoing(deps, {
    ...told,
    orgId: principal.orgId,
    mail: from(senderOf(principal), told.mail),
    cause: principal,
    // All mails of one act are of one moment, also one that is sent again: none of them is a later word than another.
    at: told.at ?? at,
  });

/** Nothing to send. */
export const noMail: Outgoing = { effects: [], deliver: async () => {} };
