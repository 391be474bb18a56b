import { signal } from "@preact/signals";
import type { SignInStep } from "#contract/identity.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

/** Signing in by mail: ask for link and code, then open the link or type the code. */
export class SignInModel {
  readonly email = signal("");
  readonly code = signal("");
  /** How many mails were asked for here. */
  readonly mails = signal(0);
  readonly step = signal<"ask" | "code">("ask");
  readonly work = new Work();
  /** The page that is opened after it. */
  readonly to: string;

  constructor(to: string) {
    this.to = to;
  }

  readonly ask = async (): Promise<void> => {
    const body = { email: this.email.value.trim(), to: this.to };
    if (!(await this.work.run(() => call("POST /api/sign-in/start", { body })))) return;
    this.code.value = "";
    this.mails.value++;
    this.step.value = "code";
  };

  /** Gives true once signed in by the code of the mail. */
  readonly finish = async (): Promise<boolean> => {
    const body = { email: this.email.value.trim(), code: this.code.value.trim() };
    return (await this.work.run(() => call("POST /api/sign-in/finish", { body })))?.step === "signed-in";
  };

  /** Says what the link of the mail leads to; undefined when it is no longer good. */
  readonly follow = async (token: string): Promise<SignInStep["step"] | undefined> =>
    (await this.work.run(() => call("POST /api/sign-in/finish", { body: { token } })))?.step;
}
