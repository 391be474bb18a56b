import type { MailJob } from "#worker/ports/mail-job.ts";

/** Jobs that ask the database so much that an invocation has room for one of them. */
const large: Readonly<Record<MailJob["kind"], boolean>> = {
  "sign-in": false,
  "sign-in-failed": false,
  mail: false,
  seal: false,
  campaign: true,
  rescore: true,
  reminders: true,
  telling: true,
};

/** Whether it is one of them; a message of a kind that nobody knows is not. */
export const isLarge = (job: MailJob): boolean => large[job?.kind] === true;
