import { env } from "cloudflare:workers";
import { type Buyer, call, newBuyer, newSession } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { sendAssessment } from "#worker/features/sending/sending.usecases.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

export interface WaitingMail {
  readonly buyer: Buyer;
  readonly assessmentId: string;
  readonly to: string;
  readonly job: MailJob;
}

/** An assessment whose invitation waits in a queue that only the test empties. */
export async function aWaitingMail(): Promise<WaitingMail> {
  const buyer = await newBuyer();
  const to = `${randomIds.id("dana")}@vendor.example`;
  const { jobs, enqueue } = keptJobs();
  const { id } = await sendAssessment(callBy(buyer.procurement, { enqueue }), aRequest({ contactEmail: to }));
  const [job] = jobs;
  if (job === undefined) throw new Error("nothing was queued");
  return { buyer, assessmentId: id, to, job };
}

/** What the tracker says about the mail. */
export async function trackedMail({ buyer, assessmentId }: WaitingMail) {
  // A session of now: the personas' own may be over in a test that lets time pass.
  const session = await newSession(buyer.auditor.personId, buyer.auditor);
  const view = await call(session, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } });
  const { mail, mailReason } = view.json();
  return { mail, mailReason };
}

export const mailRow = ({ buyer, assessmentId }: WaitingMail) =>
  env.DB.prepare("select attempts, created_at, settled_at from mails where org_id = ? and subject_id = ?")
    .bind(buyer.orgId, assessmentId)
    .first<{ attempts: number; created_at: number; settled_at: number | null }>();

/** What the database holds of the mail itself, and not of another one that tells a colleague of it. */
export const textOf = ({ buyer, assessmentId }: WaitingMail) =>
  env.DB.prepare("select recipient, title, body, mint_json from mails where org_id = ? and subject_id = ?")
    .bind(buyer.orgId, assessmentId)
    .first();

/** Lets the pause or the lease of a mail be over. */
export const letPausePass = ({ buyer, assessmentId }: WaitingMail) =>
  env.DB.prepare("update mails set next_try_at = 0 where org_id = ? and subject_id = ?")
    .bind(buyer.orgId, assessmentId)
    .run();

/** How long the next try waits, in minutes. */
export async function pauseOf({ buyer, assessmentId }: WaitingMail): Promise<number> {
  const row = await env.DB.prepare("select next_try_at from mails where org_id = ? and subject_id = ?")
    .bind(buyer.orgId, assessmentId)
    .first<number>("next_try_at");
  return Math.round(((row ?? 0) - Date.now()) / 60_000);
}

/** Refuses as Cloudflare's mail service does, by a code. */
export function refuseWith(code: string): never {
  throw Object.assign(new Error("refused dana@vendor.example"), { code });
}
