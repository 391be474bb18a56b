import { computed, signal } from "@preact/signals";
import type { PolicyDesk, PolicyEffect } from "#contract/policy.ts";
import { type PolicyChanges, resolvePolicy } from "#domain/scoring/policy.ts";
import { policyProblems } from "#domain/scoring/policy-problems.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

/** A policy being changed: nothing holds before it is published, and its effect is seen first. */
export class PolicyModel {
  readonly desk;
  readonly changes;
  readonly policy;
  readonly problems;
  readonly effect = signal<readonly PolicyEffect[] | null>(null);
  readonly work = new Work();

  constructor(desk: PolicyDesk) {
    this.desk = signal(desk);
    this.changes = signal<PolicyChanges>(desk.versions[0]?.policy ?? {});
    this.policy = computed(() => resolvePolicy(this.changes.value));
    this.problems = computed(() => policyProblems(this.changes.value));
  }

  change(changes: PolicyChanges): void {
    this.changes.value = changes;
    // What was seen belongs to other numbers now.
    this.effect.value = null;
  }

  readonly preview = async (): Promise<void> => {
    const body = { policy: this.changes.value };
    const effect = await this.work.run(() => call("POST /api/buyer/policies/effect", { body }));
    if (effect) this.effect.value = effect;
  };

  readonly publish = async (): Promise<void> => {
    const body = { base: this.desk.value.versions[0]?.version ?? 0, policy: this.changes.value };
    const desk = await this.work.run(() => call("POST /api/buyer/policies", { body }));
    if (desk === undefined) return;
    this.desk.value = desk;
    this.effect.value = null;
  };
}
