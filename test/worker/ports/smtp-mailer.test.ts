import { describe, expect, inject, it } from "vitest";
import { randomIds } from "#worker/ports/ids.ts";
import { type SmtpSettings, smtpMailer } from "#worker/ports/smtp-mailer.ts";
import { decodeSubject, readMail, receivedBy } from "./received.ts";

const { plainPort, selfSignedPort, silentPort } = inject("smtp");
const sentAt = Date.UTC(2026, 10, 24, 2, 26, 15);

function mailer(settings: Partial<SmtpSettings>) {
  const whole = {
    host: "127.0.0.1",
    port: plainPort,
    encryption: "none",
    from: "annexa@portal.test",
    ...settings,
  } as const;
  return smtpMailer(whole, { clock: { now: () => sentAt }, ids: randomIds });
}

const mailTo = (to: string) => ({ to, subject: "Your sign-in link", text: "https://portal.test/l#secret" });
const password = { username: "annexa", password: "correct horse" };

describe("mail over SMTP", () => {
  it("carries the headers a mailbox needs to show and sort it", async () => {
    await mailer({}).send(mailTo("headers@vendor.test"));
    const [mail] = await receivedBy("headers@vendor.test");
    const headers = mail && readMail(mail).headers;
    expect(mail?.from).toBe("annexa@portal.test");
    expect(headers?.get("date")).toBe("Tue, 24 Nov 2026 02:26:15 +0000");
    expect(headers?.get("message-id")).toMatch(/^<mail_[0-9a-z]{16}@portal\.test>$/);
    expect(headers?.get("auto-submitted")).toBe("auto-generated");
  });

  it("says for good that a mailbox does not exist, without repeating the address", async () => {
    const result = await mailer({}).send(mailTo("nobody@vendor.test"));
    expect(result).toEqual({ ok: false, retry: false, reason: "The mail server refused the recipient, code 550." });
  });

  it("asks for another try when the mailbox is full", async () => {
    const result = await mailer({}).send(mailTo("full@vendor.test"));
    expect(result).toEqual({ ok: false, retry: true, reason: "The mail server refused the recipient, code 452." });
  });

  it("asks for another try when the server ends the conversation", async () => {
    expect(await mailer({}).send(mailTo("hang-up@vendor.test"))).toMatchObject({ ok: false, retry: true });
  });

  it("asks for another try when the server cuts the line in the middle of the message", async () => {
    expect(await mailer({}).send(mailTo("cut@vendor.test"))).toMatchObject({ ok: false, retry: true });
  });

  it("asks for another try when no server listens", async () => {
    expect(await mailer({ port: 1 }).send(mailTo("ada@vendor.test"))).toMatchObject({ ok: false, retry: true });
  });

  it("gives up on a server that says nothing", async () => {
    const result = await mailer({ port: silentPort, timeoutMs: 100 }).send(mailTo("ada@vendor.test"));
    expect(result).toMatchObject({ ok: false, retry: true });
  });
});

describe("secrets in mail over SMTP", () => {
  it("sends no password over an open line", async () => {
    const result = await mailer({ credentials: password }).send(mailTo("open@vendor.test"));
    expect(result).toMatchObject({ ok: false, retry: false, reason: expect.stringContaining("no encryption") });
    expect(await receivedBy("open@vendor.test")).toEqual([]);
  });

  it("does not fall back to an open line when the server offers no encryption", async () => {
    const result = await mailer({ encryption: "starttls" }).send(mailTo("fallback@vendor.test"));
    expect(result).toMatchObject({ ok: false, retry: false, reason: expect.stringContaining("STARTTLS") });
    expect(await receivedBy("fallback@vendor.test")).toEqual([]);
  });

  it("hands nothing to a server whose certificate nobody vouches for", async () => {
    const settings = { port: selfSignedPort, encryption: "starttls", credentials: password } as const;
    expect(await mailer(settings).send(mailTo("impostor@vendor.test"))).toMatchObject({ ok: false, retry: true });
    expect(await receivedBy("impostor@vendor.test")).toEqual([]);
  });
});

describe("who a mail is from", () => {
  const from = async (fromName: string) => {
    const to = `${randomIds.id("named")}@vendor.test`;
    await mailer({}).send({ ...mailTo(to), fromName, replyTo: "tom@buyer.test" });
    const [mail] = await receivedBy(to);
    const headers = mail && readMail(mail).headers;
    return { from: headers?.get("from"), replyTo: headers?.get("reply-to") };
  };

  it("stands in quotes before the portal's address, and answers go to the person", async () => {
    expect(await from("Tom Okafor, Harbour via Annexa")).toEqual({
      from: '"Tom Okafor, Harbour via Annexa" <annexa@portal.test>',
      replyTo: "tom@buyer.test",
    });
  });

  it.each([
    ['Tom "the <boss>" \\', '"Tom \\"the <boss>\\" \\\\" <annexa@portal.test>'],
    ['x" <eve@evil.test>, "', '"x\\" <eve@evil.test>, \\"" <annexa@portal.test>'],
  ])("cannot leave its quotes: %s", async (name, header) => {
    expect((await from(name)).from).toBe(header);
  });

  it("keeps letters of any alphabet, and never reads as words that are encoded already", async () => {
    for (const name of ["Åsa Öberg, Sjúkrahús 認証 via Annexa", "=?UTF-8?B?ZXZl?= via Annexa"])
      expect(decodeSubject((await from(name)).from ?? "")).toBe(`${name}<annexa@portal.test>`);
  });
});
