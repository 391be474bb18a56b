import type { RemindersSent } from "#contract/portfolio.ts";
import { call } from "#web/api/client.ts";

/** As many as one request takes. */
const atOnce = 200;

/** Reminds all of them, in as many requests as that takes. */
export async function remindAll(ids: readonly string[]): Promise<RemindersSent> {
  let [sent, left] = [0, 0];
  for (let start = 0; start < ids.length; start += atOnce) {
    const body = { assessmentIds: ids.slice(start, start + atOnce) };
    const one = await call("POST /api/buyer/reminders", { body });
    sent += one.sent;
    left += one.left;
  }
  return { sent, left };
}
