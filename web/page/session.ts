import { computed, signal } from "@preact/signals";
import type { SessionView } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { countDrafts, forgetDrafts, openDrafts } from "#web/drafts/drafts.ts";
import { clear, openFor, sendWaiting, waiting } from "#web/outbox/outbox.ts";

/** Who is signed in; undefined until the first answer. */
export const session = signal<SessionView | undefined>(undefined);
export const current = computed(() => session.value?.current ?? null);
export const role = computed(() => current.value?.role ?? null);

export async function loadSession(): Promise<void> {
  const view = await call("GET /api/session", {}).catch(() => ({
    person: null,
    current: null,
    memberships: [],
    demo: false,
  }));
  const { person, current: acting } = view;
  // Before there is a page, so that a form finds what was typed into it.
  if (person && acting) await openDrafts({ personId: person.id, orgId: acting.orgId });
  session.value = view;
  if (person && acting?.facet === "vendor") void openFor(`${person.email} ${acting.orgId}`);
}

const losses = {
  answers: "Some answers are only on this device, because Annexa could not be reached.",
  drafts: "Some forms are half-typed and only on this device.",
};

/** Signs out and leaves nothing on the device; asks first when something would be lost. */
export async function signOut(): Promise<void> {
  await sendWaiting();
  const lost = [...(waiting.value > 0 ? [losses.answers] : []), ...(countDrafts() > 0 ? [losses.drafts] : [])];
  if (lost.length > 0 && !confirm(`${lost.join(" ")} Signing out deletes them. Sign out all the same?`)) return;
  await clear();
  await forgetDrafts();
  await call("POST /api/session/end", { body: {} }).catch(() => undefined);
  location.assign("/sign-in");
}

export async function actFor(member: { orgId: string; facet: "buyer" | "vendor" }): Promise<void> {
  const { orgId, facet } = member;
  session.value = await call("POST /api/session/organisation", { body: { orgId, facet } });
  location.assign("/");
}
