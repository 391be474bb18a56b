import { computed, signal } from "@preact/signals";
import type { SessionView } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { clear, openFor, sendWaiting, waiting } from "#web/outbox/outbox.ts";

/** Who is signed in; undefined until the first answer. */
export const session = signal<SessionView | undefined>(undefined);
export const current = computed(() => session.value?.current ?? null);
export const role = computed(() => current.value?.role ?? null);

export async function loadSession(): Promise<void> {
  session.value = await call("GET /api/session", {}).catch(() => ({
    person: null,
    current: null,
    memberships: [],
    demo: false,
  }));
  const { person, current: acting } = session.value;
  if (person && acting?.facet === "vendor") void openFor(`${person.email} ${acting.orgId}`);
}

const loseWaiting =
  "Some answers are only on this device, because Annexa could not be reached. Signing out deletes them. Sign out all the same?";

/** Signs out and leaves nothing on the device; asks first when answers would be lost. */
export async function signOut(): Promise<void> {
  await sendWaiting();
  if (waiting.value > 0 && !confirm(loseWaiting)) return;
  await clear();
  await call("POST /api/session/end", {}).catch(() => undefined);
  location.assign("/sign-in");
}

export async function actFor(member: { orgId: string; facet: "buyer" | "vendor" }): Promise<void> {
  const { orgId, facet } = member;
  session.value = await call("POST /api/session/organisation", { body: { orgId, facet } });
  location.assign("/");
}
