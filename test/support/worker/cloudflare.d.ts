import type { D1Migration } from "@cloudflare/vitest-plugin";
import type { Env } from "#worker/env.ts";

declare global {
  namespace Cloudflare {
    interface Env extends Readonly<Omit<import("#worker/env.ts").Env, symbol>> {
      readonly TEST_MIGRATIONS: D1Migration[];
    }
    interface GlobalProps {
      mainModule: typeof import("#worker/index.ts");
    }
  }
}
export type { Env };
