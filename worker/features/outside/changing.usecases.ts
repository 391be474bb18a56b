import type { OutsideAccess } from "#contract/outside.ts";
import { fail } from "#contract/problems.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { outgoingFrom } from "#worker/features/mails/outgoing-mail.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { filesEntry } from "./files-entry.ts";
import { lastMoment } from "./last-moment.ts";
import { findAccess, type StandingAccess } from "./outside.repository.ts";
import { dayEffects } from "./outside-changes.repository.ts";
import { dayChangedMail, toReader } from "./outside-mails.ts";

/** Access that the caller's organisation gave. */
export const accessOf = async ({ deps, principal, at }: Caller, id: string): Promise<StandingAccess> =>
  (await findAccess(deps.db, { orgId: principal.orgId, id, now: at })) ?? fail("not-found");

/** Gives another last day, later or sooner, to access that runs; whoever reads is told. */
export async function changeDay(
  call: Call<OutsideAccess>,
  { id, until, revision }: { readonly id: string; readonly until: string; readonly revision: number },
): Promise<OutsideAccess> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const was = await accessOf(call, id);
  if (was.standing !== "reads") fail("outside-access-over");
  if (was.revision !== revision) fail("stale-revision");
  const endsAt = await lastMoment(call, until);
  if (was.until === until) return was;
  await refuseExcess(call, { kind: "outside", to: was.email });
  const mail = dayChangedMail({ ...toReader(call, was), until, before: was.until });
  const sent = outgoingFrom(call, { subjectId: id, kind: "outside", mail });
  const result = { ...was, until, endsAt, revision: revision + 1 };
  await call
    .commit({
      effects: [
        ...dayEffects(deps.db, { orgId, id, base: revision, until, endsAt, now: at }),
        ...(was.files
          ? await filesEntry(call, { action: "outside.let-in", assessmentId: was.assessmentId, until })
          : []),
        ...sent.effects,
      ],
      audit: {
        action: "outside.day-changed",
        subject: was.assessmentId,
        details: { to: was.personId, until, before: was.until },
      },
      result,
    })
    .catch(async (error: unknown) => {
      if (refusalOf(error) !== "stale-revision") throw error;
      const now = await accessOf(call, id);
      return fail(now.standing === "reads" ? "stale-revision" : "outside-access-over");
    });
  await sent.deliver();
  return result;
}
