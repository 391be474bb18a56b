import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { SystemBody } from "#contract/request.schema.ts";
import type { SystemView } from "#contract/request.ts";
import { call, problemOf } from "#web/api/client.ts";

export const newSystem: SystemBody = {
  name: "",
  purpose: "",
  origin: "third-party",
  roles: ["provider"],
  affectsPeople: false,
  personalData: false,
  aiActClass: "unknown",
  thirdPartyServices: [],
};

/** One AI system being entered or changed; it is kept when saved, not before. */
export class SystemModel {
  readonly body;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly id: string;
  readonly #revision: number;

  constructor(system: SystemView | null) {
    this.id = system?.id ?? `sys_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    this.#revision = system?.revision ?? 0;
    this.body = signal<SystemBody>(system?.body ?? newSystem);
  }

  readonly change = (part: Partial<SystemBody>): void => {
    this.body.value = { ...this.body.value, ...part };
  };

  /** Gives the stored system; undefined when it was refused, which `problem` then says. */
  readonly save = async (): Promise<SystemView | undefined> => {
    this.busy.value = true;
    this.problem.value = null;
    try {
      return await call("PUT /api/vendor/systems/:id", {
        params: { id: this.id },
        body: { revision: this.#revision, body: this.body.value },
      });
    } catch (error) {
      this.problem.value = problemOf(error);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  };
}
