import { signal } from "@preact/signals";
import type { PassportView } from "#contract/passport.ts";
import type { Problem } from "#contract/problems.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import { call, problemOf } from "#web/api/client.ts";

export const newChoices: PassportChoices = {
  title: "",
  slug: null,
  systemIds: [],
  certificateIds: [],
  responseId: null,
  evidenceIds: [],
};

/** A page being put together; nothing is seen by anybody before it is published. */
export class PassportModel {
  readonly choices;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly #id: string;
  readonly #revision: number;

  constructor(page: PassportView | null) {
    this.#id = page?.id ?? `psp_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    this.#revision = page?.revision ?? 0;
    this.choices = signal<PassportChoices>(page?.choices ?? newChoices);
  }

  readonly change = (part: Partial<PassportChoices>): void => {
    this.choices.value = { ...this.choices.value, ...part };
  };

  /** Gives true once the page is out. */
  readonly publish = async (): Promise<boolean> => {
    this.busy.value = true;
    this.problem.value = null;
    try {
      const body = { revision: this.#revision, choices: this.choices.value };
      await call("PUT /api/vendor/passports/:id", { params: { id: this.#id }, body });
      return true;
    } catch (error) {
      this.problem.value = problemOf(error);
      return false;
    } finally {
      this.busy.value = false;
    }
  };

  fieldError(field: string): string | undefined {
    return this.problem.value?.fields?.find(({ pointer }) => pointer === `/choices/${field}`)?.message;
  }
}
