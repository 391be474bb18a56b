import { expect, it } from "vitest";
import { cloudflareMailer } from "#worker/ports/cloudflare-mailer.ts";

const mail = { to: "ada@vendor.test", subject: "Hi", text: "x" };

async function resultOf(error: unknown) {
  const send = async () => {
    throw error;
  };
  return cloudflareMailer({ binding: { send }, from: "annexa@portal.test" }).send(mail);
}

const platformError = (code: string) => Object.assign(new Error(`${code}: ada@vendor.test is no good`), { code });

it.each(["E_SENDER_NOT_VERIFIED", "E_RECIPIENT_SUPPRESSED", "E_VALIDATION_ERROR"])("%s is final", async (code) => {
  expect(await resultOf(platformError(code))).toMatchObject({ ok: false, retry: false });
});

it.each(["E_RATE_LIMIT_EXCEEDED", "E_DAILY_LIMIT_EXCEEDED", "E_INTERNAL_SERVER_ERROR", "E_SOMETHING_NEW"])(
  "%s may pass",
  async (code) => {
    expect(await resultOf(platformError(code))).toMatchObject({ ok: false, retry: true });
  },
);

it.each([new Error("network down: ada@vendor.test"), "ada@vendor.test", undefined])(
  "never repeats the platform's words, which may hold addresses",
  async (error) => {
    expect(JSON.stringify(await resultOf(error))).not.toContain("ada@");
  },
);
