import { signal } from "@preact/signals";
import type { Body } from "#contract/api.ts";
import type { InvitationView } from "#contract/identity.ts";
import { invitationPage } from "#domain/access/page-link.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { goTo } from "#web/page/way-back.ts";

const kept = "invitation";
type Way = Body<"POST /api/invitations/look">;

/** The way an address says: by the assessment, or by the link's secret, which a reload in this tab finds again. */
function wayOf({ id, token }: { id: string | undefined; token: string | null }): Way {
  if (id !== undefined) return { assessmentId: id };
  const secret = token ?? sessionStorage.getItem(kept) ?? "";
  if (secret !== "") sessionStorage.setItem(kept, secret);
  return { token: secret };
}

/** An invitation somebody opened: look first, prove the address, then accept. */
export class InvitationModel {
  readonly view = signal<InvitationView | null>(null);
  readonly work = new Work();
  /** How many mails were asked for here. */
  readonly mails = signal(0);
  /** A new link was asked for, in place of one that lapsed. */
  readonly renewed = signal(false);
  readonly code = signal("");
  readonly name = signal("");
  readonly #way: Way;

  constructor(address: { id: string | undefined; token: string | null }) {
    this.#way = wayOf(address);
  }

  readonly look = (): Promise<void> =>
    this.work.run(async () => {
      this.view.value = await call("POST /api/invitations/look", { body: this.#way });
      this.name.value = this.view.value.contactName;
    });

  /** Mails link and code to the invited address. */
  readonly proveAddress = (): Promise<void> =>
    this.work.run(async () => {
      await call("POST /api/invitations/sign-in", { body: { token: this.#token() } });
      this.code.value = "";
      this.mails.value++;
    });

  /** Mails a new link to the invited address, in place of this one. */
  readonly renew = (): Promise<void> =>
    this.work.run(async () => {
      await call("POST /api/invitations/renewal", { body: this.#way });
      this.renewed.value = true;
    });

  /** Signs in by the code of that mail, and goes on here as the invited person. */
  readonly finish = (): Promise<void> =>
    this.work.run(async () => {
      await call("POST /api/invitations/code", { body: { token: this.#token(), code: this.code.value.trim() } });
      sessionStorage.removeItem(kept);
      goTo(invitationPage(this.view.value?.assessmentId ?? ""));
    });

  /** Answers for an organisation one belongs to already, or for a new one made from the invitation. */
  readonly accept = (orgId: string | undefined): Promise<void> =>
    this.work.run(async () => {
      const body = { ...this.#way, yourName: this.name.value, ...(orgId === undefined ? {} : { orgId }) };
      const { requestId } = await call("POST /api/invitations/accept", { body });
      sessionStorage.removeItem(kept);
      goTo(`/requests/${requestId}`);
    });

  #token(): string {
    return "token" in this.#way ? this.#way.token : "";
  }
}
