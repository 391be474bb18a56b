import type { RemindersSent } from "#contract/reminders.ts";
import { call } from "#web/api/client.ts";

/** As many as one request takes. */
const atOnce = 200;

/** Reminds all of them, in as many requests as that takes. */
export async function remindAll(ids: readonly string[]): Promise<RemindersSent> {
  const parts: RemindersSent[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const body = { assessmentIds: ids.slice(start, start + atOnce) };
    parts.push(await call("POST /api/buyer/reminders", { body }));
  }
  return {
    sent: parts.reduce((sum, { sent }) => sum + sent, 0),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}
