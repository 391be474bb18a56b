import type { D1Migration } from "@cloudflare/vitest-plugin";
import type { Env as PortalEnv } from "#worker/env.ts";

declare global {
  namespace Cloudflare {
    interface Env extends PortalEnv {
      readonly TEST_MIGRATIONS: D1Migration[];
      /** "all": the walk of faults tries every call of every binding; a sample otherwise. */
      readonly FAULT_POINTS: string;
      /** Where the tests' SMTP server and its inbox listen. */
      readonly [setting: `SMTP_${string}`]: unknown;
    }
    interface GlobalProps {
      mainModule: typeof import("#worker/index.ts");
    }
  }
}
