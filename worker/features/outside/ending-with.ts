import type { OutsideEnding } from "#domain/access/outside.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { filesEntryBy } from "./files-entry.ts";
import { listRunning, type StandingAccess } from "./outside.repository.ts";
import { endAllEffect } from "./outside-changes.repository.ts";
import { takenBackMail, toReader } from "./outside-mails.ts";
import { tellGiver } from "./outside-notices.ts";

/** It ends whether or not a further mail may go out. */
export async function mailEnd(call: Caller, was: StandingAccess): Promise<Outgoing> {
  if (!(await mayMail(call, { kind: "outside", to: was.email }))) return noMail;
  return outgoingFrom(call, {
    subjectId: was.id,
    kind: "outside",
    mail: takenBackMail({ ...toReader(call, was), account: pageAddress(call.deps, "/account") }),
  });
}

interface Ended {
  readonly orgId: OrgId;
  readonly actor: string;
  readonly at: number;
  readonly how: OutsideEnding;
}

/** The entry of access that ended by itself; the vendor's, too, where its files could be opened. */
export const endedEntry = async (deps: Dependencies, was: StandingAccess, { how, ...by }: Ended): Promise<Effect[]> => [
  ...(await auditEffects(deps.db, {
    ...by,
    facet: "buyer",
    from: null,
    audit: { action: "outside.ended", subject: was.assessmentId, details: { to: was.personId, how } },
  })),
  ...(was.files ? await filesEntryBy(deps, { ...by, action: "outside.shut-out", assessmentId: was.assessmentId }) : []),
];

/** What goes into the batch of an act that ends access by itself: an assessment is put away, a member is removed. */
export async function endingWith(
  call: Caller,
  of:
    | { readonly how: "put-away"; readonly assessmentId: AssessmentId }
    | { readonly how: "member-removed"; readonly personId: PersonId },
): Promise<Outgoing> {
  const { deps, principal, at } = call;
  const { orgId, personId: actor } = principal;
  const { how } = of;
  const running = await listRunning(deps.db, { orgId, now: at, ...of });
  const sent = await Promise.all(running.map((was) => mailEnd(call, was)));
  const told =
    how === "put-away"
      ? await Promise.all(running.map((was) => tellGiver(deps, { ...was, orgId, what: how, by: principal, at })))
      : [];
  const entries = await Promise.all(running.map((was) => endedEntry(deps, was, { orgId, actor, at, how })));
  return {
    effects: [
      // What was given at this moment ends with the rest.
      endAllEffect(deps.db, { orgId, ...of, now: at }),
      ...entries.flat(),
      ...[...sent, ...told].flatMap(({ effects }) => effects),
    ],
    deliver: async () => {
      for (const one of [...sent, ...told]) await one.deliver();
    },
  };
}
