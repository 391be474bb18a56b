import { requestPage } from "#domain/access/page-link.ts";
import { type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { goodUntil } from "#worker/features/assessments/inviting.ts";
import { type Mint, tokenPlace } from "#worker/features/mails/mint.schema.ts";
import { type Cause, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { from, type Sender } from "#worker/features/mails/sender.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { RemindedRow } from "./reminded.repository.ts";
import { type ReminderMail, reminderMail } from "./reminder-mail.ts";

interface Written {
  readonly row: RemindedRow;
  readonly at: number;
  readonly today: CivilDate;
  readonly which: ReminderMail["which"];
  readonly sender: Sender;
}

interface Reminding extends Written {
  readonly orgId: OrgId;
  /** Who pressed the button; left out for one that goes by itself. */
  readonly cause?: Cause;
}

/** What the reminder of a vendor says: to its request where it has begun, else with a new link to the invitation. */
export function reminderOf(
  deps: Dependencies,
  { row, at, today, which, sender }: Written,
): { readonly mail: Mail; readonly mint?: Mint } {
  const { id: assessmentId, contactEmail: email, dueOn, request } = row;
  const expiresAt = goodUntil({ dueOn, at });
  const mint: Mint = { kind: "invitation", assessmentId, email, expiresAt };
  const mail = reminderMail({
    ...row,
    to: email,
    buyerName: row.orgName,
    today,
    which,
    answersTo: sender.email === null ? null : sender.name,
    goodUntil: request === null ? civilDateOf(expiresAt) : null,
    link: pageAddress(deps, request === null ? `/i#${tokenPlace}` : requestPage(request)),
  });
  return { mail: from(sender, mail), ...(request === null && { mint }) };
}

/** The reminder of a vendor, on its way. */
export const reminderTo = (deps: Dependencies, { orgId, cause, ...written }: Reminding) =>
  outgoing(deps, {
    orgId,
    subjectId: written.row.id,
    kind: "reminder",
    ...reminderOf(deps, written),
    ...(cause && { cause }),
  });
