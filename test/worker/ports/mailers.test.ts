import { describe, expect, inject, it } from "vitest";
import { systemClock } from "#worker/ports/clock.ts";
import { cloudflareMailer } from "#worker/ports/cloudflare-mailer.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Mail, Mailer } from "#worker/ports/mail.ts";
import { MemoryMailer } from "#worker/ports/memory-mailer.ts";
import { smtpMailer } from "#worker/ports/smtp-mailer.ts";
import { decodeSubject, readMail, receivedBy } from "./received.ts";

type Delivered = Pick<Mail, "subject" | "text">;
type Subject = { name: string; mailer: Mailer; delivered: (to: string) => Promise<Delivered[]> };

function inMemory(): Subject {
  const mailer = new MemoryMailer();
  return { name: "memory", mailer, delivered: async (to) => mailer.sentTo(to) };
}

function overSmtp(): Subject {
  const settings = {
    host: "127.0.0.1",
    port: inject("smtp").plainPort,
    encryption: "none",
    from: "annexa@portal.test",
  } as const;
  const delivered = async (to: string) =>
    (await receivedBy(to)).map(readMail).map(({ headers, text }) => ({
      subject: decodeSubject(headers.get("subject") ?? ""),
      text: text.replaceAll("\r\n", "\n").replace(/\n$/, ""),
    }));
  return { name: "SMTP", mailer: smtpMailer(settings, { clock: systemClock, ids: randomIds }), delivered };
}

function overCloudflare(): Subject {
  const sent: Mail[] = [];
  const send = async (mail: unknown) => {
    sent.push(mail as Mail);
    return { messageId: "m1" };
  };
  const mailer = cloudflareMailer({ binding: { send }, from: "annexa@portal.test" });
  return { name: "Cloudflare", mailer, delivered: async (to) => sent.filter((mail) => mail.to === to) };
}

const hostile: [string, Mail][] = [
  ["a second header in the subject", { to: "ada@buyer.test", subject: "Hi\r\nBcc: eve@evil.test", text: "x" }],
  [
    "a Unicode line separator in the subject",
    { to: "ada@buyer.test", subject: "Hi\u2028Bcc: eve@evil.test", text: "x" },
  ],
  ["a line break in the address", { to: "ada@buyer.test\r\nRCPT TO:<eve@evil.test>", subject: "Hi", text: "x" }],
  ["two addresses", { to: "ada@buyer.test, eve@evil.test", subject: "Hi", text: "x" }],
  ["an address that closes its bracket", { to: "ada@buyer.test> NOTIFY=SUCCESS", subject: "Hi", text: "x" }],
  [
    "a second header in the sender's name",
    { to: "ada@buyer.test", subject: "Hi", text: "x", fromName: "Tom\r\nBcc: eve@evil.test" },
  ],
  ["a sender's name without end", { to: "ada@buyer.test", subject: "Hi", text: "x", fromName: "T".repeat(121) }],
  [
    "a second header behind the address for answers",
    { to: "ada@buyer.test", subject: "Hi", text: "x", replyTo: "tom@buyer.test\r\nBcc: eve@evil.test" },
  ],
  [
    "two addresses for answers",
    { to: "ada@buyer.test", subject: "Hi", text: "x", replyTo: "tom@buyer.test, eve@evil.test" },
  ],
  ["no subject", { to: "ada@buyer.test", subject: " ", text: "x" }],
  ["no text", { to: "ada@buyer.test", subject: "Hi", text: "\n" }],
];

describe.each([inMemory(), overSmtp(), overCloudflare()])("a mailer ($name)", ({ name, mailer, delivered }) => {
  const address = (who: string): string => `${who}.${name.toLowerCase()}@vendor.test`;

  it("delivers the subject and the text as they were written, in any alphabet", async () => {
    const mail = {
      subject: "Frågor från Åsa: ISO/IEC 42001 — 認証 🧾 och hur långt ni har kommit",
      text: `Hej!\n.\n..\n\nTrailing \nhttps://portal.test/l#a=b\n${"å".repeat(300)}`,
    };
    expect(await mailer.send({ to: address("asa"), ...mail })).toEqual({ ok: true });
    expect(await delivered(address("asa"))).toEqual([expect.objectContaining(mail)]);
  });

  it("keeps two mails to one person apart and in order", async () => {
    await mailer.send({ to: address("bo"), subject: "First", text: "one" });
    await mailer.send({ to: address("bo"), subject: "Second", text: "two" });
    expect((await delivered(address("bo"))).map((mail) => mail.subject)).toEqual(["First", "Second"]);
  });

  it.each(hostile)("refuses %s for good, and nothing leaves", async (_, mail) => {
    expect(await mailer.send(mail)).toMatchObject({ ok: false, retry: false });
    expect(await delivered("ada@buyer.test")).toEqual([]);
    expect(await delivered("eve@evil.test")).toEqual([]);
  });
});
