import { computed, signal } from "@preact/signals";
import type { PolicyDesk, PolicyEffect } from "#contract/policy.ts";
import type { Problem } from "#contract/problems.ts";
import { type PolicyChanges, resolvePolicy } from "#domain/scoring/policy.ts";
import { policyProblems } from "#domain/scoring/policy-problems.ts";
import { call, problemOf } from "#web/api/client.ts";

/** A policy being changed: nothing holds before it is published, and its effect is seen first. */
export class PolicyModel {
  readonly desk;
  readonly changes;
  readonly policy;
  readonly problems;
  readonly effect = signal<readonly PolicyEffect[] | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);

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

  readonly preview = (): Promise<void> =>
    this.#doing(async () => {
      this.effect.value = await call("POST /api/buyer/policies/effect", { body: { policy: this.changes.value } });
    });

  readonly publish = (): Promise<void> =>
    this.#doing(async () => {
      const base = this.desk.value.versions[0]?.version ?? 0;
      this.desk.value = await call("POST /api/buyer/policies", { body: { base, policy: this.changes.value } });
      this.effect.value = null;
    });

  async #doing(work: () => Promise<void>): Promise<void> {
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
