import { signal } from "@preact/signals";
import type { OwnReading } from "#contract/outside.ts";
import { call } from "#web/api/client.ts";
import { readAll } from "#web/list/GrowingList.ts";
import { role } from "#web/page/session.ts";

/** What the person reads from outside of the assessment on the page; null for whoever belongs to the buyer. */
export const reading = signal<OwnReading | null>(null);

/** Whether somebody reads from outside: they conclude nothing, and much of the portal does not exist for them. */
export const isFromOutside = (): boolean => role.value === "outside";

/** Whether the vendor's files are open to whoever looks at an assessment. */
export const mayOpenFiles = (): boolean => !isFromOutside() || reading.value?.files === true;

/** All that a person may read from outside. */
export const readOwn = (): Promise<readonly OwnReading[]> =>
  readAll((query) => call("GET /api/outside-access", { query }));
