import { signal } from "@preact/signals";
import type { OwnReading } from "#contract/outside.ts";
import { role } from "./session.ts";

/** What the person reads from outside of the assessment on the page; null for whoever belongs to the buyer. */
export const reading = signal<OwnReading | null>(null);

/** Whether somebody reads from outside: they conclude nothing, and much of the portal does not exist for them. */
export const isFromOutside = (): boolean => role.value === "outside";

/** Whether the vendor's files are open to whoever looks at an assessment. */
export const mayOpenFiles = (): boolean => !isFromOutside() || reading.value?.files === true;
