import { fail } from "#contract/problems.ts";
import type { LimitName } from "#domain/access/limits.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { isUsedUp, withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";

/** Under which limit of a person each kind of mail counts; what is sent to many at once has room for a whole programme. */
const ofPerson: Readonly<Record<MailKind, LimitName>> = {
  invitation: "invited-by-person",
  reminder: "invited-by-person",
  version: "invited-by-person",
  exit: "invited-by-person",
  delegation: "mailed-by-person",
  message: "mailed-by-person",
  changes: "mailed-by-person",
  access: "mailed-by-person",
  decision: "mailed-by-person",
  member: "mailed-by-person",
  evidence: "mailed-by-person",
  notice: "mailed-by-person",
  intake: "mailed-by-person",
};

/** Whether somebody may have a further mail of a kind sent to an address today; counted for person, organisation and mailbox. */
export async function mayMail(call: Caller, of: { readonly kind: MailKind; readonly to: string }): Promise<boolean> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const ofAddress = of.kind === "message" ? "messages-mailed" : "mailed-to-address";
  // Whoever is over their own limit uses up nothing that colleagues share.
  return (
    (await withinLimit(deps, ofPerson[of.kind], personId)) &&
    (await withinLimit(deps, ofAddress, `${orgId} ${of.to}`)) &&
    (await withinLimit(deps, "mailed-by-organisation", orgId))
  );
}

/** Whether a mailbox has had as many invitations of an organisation as it gets in a day. */
export const isMailboxFull = (
  deps: Pick<Dependencies, "db" | "clock">,
  { orgId, to }: { readonly orgId: OrgId; readonly to: string },
): Promise<boolean> => isUsedUp(deps, "mailed-to-address", `${orgId} ${to}`);

/** The same for a mail that nobody pressed a button for: it uses up nothing that a person has. */
export const mayMailByItself = async (
  deps: Pick<Dependencies, "db" | "clock">,
  of: { readonly orgId: OrgId; readonly to: string },
): Promise<boolean> =>
  (await withinLimit(deps, "mailed-to-address", `${of.orgId} ${of.to}`)) &&
  (await withinLimit(deps, "mailed-by-organisation", of.orgId));
/**
 * Whether a colleague may have a further mail of their own today about what happened: beyond it they hear of it in the mail
 * of the day. What others do uses up nothing of theirs.
 */
export const mayNotify = (
  deps: Pick<Dependencies, "db" | "clock">,
  { orgId, personId }: { readonly orgId: OrgId; readonly personId: PersonId },
): Promise<boolean> => withinLimit(deps, "noticed-at-once", `${orgId} ${personId}`);

/** Refuses an act whose mail would be one too many. */
export async function refuseExcess(call: Caller, of: { readonly kind: MailKind; readonly to: string }): Promise<void> {
  if (!(await mayMail(call, of))) fail("mail-limit");
}
