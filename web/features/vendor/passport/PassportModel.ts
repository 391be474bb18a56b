import { signal } from "@preact/signals";
import type { PassportView } from "#contract/passport.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

export const newChoices: PassportChoices = {
  title: "",
  slug: null,
  systemIds: [],
  certificateIds: [],
  requestId: null,
  evidenceIds: [],
};

/** A page being put together; nothing is seen by anybody before it is published. */
export class PassportModel {
  readonly choices;
  readonly work = new Work();
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
    const body = { revision: this.#revision, choices: this.choices.value };
    const params = { id: this.#id };
    return (await this.work.run(() => call("PUT /api/vendor/passports/:id", { params, body }))) !== undefined;
  };

  fieldError(field: string): string | undefined {
    return this.work.fieldError(`/choices/${field}`);
  }
}
