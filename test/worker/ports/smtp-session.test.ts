import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeSubject, quotedPrintable, smtpMessage } from "#worker/ports/smtp/message.ts";
import { type Delivery, deliver } from "#worker/ports/smtp/session.ts";
import type { SmtpReply, SmtpWire } from "#worker/ports/smtp/wire.ts";
import { decodeQuotedPrintable, decodeSubject } from "./received.ts";

/** A server that answers from a script and writes down what it hears. */
function scripted(answers: string[]): { wire: SmtpWire; heard: string[] } {
  const heard: string[] = [];
  const wire: SmtpWire = {
    async read(): Promise<SmtpReply> {
      const [code = "", ...lines] = (answers.shift() ?? "421").split("|");
      return { code: Number(code), lines };
    },
    async write(text) {
      heard.push(text.trimEnd());
    },
    encrypt: () => heard.push("(encrypted from here)"),
    async close() {},
  };
  return { wire, heard };
}

const mail: Delivery = { from: "a@portal.test", to: "b@vendor.test", message: "…\r\n", encryption: "none" };
const credentials = { username: "annexa", password: "lösen" };
const accepted = ["250", "250", "354", "250"];

describe("signing in to a mail server", () => {
  it("uses the offers made after encryption, and sends the password only then", async () => {
    const { wire, heard } = scripted([
      "220",
      "250|mx|STARTTLS|AUTH LOGIN",
      "220",
      "250|mx|AUTH PLAIN LOGIN",
      "235",
      ...accepted,
    ]);
    await deliver(wire, { ...mail, encryption: "starttls", credentials });
    expect(heard.slice(0, 5)).toEqual([
      "EHLO [127.0.0.1]",
      "STARTTLS",
      "(encrypted from here)",
      "EHLO [127.0.0.1]",
      "AUTH PLAIN AGFubmV4YQBsw7ZzZW4=",
    ]);
  });

  it("can sign in the older way", async () => {
    const { wire, heard } = scripted(["220", "250|mx|AUTH LOGIN", "334", "334", "235", ...accepted]);
    await deliver(wire, { ...mail, encryption: "tls", credentials });
    expect(heard.slice(1, 4)).toEqual(["AUTH LOGIN", "YW5uZXhh", "bMO2c2Vu"]);
  });

  it("stops at a wrong password, before anybody is named", async () => {
    const { wire, heard } = scripted(["220", "250|mx|AUTH PLAIN", "535"]);
    await expect(deliver(wire, { ...mail, encryption: "tls", credentials })).rejects.toMatchObject({ code: 535 });
    expect(heard.join()).not.toContain("b@vendor.test");
  });

  it("stops when the server knows no way to sign in that we know", async () => {
    const { wire } = scripted(["220", "250|mx|AUTH GSSAPI"]);
    await expect(deliver(wire, { ...mail, encryption: "tls", credentials })).rejects.toMatchObject({ code: 504 });
  });
});

const anyText = fc.string({ unit: "grapheme", maxLength: 300 });

describe("what goes on the line", () => {
  it("gives any text back, in lines no longer than 76 that never open with a dot", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(".", " ", "\t", "\n", "=", "a", "å", "🧾"), maxLength: 400 }),
        (text) => {
          const encoded = quotedPrintable(text);
          expect(decodeQuotedPrintable(encoded).replaceAll("\r\n", "\n")).toBe(text);
          for (const line of encoded.split("\r\n")) expect(line).toMatch(/^(?!\.)[ -~\t]{0,76}$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives any subject back, in words no longer than 75", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !/\p{Cc}|\p{Cs}/u.test(text)),
        (subject) => {
          const encoded = encodeSubject(subject);
          expect(decodeSubject(encoded.replaceAll("\r\n ", " "))).toBe(subject);
          for (const word of encoded.split("\r\n ")) expect(word).toMatch(/^[ -~]{0,75}$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("ends the headers exactly once", () => {
    const message = smtpMessage({
      to: "b@vendor.test",
      from: "a@portal.test",
      subject: "Hi",
      text: "one\n\ntwo",
      sentAt: 0,
      messageId: "mail_1",
    });
    expect(message.slice(message.indexOf("\r\n\r\n") + 4)).toBe("one\r\n\r\ntwo\r\n");
  });
});
