import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { LegalEntityBody } from "#contract/response.schema.ts";
import type { LegalEntityView } from "#contract/response.ts";
import { call, problemOf } from "#web/api/client.ts";

export const newEntity: LegalEntityBody = { name: "", registration: "", country: "", address: "" };

/** One company of the group being entered or changed; it is kept when saved, not before. */
export class CompanyModel {
  readonly body;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly #id: string;
  readonly #revision: number;

  constructor(entity: LegalEntityView | null) {
    this.#id = entity?.id ?? `ent_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    this.#revision = entity?.revision ?? 0;
    this.body = signal<LegalEntityBody>(entity?.body ?? newEntity);
  }

  readonly change = (part: Partial<LegalEntityBody>): void => {
    this.body.value = { ...this.body.value, ...part };
  };

  /** Gives true once it is stored; otherwise `problem` says why not. */
  readonly save = async (): Promise<boolean> => {
    this.busy.value = true;
    this.problem.value = null;
    try {
      const body = { revision: this.#revision, body: this.body.value };
      await call("PUT /api/vendor/legal-entities/:id", { params: { id: this.#id }, body });
      return true;
    } catch (error) {
      this.problem.value = problemOf(error);
      return false;
    } finally {
      this.busy.value = false;
    }
  };
}
