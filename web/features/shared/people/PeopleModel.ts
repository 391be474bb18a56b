import { signal } from "@preact/signals";
import type { MemberView } from "#contract/identity.ts";
import { namedRoles } from "#domain/access/membership.ts";
import type { Facet } from "#domain/access/roles.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { GrowingList } from "#web/list/GrowingList.ts";

/** What each role may do, in a line. */
const roleWords: Readonly<Record<Facet, readonly { readonly role: string; readonly label: string }[]>> = {
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

/** The roles that an owner may give, in words. */
export const namedRoleWords = (facet: Facet) =>
  roleWords[facet].filter(({ role }) => namedRoles(facet).some((named) => named === role));

/** A page of the members of one facet. */
export const membersOf = (facet: Facet, query: Readonly<Record<string, string>>) =>
  facet === "buyer" ? call("GET /api/buyer/members", { query }) : call("GET /api/vendor/members", { query });

/** The people of the organisation in one facet. */
export class PeopleModel {
  readonly members;
  readonly name = signal("");
  readonly email = signal("");
  readonly role;
  readonly work = new Work();
  readonly #facet: Facet;

  constructor(facet: Facet) {
    this.#facet = facet;
    // The least of them: nobody is made more by a choice that was not made.
    this.role = signal(namedRoles(facet).at(-1) ?? "");
    this.members = new GrowingList((query) => membersOf(facet, query));
  }

  readonly add = async (): Promise<void> => {
    const [name, email, role] = [this.name.value, this.email.value, this.role.value];
    if ((await this.work.run(() => this.#save({ name, email, role, status: "active", revision: 0 }))) === undefined)
      return;
    this.name.value = "";
    this.email.value = "";
  };

  readonly change = async (member: MemberView, to: Partial<Pick<MemberView, "role" | "status">>): Promise<void> => {
    const { name, email, role, status, revision } = { ...member, ...to };
    await this.work.inTurn(() => this.#save({ name, email, role, status, revision }));
  };

  async #save(member: Pick<MemberView, "name" | "email" | "status" | "revision"> & { readonly role: string }) {
    const body = { facet: this.#facet, ...member };
    const saved = await (this.#facet === "buyer"
      ? call("PUT /api/buyer/members", { body })
      : call("PUT /api/vendor/members", { body }));
    await this.members.page.reload();
    return saved;
  }
}
