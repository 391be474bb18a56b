import { bytesToBase64 } from "../base64.ts";
import type { SmtpReply, SmtpWire } from "./wire.ts";

export type SmtpCredentials = { username: string; password: string };

/** How the line is protected: "tls" from the first byte (port 465), "starttls" demanded (587), or "none" (loopback). */
export type SmtpEncryption = "tls" | "starttls" | "none";

export type Delivery = {
  from: string;
  to: string;
  message: string;
  encryption: SmtpEncryption;
  credentials?: SmtpCredentials;
};

/** The server said no, or lacks what we insist on. `code` is its answer (RFC 5321, 4.2), 4xx meaning "not now". */
export class SmtpRefusal extends Error {
  override name = "SmtpRefusal";
  readonly code: number;

  /** `step` says what was refused, in words that fit "The mail server refused …". */
  constructor(step: string, code: number) {
    super(step);
    this.code = code;
  }
}

/** Carries one mail over an open line: greeting, encryption, sign-in, envelope, message. Throws SmtpRefusal. */
export async function deliver(wire: SmtpWire, mail: Delivery): Promise<void> {
  await expectReply(wire, { code: 220, step: "the connection" });
  const offers = await protect(wire, mail.encryption, await hello(wire));
  if (mail.credentials) await signIn(wire, mail.credentials, offers);
  await ask(wire, `MAIL FROM:<${mail.from}>`, { code: 250, step: "the sender" });
  await ask(wire, `RCPT TO:<${mail.to}>`, { code: 250, step: "the recipient" });
  await ask(wire, "DATA", { code: 354, step: "the message" });
  await ask(wire, `${mail.message}.`, { code: 250, step: "the message" });
}

/** Says goodbye; a server that has already gone does not matter. */
export async function quit(wire: SmtpWire): Promise<void> {
  await wire.write("QUIT\r\n").catch(() => undefined);
}

async function hello(wire: SmtpWire): Promise<string[]> {
  const reply = await ask(wire, "EHLO [127.0.0.1]", { code: 250, step: "the greeting" });
  return reply.lines.map((line) => line.toUpperCase());
}

// No silent fall-back to an open line: whoever removes the offer on the way would read links and the password.
async function protect(wire: SmtpWire, encryption: SmtpEncryption, offers: string[]): Promise<string[]> {
  if (encryption !== "starttls") return offers;
  if (!offers.includes("STARTTLS")) throw new SmtpRefusal("encryption (it offers no STARTTLS)", 554);
  await ask(wire, "STARTTLS", { code: 220, step: "encryption" });
  wire.encrypt();
  return hello(wire);
}

async function signIn(wire: SmtpWire, { username, password }: SmtpCredentials, offers: string[]): Promise<void> {
  const ways = offers.find((line) => line.startsWith("AUTH "))?.split(/[ =]+/) ?? [];
  const refused = "the user name and password";
  if (ways.includes("PLAIN")) {
    await ask(wire, `AUTH PLAIN ${base64(`\0${username}\0${password}`)}`, { code: 235, step: refused });
  } else if (ways.includes("LOGIN")) {
    await ask(wire, "AUTH LOGIN", { code: 334, step: refused });
    await ask(wire, base64(username), { code: 334, step: refused });
    await ask(wire, base64(password), { code: 235, step: refused });
  } else {
    throw new SmtpRefusal("sign-in (it offers neither PLAIN nor LOGIN)", 504);
  }
}

const base64 = (text: string): string => bytesToBase64(new TextEncoder().encode(text));

type Expected = { code: number; step: string };

async function ask(wire: SmtpWire, line: string, expected: Expected): Promise<SmtpReply> {
  await wire.write(`${line}\r\n`);
  return expectReply(wire, expected);
}

async function expectReply(wire: SmtpWire, { code, step }: Expected): Promise<SmtpReply> {
  const reply = await wire.read();
  // 251 is "will forward": accepted all the same.
  if (reply.code !== code && !(code === 250 && reply.code === 251)) throw new SmtpRefusal(step, reply.code);
  return reply;
}
