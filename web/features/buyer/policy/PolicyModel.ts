import { computed, signal } from "@preact/signals";
import type { PolicyDesk, PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import { type PolicyChanges, resolvePolicy } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/scoring/policy-problems.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { policyChanges } from "./policy-changes.ts";

/** A policy being changed: nothing holds before it is published, and its effect is seen first. */
export class PolicyModel {
  readonly desk;
  readonly changes;
  readonly policy;
  readonly problems;
  readonly effect = signal<readonly PolicyEffect[] | null>(null);
  /** How many assessments of how many the preview has scored. */
  readonly progress = signal(0);
  /** Counts how often the fields were filled from outside, so that they show it. */
  readonly edition = signal(0);
  /** What differs from the newest version, in words. */
  readonly differences;
  readonly work = new Work();

  constructor(desk: PolicyDesk) {
    this.desk = signal(desk);
    this.changes = signal<PolicyChanges>(desk.versions[0]?.policy ?? {});
    this.policy = computed(() => resolvePolicy(this.changes.value));
    this.problems = computed(() => policyProblems(this.changes.value));
    this.differences = computed(() =>
      policyChanges(resolvePolicy(this.desk.value.versions[0]?.policy), this.policy.value),
    );
  }

  change(changes: PolicyChanges): void {
    this.changes.value = changes;
    // What was seen belongs to other numbers now.
    this.effect.value = null;
  }

  /** What keeps a group of constants from being published, in words; undefined when nothing does. */
  problemAt(field: string): string | undefined {
    return this.problems.value.find((one) => one.field === field)?.text;
  }

  /** Gives domains and controls the weights they have without a word of the buyer's. */
  forgetWeights(): void {
    const { domainWeights: _domains, controlWeights: _controls, ...others } = this.changes.value;
    this.change(others);
    this.edition.value++;
  }

  /** Scores every current assessment both ways, a hundred at a time; nothing is stored by it. */
  readonly preview = async (): Promise<void> => {
    this.progress.value = 0;
    const effect = await this.work.run(() => this.#effectOnAll(this.changes.value));
    if (effect) this.effect.value = effect;
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

  readonly publish = async (): Promise<void> => {
    const body = { base: this.desk.value.versions[0]?.version ?? 0, policy: this.changes.value };
    const desk = await this.work.run(() => call("POST /api/buyer/policies", { body }));
    if (desk === undefined) return;
    this.desk.value = desk;
    this.effect.value = null;
  };
}
