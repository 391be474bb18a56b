import { signal } from "@preact/signals";
import type { InvitationView } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

const kept = "invitation";

/** An invitation somebody opened: look first, prove the address, then accept. */
export class InvitationModel {
  readonly view = signal<InvitationView | null>(null);
  readonly work = new Work();
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
    this.work.run(async () => {
      this.view.value = await call("POST /api/invitations/look", { body: { token: this.#token } });
      this.name.value = this.view.value.contactName;
    });

  readonly proveAddress = (): Promise<void> =>
    this.work.run(async () => {
      await call("POST /api/invitations/sign-in", { body: { token: this.#token } });
      this.mailed.value = true;
    });

  /** Answers for an organisation one belongs to already, or for a new one made from the invitation. */
  readonly accept = (orgId: string | undefined): Promise<void> =>
    this.work.run(async () => {
      const body = { token: this.#token, yourName: this.name.value, ...(orgId === undefined ? {} : { orgId }) };
      const { requestId } = await call("POST /api/invitations/accept", { body });
      sessionStorage.removeItem(kept);
      sessionStorage.removeItem("after-sign-in");
      location.assign(`/requests/${requestId}`);
    });
}
