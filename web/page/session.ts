import { computed, signal } from "@preact/signals";
import type { SessionView } from "#contract/identity.ts";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";
import { clear, openFor, sendWaiting, waiting } from "#web/outbox/outbox.ts";

/** Who is signed in; undefined until the first answer. */
export const session = signal<SessionView | undefined>(undefined);
export const current = computed(() => session.value?.current ?? null);
export const role = computed(() => current.value?.role ?? null);
/** Why nobody knows who is signed in: that is not the same as nobody being signed in. */
export const sessionProblem = signal<Problem | null>(null);

export async function loadSession(): Promise<void> {
  sessionProblem.value = null;
  try {
    session.value = await call("GET /api/session", {});
  } catch (error) {
    sessionProblem.value = problemOf(error);
    return;
  }
  const { person, current: acting } = session.value;
  if (person && acting?.facet === "vendor") void openFor(`${person.email} ${acting.orgId}`);
}

const loseWaiting =
  "Some answers are only on this device, because Annexa could not be reached. Signing out deletes them. Sign out all the same?";

const stillSignedIn =
  "You are still signed in, because Annexa could not be reached. Nothing on this device was deleted. Check your connection and sign out again.";

/** Signs out and leaves nothing on the device; asks first when answers would be lost, and says when it did not work. */
export async function signOut(): Promise<void> {
  await sendWaiting();
  if (waiting.value > 0 && !confirm(loseWaiting)) return;
  if (!(await isEnded())) {
    alert(stillSignedIn);
    return;
  }
  await clear();
  location.assign("/sign-in");
}

/** Whether the session is over by now; it may have ended before. */
async function isEnded(): Promise<boolean> {
  try {
    await call("POST /api/session/end", {});
    return true;
  } catch (error) {
    return problemOf(error).status === 401;
  }
}

export async function actFor(member: { orgId: string; facet: "buyer" | "vendor" }): Promise<void> {
  const { orgId, facet } = member;
  session.value = await call("POST /api/session/organisation", { body: { orgId, facet } });
  location.assign("/");
}
