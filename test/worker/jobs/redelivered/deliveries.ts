import { env } from "cloudflare:workers";
import { type Fault, faultyEnv } from "#test/support/worker/faults/faulty.ts";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

/** A mail that a mail system accepted. */
export interface Accepted {
  /** The same when it is the same mail once more. */
  readonly id: string;
  readonly text: string;
}

export interface Deliveries {
  readonly accepted: Accepted[];
  /** How many calls of bindings it took so far. */
  readonly calls: () => number;
  /** Lets the worker work on a batch of these messages, each given so often in it. */
  readonly deliver: (jobs: readonly MailJob[], of?: Delivery) => Promise<void>;
}

interface Delivery {
  /** Which delivery of the message it is, counted from 1. */
  readonly attempts?: number;
  readonly times?: number;
  readonly queue?: string;
}

const headerOf = (mail: Mail): string => {
  const headers: unknown = Reflect.get(mail, "headers");
  const id: unknown = typeof headers === "object" && headers !== null ? Reflect.get(headers, "X-Annexa-Mail") : "";
  return typeof id === "string" ? id : "";
};

/** The worker's queue with a mail system that accepts everything; the worker may be killed at one of its calls. */
export function deliveriesWith(killedAt?: number): Deliveries {
  const accepted: Accepted[] = [];
  const mailing = envWithMail(async (mail) => void accepted.push({ id: headerOf(mail), text: mail.text }));
  const fault: Fault | undefined = killedAt === undefined ? undefined : { at: killedAt, when: "killed" };
  const given = faultyEnv(mailing, fault);
  return {
    accepted,
    calls: () => given.calls.length,
    deliver: async (jobs, { attempts = 1, times = 1, queue } = {}) => {
      const messages = Array.from({ length: times }, () => jobs.map((job) => aMessage(job, attempts))).flat();
      await consumeBatch(given.env, messages, queue);
    },
  };
}

/** Lets every pause and every lease be over. */
export const letLeasesEnd = () =>
  env.DB.batch([
    env.DB.prepare("update mails set next_try_at = 0 where state = 'queued'"),
    env.DB.prepare("update campaigns set busy_until = 0 where state = 'sending'"),
    env.DB.prepare("update sign_in_mails set next_try_at = 0 where sent_at is null"),
  ]);
