import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { requests } from "#test/worker/access/requests.ts";

const route = "PUT /api/buyer/questionnaires/:id/translations/:language";

describe("a translation that somebody else saved meanwhile", () => {
  it("is not written over, neither the first nor a later one", async () => {
    const world = await newWorld("MARKTRANSLATED");
    const sent = requests[route](world);
    const save = (revision: number, words = "") =>
      call(world.buyer.procurement, route, {
        ...sent,
        body: { ...sent.body, text: `${sent.body.text}${words}`, revision },
      });
    expect((await save(0)).status).toBe(200);
    expect((await save(0, "# anew\n")).problem().code).toBe("stale-revision");
    expect((await save(1, "# second\n")).status).toBe(200);
    expect((await save(1, "# third\n")).problem().code).toBe("stale-revision");
    expect((await save(7, "# of another day\n")).problem().code).toBe("stale-revision");
  });
});
