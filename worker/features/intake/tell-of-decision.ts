import type { Outcome } from "#domain/decision/decision.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { mayMail, mayMailByItself } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { from } from "#worker/features/mails/sender.ts";
import { intakeMail } from "./intake-mail.ts";
import { findStands, listAskers } from "./its-assessment.repository.ts";

interface Decided {
  readonly assessmentId: AssessmentId;
  readonly outcome: Outcome;
}

const askedPage = (deps: Dependencies, id: string): string => pageAddress(deps, `/asked/${id}`);

const together = (mails: readonly Outgoing[]): Outgoing => ({
  effects: mails.flatMap(({ effects }) => effects),
  deliver: async () => {
    for (const one of mails) await one.deliver();
  },
});

/** Whoever asked for what was decided on, and whose wish was taken over, hears how; over the limits of mails their page says it. */
export async function tellAskers(call: Caller, { assessmentId, outcome }: Decided): Promise<Outgoing> {
  const { deps, principal } = call;
  const { orgId, name: by } = principal;
  const told = { what: "decided", word: outcomeWords[outcome].words } as const;
  const mails: Outgoing[] = [];
  for (const { id, ...asker } of await listAskers(deps.db, { orgId, assessmentId }))
    if (await mayMail(call, { kind: "intake", to: asker.to })) {
      const mail = intakeMail({ ...asker, by, link: askedPage(deps, id), told });
      mails.push(outgoingFrom(call, { subjectId: id, kind: "intake", mail }));
    }
  return together(mails);
}

/** How a request can end without a decision, as whoever asked for the product is told. */
const endWords = { cancelled: "The request was cancelled", declined: "The vendor declined to answer" } as const;

interface Ended {
  /** The buyer. */
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly how: keyof typeof endWords;
}

/** The same for an end without a decision, whichever side brought it about; not where the product is decided, or asked about, elsewhere. */
export async function tellAskersOfEnd(deps: Dependencies, { orgId, assessmentId, how }: Ended): Promise<Outgoing> {
  const told = { what: "ended", word: endWords[how] } as const;
  const mails: Outgoing[] = [];
  for (const { id, productId, since, ...asker } of await listAskers(deps.db, { orgId, assessmentId })) {
    const other = productId && (await findStands(deps.db, { orgId, productId, since, butFor: assessmentId }));
    const goesOn = other !== null && other.stage !== "ended";
    if (!goesOn && (await mayMailByItself(deps, { orgId, to: asker.to }))) {
      const mail = intakeMail({ ...asker, by: null, link: askedPage(deps, id), told });
      const sender = { name: null, orgName: asker.orgName, email: null };
      mails.push(outgoing(deps, { orgId, subjectId: id, kind: "intake", mail: from(sender, mail) }));
    }
  }
  return together(mails);
}
