import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newWorld } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Deliveries, deliveriesWith } from "./redelivered/deliveries.ts";
import { everyMessage } from "./redelivered/messages.ts";
import { redeliver } from "./redelivered/redelivered.ts";
import { aWaitingMail } from "./waiting-mail.ts";

/** A queue of which each delivery does something besides. */
const besides =
  (effect: (of: { accepted: Deliveries["accepted"]; killedAt: number | undefined }) => unknown) =>
  (killedAt?: number): Deliveries => {
    const inner = deliveriesWith(killedAt);
    return {
      ...inner,
      deliver: async (...of) => {
        await inner.deliver(...of);
        await effect({ accepted: inner.accepted, killedAt });
      },
    };
  };
const anotherMail = (text = "Hello") => ({ id: randomIds.id("mail"), text });

describe("a message that is delivered five times at once, again, and after a kill at each call", () => {
  const others = everyMessage.filter(([name]) => !name.includes(":") || /^access|unknown/.test(name));
  it.each(others)("has the effect of one that is delivered once: %s", async (_, bring) => {
    expect((await redeliver(await bring())).short).toEqual([]);
  });

  it("is seen to send a mail each time it does", async () => {
    const { job } = await aWaitingMail();
    const { short } = await redeliver(
      [job],
      besides(({ accepted }) => accepted.push(anotherMail())),
    );
    expect(short).toContainEqual(expect.stringMatching(/^delivered again: \d+ mails went out, and not 2$/));
  });

  it("is seen to store something each time it does", async () => {
    const [{ job }, { buyer }] = [await aWaitingMail(), await newWorld("STOREDTWICE")];
    const statement = "update organisations set name = name || '+' where id = ?";
    const { short } = await redeliver(
      [job],
      besides(() => env.DB.prepare(statement).bind(buyer.orgId).run()),
    );
    expect(short).toContainEqual(expect.stringMatching(/^5 at once: \+ organisations /));
    expect(short).toContainEqual("delivered again: it changes organisations");
  });

  it("is seen to lose its mail after a kill, and to send a link that opens nothing", async () => {
    const { job } = await aWaitingMail();
    const loses = await redeliver(
      [job],
      besides(async ({ accepted, killedAt }) => {
        // Whatever a killed worker had in hand, the next one thinks it done.
        if (killedAt === 1)
          await env.DB.prepare(
            "update mails set next_try_at = 8e15, state = 'failed', recipient = null, title = null, body = null, mint_json = null, from_name = null, reply_to = null where state = 'queued'",
          ).run();
        else if (killedAt !== undefined) accepted.push({ id: "mail_other", text: "https://annexa.example/i#made-up" });
      }),
    );
    expect(loses.short).toContain("killed at call 1: 0 different mails went out, and not 1");
    expect(loses.short).toContain("killed at call 2: a link that went out opens nothing: https://annexa.example/i");
  });
});
