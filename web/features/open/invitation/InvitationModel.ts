import { signal } from "@preact/signals";
import type { InvitationView } from "#contract/identity.ts";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";

const kept = "invitation";

/** An invitation somebody opened: look first, prove the address, then accept. */
export class InvitationModel {
  readonly view = signal<InvitationView | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly busy = signal(false);
  readonly mailed = signal(false);
  readonly name = signal("");
  readonly #token: string;

  /** The token survives the sign-in in this tab: the link of the mail comes back to it. */
  constructor(token: string | null) {
    this.#token = token ?? sessionStorage.getItem(kept) ?? "";
    if (this.#token !== "") sessionStorage.setItem(kept, this.#token);
    sessionStorage.setItem("after-sign-in", "/i");
  }

  readonly look = (): Promise<void> =>
    this.#attempt(async () => {
      this.view.value = await call("POST /api/invitations/look", { body: { token: this.#token } });
      this.name.value = this.view.value.contactName;
    });

  readonly proveAddress = (): Promise<void> =>
    this.#attempt(async () => {
      await call("POST /api/invitations/sign-in", { body: { token: this.#token } });
      this.mailed.value = true;
    });

  /** Answers for an organisation one belongs to already, or for a new one made from the invitation. */
  readonly accept = (orgId: string | undefined): Promise<void> =>
    this.#attempt(async () => {
      const body = { token: this.#token, yourName: this.name.value, ...(orgId === undefined ? {} : { orgId }) };
      const { requestId } = await call("POST /api/invitations/accept", { body });
      sessionStorage.removeItem(kept);
      sessionStorage.removeItem("after-sign-in");
      location.assign(`/requests/${requestId}`);
    });

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      await work();
    } catch (error) {
      this.problem.value = problemOf(error);
    } finally {
      this.busy.value = false;
    }
  }
}
