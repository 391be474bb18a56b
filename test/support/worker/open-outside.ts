import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Buyer, call } from "./portal.ts";

/** Lets somebody from outside read an assessment for a week. */
export async function openOutside(of: {
  readonly buyer: Buyer;
  readonly mark: string;
  readonly assessmentId: string;
  readonly email?: string;
  readonly files?: boolean;
}) {
  const body = {
    email: of.email ?? `${randomIds.id("aud")}@audit.example`,
    name: `${of.mark} from outside`,
    assessmentIds: [of.assessmentId],
    until: addDays(civilDateOf(Date.now()), 7),
    files: of.files ?? false,
    why: `${of.mark} audit`,
  };
  const answered = await call(of.buyer.owner, "POST /api/buyer/outside-access", { body });
  const [given] = answered.status < 300 ? answered.json() : [];
  if (given === undefined) throw new Error(`${answered.status}: ${answered.text}`);
  return given;
}
