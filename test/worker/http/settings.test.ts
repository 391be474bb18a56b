import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readSettings } from "#worker/env.ts";

const settings = (changed: object) => readSettings({ ...env, ...changed });
const local = { APP_URL: "http://localhost:8787", DEMO: "on", MAIL_TRANSPORT: "mailbox" };

describe("the settings of a deployment", () => {
  it("allow the demo and its mailbox on a local machine", () => {
    expect(settings(local)).toMatchObject(local);
    expect(settings({ ...local, APP_URL: "http://127.0.0.1:9000" }).DEMO).toBe("on");
  });

  it.each([
    "https://annexa.example",
    "https://localhost.annexa.example",
    "http://192.168.1.20:8787",
    "https://127.0.0.1.example",
  ])("refuse the demo at %s", (APP_URL) => {
    expect(() => settings({ ...local, APP_URL })).toThrow("DEMO is for a local address only");
  });

  it("refuse the demo's mailbox without the demo: mails with links would lie in the database", () => {
    expect(() => settings({ ...local, DEMO: "off" })).toThrow("the mailbox is part of the demo");
  });

  it.each([
    ["an unknown mail transport", { MAIL_TRANSPORT: "pigeon" }, "MAIL_TRANSPORT"],
    ["SMTP without a server", { MAIL_TRANSPORT: "smtp", SMTP_HOST: undefined }, "SMTP_HOST"],
    ["an address that is none", { APP_URL: "annexa" }, "APP_URL"],
    ["a demo that is half on", { DEMO: "yes" }, "DEMO"],
    ["no sender", { MAIL_FROM: undefined }, "MAIL_FROM"],
  ])("refuse %s and name the setting", (_, changed, named) => {
    expect(() => settings(changed)).toThrow(named);
  });

  it("leave the demo off unless it is asked for", () => {
    expect(settings({ DEMO: undefined }).DEMO).toBe("off");
  });
});
