import * as z from "zod";
import type { MailJob } from "./ports/mail-job.ts";

/** The bindings of wrangler.toml. */
export interface Env {
  readonly DB: D1Database;
  readonly FILES: R2Bucket;
  readonly JOBS: Queue<MailJob>;
  /** For what somebody waits for in front of a screen. */
  readonly URGENT: Queue<MailJob>;
  readonly ASSETS: Fetcher;
  readonly LIMIT_STRANGERS: RateLimit;
  readonly LIMIT_READS: RateLimit;
  readonly LIMIT_WRITES: RateLimit;
  readonly LIMIT_HEAVY: RateLimit;
  readonly MAIL: SendEmail;
}

const isLocal = (url: string): boolean => ["localhost", "127.0.0.1"].includes(new URL(url).hostname);

const settingsSchema = z
  .object({
    /** Where people reach the portal; links in mails start with it, and requests must come from it. */
    APP_URL: z.url(),
    /** How mail leaves: Cloudflare's binding, SMTP, or the local demo's mailbox page. */
    MAIL_TRANSPORT: z.enum(["cloudflare", "smtp", "mailbox"]),
    MAIL_FROM: z.string().min(3),
    SMTP_HOST: z.string().optional(),
    SMTP_PORT: z.coerce.number().int().optional(),
    SMTP_SECURITY: z.enum(["tls", "starttls", "none"]).optional(),
    SMTP_USER: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    /** The private key that signs decisions: an Ed25519 JWK (RFC 8037) as JSON. Without it nothing is signed. */
    SIGNING_KEY: z.string().min(50).optional(),
    /** Demo people, one-click sign-in and the mailbox page: for a local machine only. */
    DEMO: z.enum(["on", "off"]).default("off"),
  })
  .refine((settings) => settings.DEMO === "off" || isLocal(settings.APP_URL), "DEMO is for a local address only")
  .refine(
    (settings) => settings.MAIL_TRANSPORT !== "mailbox" || settings.DEMO === "on",
    "the mailbox is part of the demo",
  )
  .refine((settings) => settings.MAIL_TRANSPORT !== "smtp" || settings.SMTP_HOST, "SMTP_HOST is missing");

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of this deployment; throws, naming the setting, when one is missing or unsafe. */
export const readSettings = (env: Env): Settings => settingsSchema.parse(env);
