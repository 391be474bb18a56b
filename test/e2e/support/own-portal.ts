import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "../../../worker/cli/start/load-demo.ts";
import { freePort } from "../../../worker/cli/start/port.ts";
import { serve } from "../../../worker/cli/start/serve.ts";

/** A portal of a journey's own, as it was built last, with the demonstration; its database is in the journey's hand. */
export async function openOwnPortal() {
  const state = mkdtempSync(join(tmpdir(), "annexa-own-"));
  const log = join(state, "log");
  const portal = await serve({ port: await freePort(), state, log });
  await loadDemo({ address: portal.address, state, log });
  return {
    address: portal.address,
    /** Days go by: what was said, sent and decided is so many days older, and what ends on a day ends so many days sooner. */
    daysGoBy: async (days: number): Promise<void> => {
      const database = await portal.database();
      const older = days * 86_400_000;
      const sooner = `-${days} days`;
      await database.batch([
        database.prepare("update outside_access set ends_at = ends_at - ?").bind(older),
        database.prepare("update mails set created_at = created_at - ?").bind(older),
        database.prepare("update reminders set at = at - ?").bind(older),
        database
          .prepare(
            "update assessments set sent_at = sent_at - ?1, submitted_at = submitted_at - ?1, decided_at = decided_at - ?1, due_on = date(due_on, ?2), review_on = date(review_on, ?2)",
          )
          .bind(older, sooner),
      ]);
    },
    /** What the clock brings about by itself. */
    ring: () => portal.ring(),
    close: async (): Promise<void> => {
      await portal.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
