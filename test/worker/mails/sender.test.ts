import { expect, it } from "vitest";
import { from } from "#worker/features/mails/sender.ts";

const mail = { to: "kim@vendor.example", subject: "Hi", text: "x" };
const nameOf = (name: string | null, orgName: string) => from({ name, orgName, email: null }, mail).fromName;

it("A mail says by whom it was caused, and that the portal sends it", () => {
  expect(nameOf("Tom Okafor", "Harbour")).toBe("Tom Okafor, Harbour via Annexa");
  expect(nameOf(null, "Harbour")).toBe("Harbour via Annexa");
});

it("Nobody's name is an address, a link, a second line, or longer than a mailbox shows", () => {
  expect(nameOf("support@bank.example", "Har\r\nBcc: eve@evil.test")).toBe(
    "support at bank dot example, Har Bcc: eve at evil dot test via Annexa",
  );
  expect(nameOf("https://evil.test", "\u202eHarbour")).toBe("(link left out), Harbour via Annexa");
  const long = nameOf("T".repeat(500), "H".repeat(500)) ?? "";
  expect(long.length).toBeLessThanOrEqual(120);
});

it("Answers go to the person, and nowhere when theirs is no ordinary address", () => {
  expect(from({ name: "Tom", orgName: "Harbour", email: "tom@buyer.example" }, mail).replyTo).toBe("tom@buyer.example");
  for (const email of [null, "tom@buyer.example\r\nBcc: eve@evil.test", "tom"])
    expect(from({ name: "Tom", orgName: "Harbour", email }, mail)).not.toHaveProperty("replyTo");
});
