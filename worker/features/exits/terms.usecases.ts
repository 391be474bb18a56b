import type { Contact } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { date } from "#domain/format.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { dropInvitingEffects } from "#worker/features/assessments/sending.repository.ts";
import { inviting } from "#worker/features/assessments/sending.usecases.ts";
import { noMail } from "#worker/features/mails/outgoing-mail.ts";
import { findReadsOutside } from "#worker/features/outside/outside.repository.ts";
import { dueEffects, endLinksEffect, exitEffects } from "./exits.repository.ts";
import { assessmentOf, otherSide, refuseShut } from "./leaving.ts";
import { tellVendor } from "./telling.ts";

/** Gives the vendor until a later day; every link that is out lives as long. */
export async function extendRequest(
  call: Call<Done>,
  { assessmentId, dueOn }: { readonly assessmentId: AssessmentId; readonly dueOn: string },
): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  refuseShut("extend", was, at);
  if (was.dueOn === dueOn) return done;
  refuseOver(dueOn, { at, pointer: "/dueOn" });
  if (dueOn < was.dueOn)
    fail("input-invalid", [
      { pointer: "/dueOn", message: `Choose a day after ${date(was.dueOn)}, which was promised.` },
    ]);
  const key = { orgId: principal.orgId, assessmentId };
  const told = { what: "extended", dueOn, before: was.dueOn } as const;
  const { vendor, ...mails } = await tellVendor(call, { assessmentId, assessment: was, told });
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set: { dueOn } }),
      ...dueEffects(deps.db, { ...key, dueOn, at }),
      ...mails.effects,
    ],
    audit: { action: "assessment.extended", subject: assessmentId, details: { dueOn } },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  return done;
}

/**
 * Invites somebody else: every link that the contact before had ends. Once the vendor has begun, those who answer keep
 * what they have and are told; the new contact sees only what the vendor's own people let them see.
 */
export async function replaceContact(
  call: Call<Done>,
  { assessmentId, ...contact }: Contact & { readonly assessmentId: AssessmentId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const was = await assessmentOf(call, assessmentId);
  refuseShut("replace-contact", was, at);
  if (was.contactEmail === contact.contactEmail && was.contactName === contact.contactName) return done;
  if (await findReadsOutside(deps.db, { ...key, email: contact.contactEmail, now: at }))
    fail("input-invalid", [
      { pointer: "/contactEmail", message: "They read this assessment from outside: take that back first" },
    ]);
  const isWaiting = was.state === "sent" || was.state === "opened";
  const invitation = await inviting(call, { assessmentId, assessment: { ...was, ...contact }, mail: true });
  const { vendor, ...mails } = isWaiting
    ? { vendor: undefined, ...noMail }
    : await tellVendor(call, { assessmentId, assessment: was, told: { what: "contact", name: contact.contactName } });
  const set = { ...contact, ...(isWaiting && { state: "sent" as const, openedAt: null }) };
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set }),
      endLinksEffect(deps.db, key),
      ...dropInvitingEffects(deps.db, { ...key, at }),
      ...invitation.effects,
      ...mails.effects,
    ],
    audit: { action: isWaiting ? "contact.replaced" : "contact.named", subject: assessmentId },
    ...otherSide(vendor),
    result: done,
  });
  await invitation.deliver();
  await mails.deliver();
  return done;
}
