import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { PolicyDesk, PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import type { Revised } from "#contract/request.ts";
import { type PolicyChanges, resolvePolicy } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import { call } from "#web/api/client.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import { isPolicy } from "./is-policy.ts";
import { policyChanges } from "./policy-changes.ts";

/** A policy being changed: nothing holds before it is published, and its effect is seen first. */
export class PolicyModel {
  readonly desk;
  /** The version before is its revision: two people do not publish over each other. */
  readonly form: RevisedForm<PolicyChanges>;
  readonly policy;
  readonly problems;
  /** How many assessments of how many the preview has scored. */
  readonly progress = signal(0);
  /** What differs from the newest version, in words. */
  readonly differences;
  readonly #seen = signal<{ readonly changes: PolicyChanges; readonly effect: readonly PolicyEffect[] } | null>(null);

  constructor(desk: PolicyDesk) {
    this.desk = signal(desk);
    this.form = new RevisedForm({
      box: draftBox({ kind: "policy", key: "next" }),
      start: newestOf(desk),
      isBody: isPolicy,
      fields: { root: "/policy", prefix: "policy" },
      store: async ({ revision: base, body: policy }) => {
        await call("POST /api/buyer/policies", { body: { base, policy } });
        await this.#reload();
      },
      look: async () => newestOf(await this.#reload()),
    });
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
  get effect(): readonly PolicyEffect[] | null {
    return this.#seen.value?.changes === this.changes.value ? this.#seen.value.effect : null;
  }

  /** What keeps a group of constants from being published, in words; undefined when nothing does. */
  problemAt(field: string): string | undefined {
    return this.problems.value.find((one) => one.field === field)?.text;
  }

  /** Gives domains and controls the weights they have without a word of the buyer's. */
  forgetWeights(): void {
    this.form.change({ domainWeights: undefined, controlWeights: undefined });
    this.form.edition.value++;
  }

  /** Scores every current assessment both ways, a hundred at a time; nothing is stored by it. */
  readonly preview = async (): Promise<void> => {
    this.progress.value = 0;
    const changes = this.changes.value;
    const effect = await this.form.work.run(() => this.#effectOnAll(changes));
    if (effect) this.#seen.value = { changes, effect };
  };

  readonly publish = async (): Promise<void> => {
    if (await this.form.save()) this.#seen.value = null;
  };

  async #effectOnAll(policy: PolicyChanges): Promise<PolicyEffect[]> {
    const effects: PolicyEffect[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: PolicyEffectPage = await call("POST /api/buyer/policies/effect", { body: { policy, after } });
      effects.push(...page.effects);
      this.progress.value = effects.length;
      after = page.next;
    }
    return effects;
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
