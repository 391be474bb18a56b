import { type Signal, signal } from "@preact/signals";
import type { PolicyDesk, PolicyProposalView } from "#contract/policy.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { effectOf, type SeenEffect } from "./effect-of.ts";

/** Whether every law was tried on every assessment and holds. */
export const isSound = ({ isTried, breaks }: PolicyProposalView): boolean => isTried && breaks.length === 0;

/** The proposed policy that waits: tried, looked at, published or taken back. */
export class WaitingPolicy {
  readonly work = new Work();
  readonly effect = signal<SeenEffect | null>(null);
  /** Why it is taken back. */
  readonly reason = signal("");
  readonly #desk: Signal<PolicyDesk>;
  readonly #settled: (takenBack: PolicyChanges | null) => void;

  constructor(desk: Signal<PolicyDesk>, settled: (takenBack: PolicyChanges | null) => void) {
    this.#desk = desk;
    this.#settled = settled;
  }

  get proposal(): PolicyProposalView | null {
    return this.#desk.value.proposal;
  }

  /** Tries the laws on what is left, a part at a time. Gives the proposal as it stands then; undefined when it was refused. */
  readonly tryAll = async (): Promise<PolicyProposalView | undefined> => {
    const tried = await this.work.run(async () => {
      let { proposal } = this;
      while (proposal !== null && !proposal.isTried) {
        proposal = await call("POST /api/buyer/policies/proposals/:id/trial", { params: { id: proposal.id } });
        this.#desk.value = { ...this.#desk.value, proposal };
      }
      return proposal ?? undefined;
    });
    if (tried === undefined) await this.#lookAgain();
    return tried;
  };

  /** Scores all assessments both ways; nothing is stored by it. */
  readonly look = async (): Promise<void> => {
    const { proposal } = this;
    if (proposal === null) return;
    const seen = await this.work.run(() => effectOf({ policy: proposal.policy }, () => undefined));
    if (seen) this.effect.value = seen;
  };

  readonly publish = (): Promise<void> => this.#settle({ published: true });

  /** Takes it back; its changes stand in the fields again. */
  readonly takeBack = (): Promise<void> => this.#settle({ published: false, reason: this.reason.value });

  async #settle(body: { published: true } | { published: false; reason: string }): Promise<void> {
    const { proposal } = this;
    if (proposal === null) return;
    const desk = await this.work.run(() =>
      call("POST /api/buyer/policies/proposals/:id/settlement", { params: { id: proposal.id }, body }),
    );
    if (desk === undefined) return this.#lookAgain();
    this.#desk.value = desk;
    this.effect.value = null;
    this.reason.value = "";
    this.#settled(body.published ? null : proposal.policy);
  }

  /** After a refusal because somebody was faster, shows what holds now; the refusal stands while the proposal waits. */
  async #lookAgain(): Promise<void> {
    const code = this.work.problem.value?.code;
    if (code !== "policy-proposal-over" && code !== "stale-revision") return;
    try {
      this.#desk.value = await call("GET /api/buyer/policies", {});
    } catch (error) {
      // What the page shows is old, and it says why it could not look.
      this.work.problem.value = problemOf(error);
      return;
    }
    if (this.#desk.value.proposal === null) this.#settled(null);
  }
}
