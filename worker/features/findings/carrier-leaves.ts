import { withSide } from "#domain/access/page-link.ts";
import type { Role } from "#domain/access/roles.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { riskCarriers } from "#domain/findings/acceptance.ts";
import { plural } from "#domain/format.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";
import { countCarried } from "./carried.repository.ts";

interface Standing {
  readonly role: Role;
  readonly status: string;
}

interface Leaving {
  readonly personId: PersonId;
  readonly name: string;
  readonly revision: number;
  readonly before: Standing;
  readonly from: Standing;
}

const mayCarry = ({ role, status }: Standing): boolean =>
  status === "active" && riskCarriers.some((one) => one === role);

/** Tells whoever asked somebody to carry risks that they can not any more, because they leave or only read from now on. */
export async function tellOfCarrierLeaving(
  { deps, principal, at }: Caller,
  { personId, name, revision, before, from }: Leaving,
): Promise<Outgoing> {
  if (principal.facet !== "buyer" || !mayCarry(before) || mayCarry(from)) return noMail;
  const { orgId } = principal;
  const carried = await countCarried(deps.db, { orgId, personId, today: civilDateOf(at) });
  if (carried.length === 0) return noMail;
  const count = carried.reduce((sum, { risks }) => sum + risks, 0);
  const risks = plural({ count, one: "risk", other: "risks" });
  const why = from.status === "active" ? "only reads from now on" : "is not there any more";
  return tellColleagues(deps, {
    orgId,
    topic: "risk-answered",
    named: carried.map(({ askedBy }) => askedBy).filter((asker) => asker !== personId),
    by: principal,
    key: `carrier-left ${personId} ${revision}`,
    line: `${plain(name, 100)}, who carries ${risks} or is asked to, ${why}. Ask somebody else.`,
    page: withSide("/", { facet: "buyer", orgId }),
  });
}
