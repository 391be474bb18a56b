import { setInterval } from "node:timers";
import type { Portal } from "./portal.ts";

const hour = 3_600_000;

/**
 * Does what wrangler.toml's hourly trigger does on Cloudflare, for which Miniflare has no clock: at once, for what
 * became due while nothing ran, and then every hour. There is no address that does it.
 */
export function ringHourly(portal: Portal): void {
  const ring = async (): Promise<void> => {
    const went = await portal.ring().catch(() => false);
    if (!went) console.error("The hourly work did not finish; it is tried again in an hour. The portal goes on.");
  };
  void ring();
  setInterval(ring, hour).unref();
}
