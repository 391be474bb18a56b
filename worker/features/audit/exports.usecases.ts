import type { Exported } from "#contract/log.schema.ts";
import { type Done, done } from "#contract/view.ts";
import type { Call } from "#worker/call.ts";

/** Puts a file that the browser makes by itself on record; only then it offers it. */
export const keepExport = (call: Call<Done>, { what, format, subject, entries }: Exported): Promise<Done> =>
  call.commit({
    effects: [],
    audit:
      what === "log"
        ? { action: "log.exported", subject: call.principal.orgId, details: { format, entries: entries ?? 0 } }
        : { action: "export.made", subject, details: { what, format, ...(entries !== undefined && { entries }) } },
    result: done,
  });
