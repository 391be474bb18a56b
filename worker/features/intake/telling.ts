import type { IntakeBody } from "#contract/intake.schema.ts";
import { withSide } from "#domain/access/page-link.ts";
import type { IntakeId, OrgId, PersonId } from "#domain/ids.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";

type AskerEvent = "ask" | "change" | "withdraw";

interface Happened {
  readonly intake: {
    readonly orgId: OrgId;
    readonly id: IntakeId;
    readonly body: IntakeBody;
    readonly takenBy: PersonId | null;
  };
  readonly person: Person;
  /** What they are called. */
  readonly name: string;
  readonly event: AskerEvent;
  readonly word: string;
}

const lines: Readonly<Record<AskerEvent, (of: { who: string; what: string }) => string>> = {
  ask: ({ who, what }) => `${who} asks for ${what} to be bought.`,
  change: ({ who, what }) => `${who} changed what is asked for: ${what}.`,
  withdraw: ({ who, what }) => `${who} does not want ${what} any more.`,
};

/** Whoever sends questionnaires hears of what somebody inside asks for; whoever asks cannot flood them. */
export function tellProcurement(
  deps: Dependencies,
  { intake, person, name, event, word }: Happened,
): Promise<Outgoing> {
  const { orgId, id, body, takenBy } = intake;
  const what = `${plain(body.product, 60)} of ${plain(body.vendorName, 60)}`;
  return tellColleagues(deps, {
    orgId,
    topic: "asked-to-buy",
    named: [takenBy],
    by: null,
    key: `${event} ${id} ${deps.clock.now()}`,
    line: lines[event]({ who: plain(name, 100), what }),
    ...(word && { quote: word }),
    page: withSide(`/intake/${id}`, { facet: "buyer", orgId }),
    within: () => withinLimit(deps, "mailed-by-person", person.personId),
  });
}
