import { describe, expect, it } from "vitest";
import { figureOf } from "#test/support/figure.ts";
import { restore, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { everyMessage } from "#test/worker/jobs/redelivered/messages.ts";
import { redeliver } from "#test/worker/jobs/redelivered/redelivered.ts";

const fewest = 100;

describe("a message that is delivered more than once", () => {
  it("has the effect of one that is delivered once", async ({ task }) => {
    let [deliveries, again] = [0, 0];
    const short: string[] = [];
    const empty = await takeSnapshot();
    for (const [name, bring] of everyMessage) {
      const found = await redeliver(await bring());
      deliveries += found.deliveries;
      again += found.again;
      short.push(...found.short.map((what) => `${name}: ${what}`));
      await restore(empty);
    }
    task.meta.figure = figureOf({
      name: "Redeliveries",
      is: `${deliveries} redeliveries of ${everyMessage.length} kinds of messages, ${short.length} duplicate effects or losses; ${again} mails went once more under the same Message-ID, as the worker was killed between their acceptance and its record`,
      target: `${fewest} redeliveries, 0 duplicate effects or losses`,
      enough: deliveries >= fewest,
      short,
    });
    expect(deliveries).toBeGreaterThan(0);
  });
});
