/** Where the SMTP server of the test run listens; `inject("smtp")` gives it to a test. */
export type SmtpAddresses = {
  /** SMTP without TLS and without sign-in. */
  plainPort: number;
  /** SMTP that offers STARTTLS with a certificate nobody vouches for. */
  selfSignedPort: number;
  /** Accepts a connection and never says a word. */
  silentPort: number;
  /** HTTP: `GET /?to=address` lists what that address received, oldest first. */
  inboxUrl: string;
};

export type ReceivedMail = { from: string; to: string; raw: string };

declare module "vitest" {
  interface ProvidedContext {
    smtp: SmtpAddresses;
  }
}
