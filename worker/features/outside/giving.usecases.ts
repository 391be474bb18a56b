import type { AssessmentView } from "#contract/assessment.ts";
import type { GiveOutside } from "#contract/outside.schema.ts";
import type { OutsideAccess } from "#contract/outside.ts";
import { fail } from "#contract/problems.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { findMember } from "#worker/features/identity/members.repository.ts";
import { assertNoMember } from "#worker/features/identity/membership.repository.ts";
import { findPersonByEmail, type PersonRow, personEffect } from "#worker/features/identity/people.repository.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { type AuditEvent, auditEffects } from "#worker/storage/audit.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { filesEntry } from "./files-entry.ts";
import { lastMoment } from "./last-moment.ts";
import { findAccessTo } from "./outside.repository.ts";
import { givenEffects } from "./outside-changes.repository.ts";
import { givenMail } from "./outside-mails.ts";
import { findIsVendorsOwn } from "./vendors-own.repository.ts";

/**
 * Lets somebody from outside read chosen assessments until a day: they get a mail, and sign in as everybody does. It makes
 * nobody a member, and gives nothing to who is one. Refused to whoever is of the vendor, of what is put away, and where they read it already.
 */
export async function giveOutside(call: Call<readonly OutsideAccess[]>, wanted: GiveOutside): Promise<OutsideAccess[]> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const endsAt = await lastMoment(call, wanted.until);
  const chosen = await assessmentsOf(call, wanted);
  const person = await personOf(call, wanted);
  const opened = await Promise.all(
    chosen.map(({ assessmentId, ...one }) => openTo(call, { ...one, assessmentId, person, wanted, endsAt })),
  );
  await refuseExcess(call, { kind: "outside", to: person.email });
  const sent = outgoingFrom(call, {
    subjectId: person.id,
    kind: "outside",
    mail: givenMail({
      ...wanted,
      to: person.email,
      senderName: principal.name,
      orgName: principal.orgName,
      of: chosen.map(({ assessment, assessmentId: id }) => ({
        ...assessment,
        link: pageAddress(deps, assessmentPage({ id, orgId })),
      })),
    }),
  });
  const [first, ...others] = opened;
  if (first === undefined) throw new Error("nothing was chosen");
  await call
    .commit({
      effects: [
        ...(person.isNew ? [personEffect(deps.db, { ...person, now: at })] : []),
        ...assertNoMember(deps.db, { orgId, facet: "buyer", personId: person.id }),
        ...opened.flatMap(({ effects }) => effects),
        ...(await Promise.all(others.map(({ audit }) => ownEntry(call, audit)))).flat(),
        ...sent.effects,
      ],
      audit: first.audit,
      result: opened.map(({ view }) => view),
    })
    .catch((error: unknown) => {
      const refusal = refusalOf(error);
      // Another owner gave it, or made them a colleague, at this moment; or they are new everywhere and were added elsewhere.
      if (refusal === "stale-revision" || refusal === "unknown-reference") fail("busy");
      throw error;
    });
  await sent.deliver();
  return opened.map(({ view }) => view);
}

interface Chosen {
  readonly assessmentId: AssessmentId;
  readonly assessment: AssessmentView;
}

async function assessmentsOf({ deps, principal }: Caller, wanted: GiveOutside): Promise<Chosen[]> {
  const { orgId } = principal;
  return Promise.all(
    wanted.assessmentIds.map(async (assessmentId) => {
      const assessment = (await findAssessment(deps.db, { orgId, assessmentId })) ?? fail("not-found");
      if (assessment.archivedAt !== null) fail("input-invalid", [isAway(assessment)]);
      if (await findIsVendorsOwn(deps.db, { orgId, assessmentId, email: wanted.email }))
        fail("input-invalid", [vendorsOwn]);
      return { assessmentId, assessment };
    }),
  );
}
const vendorsOwn = {
  pointer: "/email",
  message: "They are of the vendor, or were: what you concluded about a vendor is not opened to it",
};
const isAway = ({ product, vendorName }: AssessmentView) => ({
  pointer: "/assessmentIds",
  message: `${product} of ${vendorName} is put away: bring it back to open it to somebody`,
});

type Reader = PersonRow & { /** No account has this address yet. */ readonly isNew: boolean };

/** Whom it is given to; refuses a colleague, who reads it in their role. Whoever was removed gets this, and nothing back by it. */
async function personOf({ deps, principal: { orgId } }: Caller, { email, name }: GiveOutside): Promise<Reader> {
  const member = await findMember(deps.db, { orgId, facet: "buyer", email });
  if (member?.status === "active") fail("input-invalid", [aColleague]);
  const known = await findPersonByEmail(deps.db, email);
  return known === undefined ? { id: deps.ids.id("psn"), email, name, isNew: true } : { ...known, isNew: false };
}
const aColleague = {
  pointer: "/email",
  message: "They belong to your organisation, and read this in their role already",
};

interface Opening extends Chosen {
  readonly person: Reader;
  readonly wanted: GiveOutside;
  readonly endsAt: number;
}
interface Opened {
  readonly effects: readonly Effect[];
  readonly audit: AuditEvent;
  readonly view: OutsideAccess;
}

async function openTo(call: Caller, { assessmentId, assessment, person, wanted, endsAt }: Opening): Promise<Opened> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const before = await findAccessTo(deps.db, { orgId, assessmentId, personId: person.id, now: at });
  if (before?.standing === "reads") fail("input-invalid", [readsAlready(assessment)]);
  const { until, files, why, name } = wanted;
  const id = before?.id ?? deps.ids.id("oac");
  const given = { assessmentId, why, files, until, endsAt, givenAt: at };
  return {
    effects: [
      ...givenEffects(deps.db, {
        ...given,
        orgId,
        // Where there was such access before, its row is that of the new time.
        id: before === undefined ? id : deps.ids.id("oac"),
        personId: person.id,
        knownAs: name,
        email: person.email,
        givenBy: principal.personId,
      }),
      ...(files ? await filesEntry(call, { action: "outside.let-in", assessmentId, until }) : []),
    ],
    audit: {
      action: "outside.given",
      subject: assessmentId,
      details: { to: person.id, until, files },
      clear: { reason: why },
    },
    view: {
      ...given,
      id,
      product: assessment.product,
      vendorName: assessment.vendorName,
      name,
      email: person.email,
      givenBy: principal.name,
      lastReadAt: null,
      standing: "reads",
      endedAt: null,
      revision: (before?.revision ?? 0) + 1,
    },
  };
}

const readsAlready = ({ product, vendorName }: AssessmentView) => ({
  pointer: "/email",
  message: `They read ${product} of ${vendorName} already: change the day there`,
});

const ownEntry = ({ deps, principal, at }: Caller, audit: AuditEvent): Promise<Effect[]> => {
  const { orgId, facet, personId: actor } = principal;
  return auditEffects(deps.db, { orgId, facet, actor, at, from: deps.from, audit });
};
