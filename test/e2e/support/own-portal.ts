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
  await loadDemo({ address: portal.address, log });
  return {
    address: portal.address,
    /** Days go by: what ends on a day ends so many days sooner. */
    daysGoBy: async (days: number): Promise<void> => {
      const database = await portal.database();
      await database
        .prepare("update outside_access set ends_at = ends_at - ?")
        .bind(days * 86_400_000)
        .run();
    },
    /** What the clock brings about by itself. */
    ring: () => portal.ring(),
    close: async (): Promise<void> => {
      await portal.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
