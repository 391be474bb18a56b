import { permissions, type Roles, type Route } from "#domain/access/permissions.ts";
import type { Caller } from "#worker/call.ts";
import type { MailKind } from "#worker/storage/records.tables.ts";
import { isFollowed, notFollowedEffects } from "./followed.repository.ts";
import type { Again, Look, Unsent } from "./look.ts";
import { intake } from "./of-intakes.ts";
import { outside } from "./of-outside.ts";
import { access, delegation, evidence, member } from "./of-people.ts";
import { changes, exit, invitation, message, reminder, version } from "./of-requests.ts";

/** The routes whose permission names roles. */
type ActRoute = { [R in Route]: (typeof permissions)[R] extends Roles ? R : never }[Route];

interface Rule {
  /** What a mail was caused by: only who may do that may send it again, on their side. */
  readonly acts: readonly ActRoute[];
  readonly look: Look;
  /** What becomes of one when a later one of its kind tells of the same thing: it says what is not the last word, or stands beside it. */
  readonly followed: "outdated" | "stands";
}

/** Nobody causes such a mail by hand: none of them is ever right to be sent again. */
const never: Rule = { acts: [], look: async () => undefined, followed: "outdated" };

/** When a mail of a kind may go out again. */
const rules: Readonly<Record<MailKind, Rule>> = {
  invitation: { acts: ["POST /api/buyer/assessments/:id/invitations"], look: invitation, followed: "outdated" },
  reminder: { acts: ["POST /api/buyer/reminders"], look: reminder, followed: "outdated" },
  version: { acts: ["POST /api/buyer/assessments/:id/version-offer"], look: version, followed: "outdated" },
  changes: { acts: ["POST /api/buyer/assessments/:id/changes"], look: changes, followed: "outdated" },
  exit: {
    acts: [
      "POST /api/buyer/assessments/:id/cancellation",
      "POST /api/buyer/assessments/:id/changes/closing",
      "POST /api/buyer/assessments/:id/decisions/:number/telling",
    ],
    look: exit,
    followed: "outdated",
  },
  message: { acts: ["POST /api/buyer/assessments/:id/messages"], look: message, followed: "stands" },
  delegation: { acts: ["POST /api/vendor/requests/:id/delegations"], look: delegation, followed: "stands" },
  access: { acts: ["POST /api/vendor/passports/:id/requests/:requestId"], look: access, followed: "outdated" },
  evidence: { acts: ["POST /api/vendor/evidence/:id/withdrawal"], look: evidence, followed: "stands" },
  member: { acts: ["PUT /api/buyer/members", "PUT /api/vendor/members"], look: member, followed: "outdated" },
  intake: {
    acts: ["POST /api/buyer/intakes/:id/answer", "POST /api/buyer/assessments/:id/decisions"],
    look: intake,
    followed: "outdated",
  },
  outside: { acts: ["POST /api/buyer/outside-access"], look: outside, followed: "outdated" },
  decision: never,
  notice: never,
};

/** Whether somebody may still do what a mail of a kind was caused by. */
export function mayStillSend({ principal }: Caller, kind: MailKind): boolean {
  return rules[kind].acts.some((act) => {
    const { facet, roles }: Roles = permissions[act];
    return facet === principal.facet && roles.some((role) => role === principal.role);
  });
}

/** The mail as it may go out again now; undefined when it is right no more. */
export async function stillRight(call: Caller, kind: MailKind, unsent: Unsent): Promise<Again | undefined> {
  const { look, followed } = rules[kind];
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, id: unsent.id };
  if (followed === "stands") return look(call, unsent);
  if (await isFollowed(deps.db, key)) return undefined;
  const again = await look(call, unsent);
  return again && { ...again, guards: [...again.guards, ...notFollowedEffects(deps.db, key)] };
}
