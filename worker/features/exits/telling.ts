import type { AssessmentView } from "#contract/assessment.ts";
import { invitationPage, requestPage } from "#domain/access/page-link.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { inTheirRhythm } from "#worker/features/notices/in-their-rhythm.ts";
import { assertAnswering } from "#worker/features/version-offers/version-offers.repository.ts";
import { whoAnswers } from "#worker/features/version-offers/version-offers.usecases.ts";
import { exitMail, type Told } from "./exit-mail.ts";
import { type AnsweringSide, findVendorSide } from "./exits.repository.ts";

interface Addressee {
  readonly name: string;
  readonly email: string;
  /** Where they find it. */
  readonly page: string;
}

interface Telling {
  /** What the mails are about, by the id the sender's side knows it by. */
  readonly subjectId: AssessmentId;
  readonly product: string;
  readonly told: Told;
  /** Who answers, where it is told to them; left out, it is told to a buyer's people. */
  readonly vendorOrgId?: OrgId | undefined;
}

/** One mail to each; who got as many as may go out in a day finds it on the page alone. */
async function mailsTo(
  call: Caller,
  to: readonly Addressee[],
  { subjectId, product, told, vendorOrgId }: Telling,
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { orgName, name: senderName } = principal;
  const sent: Outgoing[] = [];
  for (const { name: toName, email, page } of to) {
    const mail = exitMail({ to: email, toName, senderName, orgName, product, told, link: pageAddress(deps, page) });
    const send = async (): Promise<Outgoing> =>
      (await mayMail(call, { kind: "exit", to: email }))
        ? outgoingFrom(call, { subjectId, kind: "exit", mail })
        : noMail;
    sent.push(
      await inTheirRhythm(deps, { vendorOrgId, topic: "request-moved", assessmentId: subjectId, mail, page, send }),
    );
  }
  return {
    effects: sent.flatMap(({ effects }) => effects),
    deliver: async () => {
      for (const one of sent) await one.deliver();
    },
  };
}

export interface ToldVendor extends Outgoing {
  /** The vendor that answers, for its log; undefined while nobody has begun. */
  readonly vendor: AnsweringSide | undefined;
}

/** Tells those of the vendor who answer, as long as nobody else begins to; before anybody has begun, the contact, if a link to it is out. */
export async function tellVendor(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly assessment: AssessmentView; readonly told: Told },
): Promise<ToldVendor> {
  const { assessmentId, assessment, told } = of;
  const key = { orgId: call.principal.orgId, assessmentId };
  const { vendor, people } = await findVendorSide(call.deps.db, key);
  const { contactName: name, contactEmail: email, product } = assessment;
  const contact = { name, email, page: invitationPage(assessmentId) };
  const invited = assessment.links.made > 0 ? [contact] : [];
  const to =
    vendor === undefined
      ? invited
      : whoAnswers(people, assessment).map((one) => ({
          name: one.name,
          email: one.email,
          page: requestPage({ id: vendor.requestId, orgId: vendor.orgId }),
        }));
  const mails = await mailsTo(call, to, { subjectId: assessmentId, product, told, vendorOrgId: vendor?.orgId });
  const guard = vendor === undefined ? [] : assertAnswering(call.deps.db, { ...key, people });
  return { vendor, effects: [...guard, ...mails.effects], deliver: mails.deliver };
}
