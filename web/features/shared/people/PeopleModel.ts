import { signal } from "@preact/signals";
import type { MemberView } from "#contract/identity.ts";
import type { Problem } from "#contract/problems.ts";
import type { Facet } from "#domain/access/roles.ts";
import { call, problemOf } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";

/** What each role may do, in a line. */
export const roleWords: Readonly<Record<Facet, readonly { readonly role: string; readonly label: string }[]>> = {
  buyer: [
    { role: "owner", label: "Owner: everything, and who belongs here" },
    { role: "procurement", label: "Procurement: sends questionnaires" },
    { role: "reviewer", label: "Reviewer: checks answers and certificates" },
    { role: "auditor", label: "Auditor: reads everything, changes nothing" },
  ],
  vendor: [
    { role: "owner", label: "Owner: answers, signs, and who belongs here" },
    { role: "contributor", label: "Contributor: answers, but does not sign" },
    { role: "guest", label: "Guest: sees only the questions handed to them" },
  ],
};

/** The people of the organisation in one facet. */
export class PeopleModel {
  readonly members;
  readonly name = signal("");
  readonly email = signal("");
  readonly role;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly #facet: Facet;

  constructor(facet: Facet) {
    this.#facet = facet;
    this.role = signal(roleWords[facet].at(-1)?.role ?? "");
    this.members = resource(() =>
      facet === "buyer" ? call("GET /api/buyer/members", {}) : call("GET /api/vendor/members", {}),
    );
  }

  readonly add = async (): Promise<void> => {
    const done = await this.#save({
      name: this.name.value,
      email: this.email.value,
      role: this.role.value,
      status: "active",
    });
    if (!done) return;
    this.name.value = "";
    this.email.value = "";
  };

  readonly change = (member: MemberView, to: Partial<Pick<MemberView, "role" | "status">>): Promise<boolean> =>
    this.#save({
      name: member.name,
      email: member.email,
      role: to.role ?? member.role,
      status: to.status ?? member.status,
    });

  async #save(member: { name: string; email: string; role: string; status: "active" | "removed" }): Promise<boolean> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      const body = { facet: this.#facet, ...member };
      await (this.#facet === "buyer"
        ? call("PUT /api/buyer/members", { body })
        : call("PUT /api/vendor/members", { body }));
      await this.members.reload();
      return true;
    } catch (error) {
      this.problem.value = problemOf(error);
      return false;
    } finally {
      this.busy.value = false;
    }
  }
}
