import type { Outcome } from "#domain/decision/decision.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import type { Caller } from "#worker/call.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { intakeMail } from "./intake-mail.ts";
import { listAskers } from "./intakes.repository.ts";

interface Decided {
  readonly assessmentId: AssessmentId;
  readonly outcome: Outcome;
}

/** Whoever asked for what was decided on, and whose wish was taken over, hears how; over the limits of mails their page says it. */
export async function tellAskers(call: Caller, { assessmentId, outcome }: Decided): Promise<Outgoing> {
  const { deps, principal } = call;
  const { orgId, name: by, orgName } = principal;
  const askers = await listAskers(deps.db, { orgId, assessmentId });
  const told = { what: "decided", word: outcomeWords[outcome].words } as const;
  const mails: Outgoing[] = [];
  for (const { id, ...asker } of askers)
    if (await mayMail(call, { kind: "intake", to: asker.to })) {
      const mail = intakeMail({ ...asker, by, orgName, link: pageAddress(deps, `/asked/${id}`), told });
      mails.push(outgoingFrom(call, { subjectId: id, kind: "intake", mail }));
    }
  return {
    effects: mails.flatMap(({ effects }) => effects),
    deliver: async () => {
      for (const one of mails) await one.deliver();
    },
  };
}
