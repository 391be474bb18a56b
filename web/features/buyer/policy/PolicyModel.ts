import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { PolicyDesk } from "#contract/policy.ts";
import type { Revised } from "#contract/request.ts";
import { isRecognised } from "#domain/certificate/assurance.ts";
import { type PolicyChanges, resolvePolicy } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import { call } from "#web/api/client.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import { effectOf, type SeenEffect } from "./effect-of.ts";
import { isPolicy } from "./is-policy.ts";
import { policyChanges } from "./policy-changes.ts";
import { isSound, WaitingPolicy } from "./WaitingPolicy.ts";

/** A policy being changed: nothing holds before it is published, and its effect is seen first. What is kept proposes it. */
export class PolicyModel {
  readonly desk;
  /** The version before is its revision: two people do not publish over each other. */
  readonly form: RevisedForm<PolicyChanges>;
  /** The policy that waits to be published. */
  readonly waiting: WaitingPolicy;
  readonly policy;
  readonly problems;
  /** Why it is changed, for whoever asks in a year. */
  readonly reason = signal("");
  /** How many assessments the preview has scored. */
  readonly progress = signal(0);
  /** What differs from the newest version, in words. */
  readonly differences;
  readonly #seen = signal<{ readonly changes: PolicyChanges; readonly effect: SeenEffect } | null>(null);

  /** `renew` gets the model to go on with once a proposal was published or taken back. */
  constructor(desk: PolicyDesk, renew: (next: PolicyModel) => void) {
    this.desk = signal(desk);
    this.form = new RevisedForm({
      box: draftBox({ kind: "policy", key: "next" }),
      start: newestOf(desk),
      isBody: isPolicy,
      fields: { root: "/policy", prefix: "policy" },
      store: ({ revision, body }) => this.#propose(revision, body),
      look: async () => newestOf(await this.#reload()),
    });
    this.waiting = new WaitingPolicy(this.desk, (takenBack) => renew(this.#next(takenBack, renew)));
    this.policy = computed(() => resolvePolicy(this.changes.value));
    this.problems = computed(() => policyProblems(this.changes.value));
    this.differences = computed(() =>
      policyChanges(resolvePolicy(this.desk.value.versions[0]?.policy), this.policy.value),
    );
  }

  /** What differs from the usual constants, as it stands in the fields. */
  get changes(): ReadonlySignal<PolicyChanges> {
    return this.form.body;
  }

  /** What the policy would do; null when nobody has looked since it was changed. */
  get effect(): SeenEffect | null {
    return this.#seen.value?.changes === this.changes.value ? this.#seen.value.effect : null;
  }

  /** What keeps a group of constants from being published, in words; undefined when nothing does. */
  problemAt(field: string): string | undefined {
    return this.problems.value.find((one) => one.field === field)?.text;
  }

  /** Whether a body was put on the list here, and nowhere yet that it holds. */
  isAdded(body: string): boolean {
    const newest = resolvePolicy(this.desk.value.versions[0]?.policy);
    return isRecognised(body, this.policy.value) && !isRecognised(body, newest);
  }

  /** Puts an accreditation body on the list, unless it is there; not while another policy waits. */
  recognise(body: string): void {
    const policy = this.policy.value;
    if (this.desk.value.proposal !== null || isRecognised(body, policy)) return;
    this.form.change({ recognisedAccreditationBodies: [...policy.recognisedAccreditationBodies, body] });
    this.form.edition.value++;
  }

  /** Gives domains and controls the weights they have without a word of the buyer's. */
  forgetWeights(): void {
    this.form.change({ domainWeights: undefined, controlWeights: undefined });
    this.form.edition.value++;
  }

  /** Scores every current assessment both ways, a hundred at a time; nothing is stored by it. */
  readonly preview = async (): Promise<void> => {
    const policy = this.changes.value;
    const effect = await this.form.work.run(() => effectOf({ policy }, (scored) => (this.progress.value = scored)));
    if (effect) this.#seen.value = { changes: policy, effect };
  };

  /** Proposes the policy, tries the laws on every assessment, and publishes it where one person may. */
  readonly propose = async (): Promise<void> => {
    const isProposed = await this.form.handOver();
    // Another waits: it is shown in the place of the fields.
    if (this.form.work.problem.value?.code === "policy-proposal-waits") await this.#reload();
    if (isProposed !== true) return;
    this.#seen.value = null;
    this.reason.value = "";
    const tried = await this.waiting.tryAll();
    // What could not be read is for a person to see first.
    const isWhole = tried !== undefined && isSound(tried) && tried.unread.length === 0;
    if (isWhole && !this.desk.value.fourEyes) await this.waiting.publish();
  };

  async #propose(base: number, policy: PolicyChanges): Promise<true> {
    const body = { base, policy, reason: this.reason.value };
    const proposal = await call("POST /api/buyer/policies/proposals", { body });
    this.desk.value = { ...this.desk.value, proposal };
    return true;
  }

  /** The model of the desk as it is now, with a policy that was taken back in its fields. */
  #next(takenBack: PolicyChanges | null, renew: (next: PolicyModel) => void): PolicyModel {
    const next = new PolicyModel(this.desk.value, renew);
    if (takenBack === null) return next;
    const unset = Object.fromEntries(Object.keys(next.changes.value).map((key) => [key, undefined]));
    next.form.change({ ...unset, ...takenBack });
    return next;
  }

  async #reload(): Promise<PolicyDesk> {
    this.desk.value = await call("GET /api/buyer/policies", {});
    return this.desk.value;
  }
}

const newestOf = ({ versions }: PolicyDesk): Revised<PolicyChanges> => ({
  id: "policy",
  revision: versions[0]?.version ?? 0,
  body: versions[0]?.policy ?? {},
});
