import { fail } from "#contract/problems.ts";
import type { Delegate, Presence } from "#contract/together.schema.ts";
import type { DelegationView, PresentView } from "#contract/together.ts";
import { type Done, done } from "#contract/view.ts";
import { mayBecome } from "#domain/access/membership.ts";
import { requestPage } from "#domain/access/page-link.ts";
import type { PersonId, RequestId } from "#domain/ids.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findMember } from "#worker/features/identity/members.repository.ts";
import { handedEffects, nothingInHandEffect } from "#worker/features/identity/membership.repository.ts";
import { findPersonByEmail, personEffect } from "#worker/features/identity/people.repository.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { mayTouch } from "#worker/features/requests/guests.ts";
import { findRequest, type StoredRequest } from "#worker/features/requests/requests.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { delegationMail } from "./delegation-mail.ts";
import {
  delegationEffect,
  finishEffects,
  listPresent,
  savePresence,
  takeBackEffects,
} from "./delegations.repository.ts";

/** Who is not seen for as long has gone: pages ask every half minute, so that one lost question does not matter. */
const hereMs = 90_000;

/** Hands questions to a colleague: who is no member becomes a guest, who sees these and nothing else. */
export async function delegate(
  call: Call<DelegationView>,
  { requestId, ...wanted }: Delegate & { readonly requestId: RequestId },
): Promise<DelegationView> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const request = await findRequest(deps.db, { orgId, requestId });
  if (request === undefined) fail("not-found");
  if (request.state !== "draft") fail("request-already-submitted");
  refuseStrangers(request, wanted);
  const person = await colleague(call, wanted);
  if (!person.came && !(await withinLimit(deps, "newcomers-asked", personId))) fail("mail-limit");
  await refuseExcess(call, { kind: "delegation", to: person.email });
  const mail = delegationMail({
    to: person.email,
    name: wanted.name,
    senderName: principal.name,
    orgName: principal.orgName,
    buyerName: request.buyerName,
    product: request.product,
    // To somebody who never came, nobody's own words are mailed: they stand beside the questions.
    note: person.came ? wanted.note : "",
    questions: wanted.questionIds.length,
    dueOn: request.dueOn,
    link: pageAddress(deps, requestPage({ id: requestId, orgId })),
  });
  const sent = outgoingFrom(call, { subjectId: requestId, kind: "delegation", mail });
  const { questionIds, note } = wanted;
  const handed = { orgId, requestId, personId: person.id, questionIds, note, delegatedBy: personId, delegatedAt: at };
  const { name, email } = person;
  const result: DelegationView = {
    personId: person.id,
    name,
    email,
    questionIds,
    note,
    delegatedBy: principal.name,
    delegatedAt: at,
    finishedAt: null,
  };
  await call
    .commit({
      effects: [
        ...(person.isNew ? [personEffect(deps.db, { ...person, now: at })] : []),
        ...handedEffects(deps.db, { orgId, personId: person.id, knownAs: wanted.name, now: at }),
        delegationEffect(deps.db, handed),
        ...sent.effects,
      ],
      audit: {
        action: "questions.delegated",
        subject: requestId,
        details: { to: person.id, count: questionIds.length },
      },
      result,
    })
    .catch((error: unknown) => {
      // Removed between the look and the batch.
      if (refusalOf(error) === "stale-revision") fail("removed-from-organisation");
      throw error;
    });
  await sent.deliver();
  return result;
}

function refuseStrangers({ questionnaire }: StoredRequest, { questionIds }: Delegate): void {
  const known = new Set(
    questionnaire.sections
      .flatMap(({ questions }) => questions)
      .filter(isAskedOnPage)
      .map(({ id }) => id),
  );
  if (questionIds.some((id) => !known.has(id)))
    fail("input-invalid", [{ pointer: "/questionIds", message: "Choose questions of this questionnaire" }]);
}

interface Colleague {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** No account has this address yet. */
  readonly isNew: boolean;
  /** They have acted for the organisation before. */
  readonly came: boolean;
}

/** Whom questions are handed to, by the name the organisation knows; refuses somebody an owner removed. */
async function colleague({ deps, principal: { orgId } }: Caller, { email, name }: Delegate): Promise<Colleague> {
  const standing = await findMember(deps.db, { orgId, facet: "vendor", email });
  const from = standing?.status ?? "nobody";
  const isIn = from === "active";
  if (!isIn && !mayBecome("handed-questions", { from, facet: "vendor", role: "guest" }))
    fail("removed-from-organisation");
  if (standing !== undefined)
    return { id: standing.personId, name: standing.name, email, isNew: false, came: standing.came };
  const known = await findPersonByEmail(deps.db, email);
  return { id: known?.id ?? deps.ids.id("psn"), name, email, isNew: known === undefined, came: false };
}

/** Takes questions back: a guest who has nothing else in hand sees nothing any more. What they saved stays. */
export async function takeBack(
  call: Call<Done>,
  of: { readonly requestId: RequestId; readonly personId: PersonId },
): Promise<Done> {
  const { deps, principal } = call;
  const { orgId } = principal;
  return call
    .commit({
      effects: [
        ...takeBackEffects(deps.db, { orgId, ...of }),
        nothingInHandEffect(deps.db, { orgId, personId: of.personId, now: call.at }),
      ],
      audit: { action: "questions.taken-back", subject: of.requestId, details: { from: of.personId } },
      result: done,
    })
    .catch(refuseMissing);
}

/** A colleague says they are done with what was handed to them, or not yet after all. */
export async function markFinished(
  call: Call<Done>,
  { requestId, finished }: { readonly requestId: RequestId; readonly finished: boolean },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  return call
    .commit({
      effects: finishEffects(deps.db, { orgId, requestId, personId, finishedAt: finished ? at : null }),
      audit: { action: "questions.finished", subject: requestId, details: { finished } },
      result: done,
    })
    .catch(refuseMissing);
}

function refuseMissing(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("not-found");
  throw error;
}

/**
 * Says where one is typing, and learns who else is at work here. Written down is whoever comes, and whoever stays with
 * others: alone, being there is nobody's news and costs no row.
 */
export async function comeBy(
  call: Caller,
  { requestId, questionId, stays = false }: Presence & { readonly requestId: RequestId },
): Promise<PresentView[]> {
  const { orgId, personId } = call.principal;
  const may = await mayTouch(call, requestId);
  const { at } = call;
  const key = { orgId, requestId, personId };
  const others = await listPresent(call.deps.db, { ...key, since: at - hereMs });
  if (!stays || others.length > 0)
    await savePresence(call.deps.db, { ...key, questionId: may(questionId) ? questionId : "", at }).catch(
      refuseUnknown,
    );
  return others.filter((one) => may(one.questionId));
}

function refuseUnknown(error: unknown): never {
  if (refusalOf(error) === "unknown-reference") fail("not-found");
  throw error;
}
