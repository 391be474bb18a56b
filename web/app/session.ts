import { computed, signal } from "@preact/signals";
import type { SessionView } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";

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
}

export async function signOut(): Promise<void> {
  await call("POST /api/session/end", { body: {} }).catch(() => undefined);
  location.assign("/sign-in");
}

export async function actFor(member: { orgId: string; facet: "buyer" | "vendor" }): Promise<void> {
  const { orgId, facet } = member;
  session.value = await call("POST /api/session/organisation", { body: { orgId, facet } });
  location.assign("/");
}
