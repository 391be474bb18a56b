import { type Mail, type Mailer, refuseMail } from "./mail.ts";

/** Keeps mails in memory, oldest first; for tests. */
export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];

  async send(mail: Mail): ReturnType<Mailer["send"]> {
    const refusal = refuseMail(mail);
    if (refusal) return refusal;
    this.sent.push({ ...mail });
    return { ok: true };
  }

  /** What one address received, oldest first. */
  sentTo(address: string): Mail[] {
    return this.sent.filter((mail) => mail.to === address);
  }
}
