import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { CertificateBody } from "#contract/request.schema.ts";
import type { CertificateView } from "#contract/request.ts";
import { call, problemOf } from "#web/api/client.ts";

export const newCertificate: CertificateBody = {
  standard: "ISO/IEC 42001:2023",
  status: "active",
  roles: [],
  surveillance: [],
  scope: [],
  files: [],
};

/** Leaves out what is blank, so that "not given" and "" are one thing. */
export const withoutBlanks = <T extends object>(body: T): T =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== "" && value !== undefined)) as T;

/** One certificate being entered as it is printed. */
export class CertificateModel {
  readonly body;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly id: string;
  readonly #revision: number;

  constructor(certificate: CertificateView | null) {
    this.id = certificate?.id ?? `crt_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    this.#revision = certificate?.revision ?? 0;
    this.body = signal<CertificateBody>(certificate?.body ?? newCertificate);
  }

  readonly change = (part: Partial<CertificateBody>): void => {
    this.body.value = { ...this.body.value, ...part };
  };

  /** Gives the stored certificate; undefined when it was refused, which `problem` then says. */
  readonly save = async (): Promise<CertificateView | undefined> => {
    this.busy.value = true;
    this.problem.value = null;
    try {
      const body = withoutBlanks(this.body.value);
      return await call("PUT /api/vendor/certificates/:id", {
        params: { id: this.id },
        body: { revision: this.#revision, body },
      });
    } catch (error) {
      this.problem.value = problemOf(error);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  };
}
