import type { Dependencies } from "./dependencies.ts";
import type { MailJob } from "./ports/mail-job.ts";

/**
 * Has something worked on in a moment, past the request. Never throws: what it is about is stored already, and where it must
 * happen, the hourly work comes by for it; that a nudge was lost stands in the operator's log.
 */
export async function nudge({ enqueue }: Pick<Dependencies, "enqueue">, job: MailJob): Promise<void> {
  try {
    await enqueue(job);
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "nudge-lost", kind: job.kind, error: name }));
  }
}
