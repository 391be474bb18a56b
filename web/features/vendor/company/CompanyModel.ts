import { signal } from "@preact/signals";
import type { LegalEntityBody } from "#contract/request.schema.ts";
import type { LegalEntityView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

export const newEntity: LegalEntityBody = { name: "", registration: "", country: "", address: "" };

/** One company of the group being entered or changed; it is kept when saved, not before. */
export class CompanyModel {
  readonly body;
  readonly work = new Work();
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

  /** Gives true once it is stored. */
  readonly save = async (): Promise<boolean> => {
    const body = { revision: this.#revision, body: this.body.value };
    const params = { id: this.#id };
    return (await this.work.run(() => call("PUT /api/vendor/legal-entities/:id", { params, body }))) !== undefined;
  };
}
