import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";

/** Signing in by mail: ask for link and code, then open the link or type the code. */
export class SignInModel {
  readonly email = signal("");
  readonly code = signal("");
  readonly step = signal<"ask" | "code">("ask");
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);

  readonly ask = (): Promise<void> =>
    this.#attempt(async () => {
      await call("POST /api/sign-in/start", { body: { email: this.email.value.trim() } });
      this.step.value = "code";
    });

  /** Gives true once signed in. */
  readonly finish = (): Promise<boolean> =>
    this.#attempt(async () => {
      const body = { email: this.email.value.trim(), code: this.code.value.trim() };
      const { step } = await call("POST /api/sign-in/finish", { body });
      return step === "signed-in";
    }).then((done) => done === true);

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      return await work();
    } catch (error) {
      this.problem.value = problemOf(error);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  }
}
