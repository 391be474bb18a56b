import { computed, signal } from "@preact/signals";
import type { SessionView } from "#contract/identity.ts";
import { type Side, signInPage } from "#domain/access/page-link.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { countDrafts, forgetDrafts, openDrafts } from "#web/drafts/drafts.ts";
import { clear, onDevice, openFor, sendWaiting, unfit } from "#web/outbox/outbox.ts";
import { goTo } from "./way-back.ts";

/** Who is signed in; undefined until the first answer. */
export const session = signal<SessionView | undefined>(undefined);
export const current = computed(() => session.value?.current ?? null);
export const role = computed(() => current.value?.role ?? null);
/** Whoever acts for no organisation has drafts too. */
const noOrganisation = "-";
const looking = new Work();
/** Why nobody knows who is signed in: that is not the same as nobody being signed in. */
export const sessionProblem = looking.problem;

export const loadSession = (): Promise<void> =>
  looking.run(async () => {
    const view = await call("GET /api/session", {});
    const { person, current: acting } = view;
    // Before there is a page, so that a form finds what was typed into it.
    if (person) await openDrafts({ personId: person.id, orgId: acting?.orgId ?? noOrganisation });
    session.value = view;
    if (person && acting) void openFor({ owner: person.email, orgId: acting.orgId });
  });

const losses = {
  answers: "Some answers wait on this device and are nowhere else yet.",
  unfit: "Some answers do not fit their questions yet and are only on this device.",
  drafts: "Some forms are half-typed and only on this device.",
};

const stillSignedIn =
  "You are still signed in, because Annexa could not be reached. Nothing on this device was deleted. Check your connection and sign out again.";

/**
 * Signs out and leaves nothing on the device; asks first when something would be lost, and says when it did not work. Whoever
 * signs in next comes to `to`.
 */
export async function signOut({ to }: { readonly to?: string } = {}): Promise<void> {
  await sendWaiting();
  const lost = [
    ...(onDevice.value > unfit.value ? [losses.answers] : []),
    ...(unfit.value > 0 ? [losses.unfit] : []),
    ...(countDrafts() > 0 ? [losses.drafts] : []),
  ];
  if (lost.length > 0 && !confirm(`${lost.join(" ")} Signing out deletes them. Sign out all the same?`)) return;
  if (!(await isEnded())) {
    alert(stillSignedIn);
    return;
  }
  await clear();
  await forgetDrafts();
  location.assign(signInPage(to));
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

/** Acts on another side from now on, and opens a page there: the start page unless told. */
export async function actFor({ orgId, facet }: Side, page = "/"): Promise<void> {
  await call("POST /api/session/organisation", { body: { orgId, facet } });
  goTo(page);
}
