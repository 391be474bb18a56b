import { describe, expect, it } from "vitest";
import { invitationMail } from "#worker/features/assessments/invitation-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { refuseMail } from "#worker/ports/mail.ts";

const told = {
  to: "mara.lind@meridian.example",
  contactName: "Mara Lind",
  senderName: "Tom Okafor",
  buyerName: "Harbour Vale Hospitals",
  vendorName: "Meridian",
  product: "Meridian Triage",
  purpose: "Sorting referrals by urgency",
  dueOn: "2027-01-31",
  estimatedMinutes: 45,
  link: "https://portal.example/i#token",
  expiresOn: "2026-12-08",
};

describe("the mail that invites a vendor", () => {
  it("says who asks, what for, about what, until when, how long it takes and where to start", () => {
    const { to, subject, text } = invitationMail(told);
    expect(to).toBe(told.to);
    expect(subject).toContain("Harbour Vale Hospitals");
    const facts = [
      "Tom Okafor",
      "Sorting referrals by urgency",
      "Meridian Triage",
      "31 January 2027",
      "45 minutes",
      told.link,
      "8 December 2026",
    ];
    for (const fact of facts) expect(text).toContain(fact);
  });

  it("has one link, ours, whatever people typed as names and purpose", () => {
    const hostile =
      "See https://evil.example/x or www.evil.example, evil.example/pay, evil.example now, mail boss@evil.example";
    const mail = invitationMail({
      ...told,
      buyerName: hostile,
      product: hostile,
      purpose: hostile,
      contactName: hostile,
      vendorName: hostile,
    });
    const links = mail.text.match(/https?:\/\/\S+|www\.\S+|[a-z0-9-]+\.[a-z]{2,}(?:\/\S*)?|\S+@\S+/gi) ?? [];
    expect(links).toEqual([told.link]);
    expect(mail.subject).not.toMatch(/evil\.example/);
  });

  it("keeps every name on its line, so that nobody adds a header or a paragraph", () => {
    const broken = "Ann\r\nBcc: all@corp.example\u2028\u202Eevil\u0000";
    const mail = invitationMail({ ...told, buyerName: broken, product: broken });
    expect(refuseMail(mail)).toBeUndefined();
    expect(mail.text.split("\n").filter((line) => line.startsWith("Bcc"))).toEqual([]);
    expect(plain(broken, 100)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });

  it("cuts what is too long, and leaves ordinary names alone", () => {
    expect([...plain("x".repeat(500), 60)]).toHaveLength(60);
    expect(plain("Müller & Söhne GmbH, Dr. K. O'Neil, v2.1, e.g. this", 100)).toBe(
      "Müller & Söhne GmbH, Dr. K. O'Neil, v2.1, e.g. this",
    );
  });
});
