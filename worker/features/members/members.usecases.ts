import type { SaveMember } from "#contract/identity.schema.ts";
import type { MemberView } from "#contract/identity.ts";
import type { Page, PageQuery } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import { namedRoles } from "#domain/access/membership.ts";
import { withSide } from "#domain/access/page-link.ts";
import type { Role } from "#domain/access/roles.ts";
import type { Call, Caller } from "#worker/call.ts";
import { leavingEffects } from "#worker/features/assignments/leaving.ts";
import { endFeedEffect } from "#worker/features/calendar/feeds.repository.ts";
import { tellOfCarrierLeaving } from "#worker/features/findings/carrier-leaves.ts";
import { findMember, listMembers, type Member } from "#worker/features/identity/members.repository.ts";
import { assertOwnerLeft, hasOtherOwner, nameEffects } from "#worker/features/identity/membership.repository.ts";
import { findPersonByEmail, type PersonRow, personEffect } from "#worker/features/identity/people.repository.ts";
import { endSessionsForEffect } from "#worker/features/identity/sessions.repository.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { silenceEffects } from "#worker/features/notices/notices.repository.ts";
import { endingWith } from "#worker/features/outside/ending-with.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { memberMail } from "./member-mail.ts";

/** A page of who belongs to the organisation. */
export const viewMembers = ({ deps, principal }: Caller, page: PageQuery): Promise<Page<MemberView>> =>
  listMembers(deps.db, { ...principal, ...page });

/** Adds a member, changes a role, or removes somebody, whose sessions for this organisation end with it. */
export async function saveMember(call: Call<MemberView>, wanted: SaveMember): Promise<MemberView> {
  const { deps, principal } = call;
  const { db } = deps;
  const { orgId, facet } = principal;
  if (wanted.facet !== facet) fail("not-found");
  const standing = await findMember(db, { orgId, facet, email: wanted.email });
  if (standing === undefined && wanted.revision > 0) fail("not-found");
  if (standing === undefined && wanted.status === "removed") fail("not-found");
  // A repeat, whose first answer was lost, finds what it asked for.
  if (standing !== undefined && isAsWanted(standing, wanted)) return standing;
  if (standing !== undefined && wanted.revision === 0) fail("input-invalid", [alreadyListed]);
  // Guests are made by what is handed to them; one who is there may stay so.
  if (!namedRoles(facet).some((role) => role === wanted.role) && standing?.role !== wanted.role)
    fail("input-invalid", [
      { pointer: "/role", message: "Choose one of the roles; guests are made by handing them a question" },
    ]);
  const person = standing === undefined ? await newcomer(call, wanted) : { ...standing, id: standing.personId };
  const [now, role] = [call.at, wanted.role as Role];
  const membership = { orgId, facet, personId: person.id };
  const { status, revision: base } = wanted;
  const told = await welcome(call, { wanted, person, standing });
  const isShutOut = status === "removed" && facet === "buyer";
  const outside = isShutOut ? await endingWith(call, { how: "member-removed", personId: person.id }) : noMail;
  const left =
    facet === "buyer" ? await leavingEffects(call, { ...wanted, personId: person.id, name: person.name }) : noMail;
  const leaving =
    standing === undefined
      ? noMail
      : await tellOfCarrierLeaving(call, { ...standing, before: standing, from: { role, status } });
  const saved = await call
    .commit({
      effects: [
        ...(standing === undefined ? [personEffect(db, { ...person, now })] : []),
        ...told.effects,
        ...leaving.effects,
        ...nameEffects(db, { ...membership, role, status, base, knownAs: wanted.name, now }),
        ...left.effects,
        ...(status === "removed" ? [endSessionsForEffect(db, membership)] : []),
        ...(status === "removed" ? silenceEffects(db, { ...membership, at: now }) : []),
        ...(isShutOut ? [endFeedEffect(db, membership)] : []),
        ...outside.effects,
        // Two owners may give it up at the same moment: only the batch knows who was second.
        ...(isOwner(wanted) ? [] : assertOwnerLeft(db, { orgId, facet })),
      ],
      audit: { action: "member.saved", subject: person.id, details: { role, status } },
      result: {
        personId: person.id,
        // Of somebody new, only what was typed is known here, whatever accounts there are elsewhere.
        name: standing?.name ?? wanted.name,
        email: wanted.email,
        role,
        status,
        came: standing?.came ?? false,
        revision: base + 1,
      },
    })
    .catch((error: unknown) => refused(call, { error, base, wanted }));
  await told.deliver();
  await outside.deliver();
  await left.deliver();
  await leaving.deliver();
  return saved;
}

interface Welcomed {
  readonly wanted: SaveMember;
  readonly person: PersonRow;
  readonly standing: Member | undefined;
}

/** Whoever is let in, for the first time or again, hears of it by mail; other changes are seen with the next click. */
async function welcome(call: Call<MemberView>, { wanted, person, standing }: Welcomed): Promise<Outgoing> {
  if (wanted.status === "removed" || standing?.status === "active") return noMail;
  const { deps, principal } = call;
  const { orgId, orgName, facet, name: senderName } = principal;
  await refuseExcess(call, { kind: "member", to: person.email });
  const link = pageAddress(deps, withSide("/people", { facet, orgId }));
  const name = standing?.name ?? wanted.name;
  const mail = memberMail({ to: person.email, name, senderName, orgName, role: wanted.role as Role, link });
  return outgoingFrom(call, { subjectId: person.id, kind: "member", mail });
}

const isAsWanted = ({ revision, role, status }: Member, wanted: SaveMember): boolean =>
  revision === wanted.revision + 1 && role === wanted.role && status === wanted.status;

const alreadyListed = {
  pointer: "/email",
  message: "Somebody with this address is in the list already; change them there",
};

/** Somebody the organisation does not have yet; whether they have an account elsewhere is nobody's business here. */
async function newcomer({ deps }: Caller, { email, name }: SaveMember): Promise<PersonRow> {
  return (await findPersonByEmail(deps.db, email)) ?? { id: deps.ids.id("psn"), email, name };
}

const isOwner = (one: { role: string; status: string }): boolean => one.role === "owner" && one.status === "active";

interface Refused {
  readonly error: unknown;
  readonly base: number;
  readonly wanted: SaveMember;
}

/** Why a change did not hold: somebody was faster, or nobody would be left to own the organisation. */
async function refused(
  { deps, principal: { orgId, facet } }: Caller,
  { error, base, wanted }: Refused,
): Promise<never> {
  const refusal = refusalOf(error);
  // Somebody else added them meanwhile.
  if (refusal === "stale-revision" && base === 0) fail("input-invalid", [alreadyListed]);
  // Somebody new everywhere was added at the same moment, here or elsewhere: the next try finds them.
  if (refusal === "unknown-reference" && base === 0) fail("busy");
  if (refusal !== "stale-revision") throw error;
  const standing = await findMember(deps.db, { orgId, facet, email: wanted.email });
  if (standing === undefined || standing.revision !== base) fail("stale-revision");
  const isLast = isOwner(standing) && !(await hasOtherOwner(deps.db, { orgId, facet, personId: standing.personId }));
  // Otherwise something was put into their hands at this moment: the next try ends that too.
  return fail(isLast ? "last-owner" : "busy");
}
