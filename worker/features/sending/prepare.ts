import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { InvitationLink } from "#contract/assessment.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Call, Caller } from "#worker/call.ts";
import { asksAnewJson } from "#worker/features/ask-again/asks-anew.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { inviteContact } from "#worker/features/assessments/inviting.ts";
import { assessmentEffect } from "#worker/features/assessments/sending.repository.ts";
import { type Binding, bindVersions } from "#worker/features/questionnaires/binding.usecases.ts";
import { askedEffect } from "#worker/features/register/asked.repository.ts";
import type { Registered } from "#worker/features/register/sent-to.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";

interface ToSend {
  readonly id: AssessmentId;
  readonly request: SendAssessment;
  readonly registered: Registered;
  /** What it is bound to, where that was worked out for another one before. */
  readonly binding?: Binding | undefined;
}

/** An assessment that is ready to be stored, and to be told about. */
interface Prepared {
  readonly effects: readonly Effect[];
  readonly audit: Parameters<Call<unknown>["commit"]>[0]["audit"];
  readonly binding: Binding;
  readonly link: InvitationLink;
  /** To be called once the effects are stored; never throws. */
  readonly deliver: () => Promise<void>;
}

/** What sending a questionnaire stores: what is not published yet, the assessment, its place in the register, the invitation. */
export async function prepareSending(call: Caller, { id, request, registered, ...known }: ToSend): Promise<Prepared> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { db } = deps;
  const { contactEmail: email, dueOn } = request;
  refuseOver(dueOn, { at: call.at, pointer: "/dueOn" });
  const binding = known.binding ?? (await bindVersions(call, request.questionnaireId));
  const { questionnaire, policyVersion, effects } = binding;
  const mail = { ...request, estimatedMinutes: minutesOf(questionnaire) };
  const invitation = await inviteContact(call, { assessmentId: id, email, dueOn, mail });
  const { effects: added, ...about } = registered;
  const assessment = {
    orgId,
    id,
    request,
    questionnaire,
    policyVersion,
    ...about,
    asksAnewJson: await asksAnewJson(call, { productId: about.productId, questionnaire }),
    createdBy: personId,
    sentAt: call.at,
  };
  const listed = wordEffects(db, { orgId, list: "assessments", id, texts: [request.product, request.vendorName] });
  return {
    effects: [
      ...effects,
      ...added,
      assessmentEffect(db, assessment),
      askedEffect(db, { orgId, id: about.vendorId }),
      ...listed,
      ...invitation.effects,
    ],
    audit: {
      action: "assessment.sent",
      subject: id,
      details: { questionnaire: questionnaire.id, version: questionnaire.version, policyVersion },
    },
    binding,
    link: invitation.link,
    deliver: invitation.deliver,
  };
}
