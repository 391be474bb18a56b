import { describe, expect, it } from "vitest";
import { call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { aRequest, sendBy } from "#test/support/worker/requests.ts";

const bad: readonly (readonly [string, string])[] = [
  ["NUL at the beginning", "\u0000note"],
  ["NUL in the middle", "no\u0000te"],
  ["the first half of a pair", "note \ud83d"],
  ["the second half of a pair", "\udc00 note"],
];

describe("a text with a character that is none", () => {
  it.each(bad)("%s is refused with its field, and nothing is stored", async (_, text) => {
    const buyer = await newBuyer();
    const params = { id: (await sendBy(buyer)).id };
    const body = { questionId: null, text };
    const answer = await call(buyer.owner, "POST /api/buyer/assessments/:id/notes", { params, body });
    expect(answer.problem()).toMatchObject({ status: 422, code: "input-invalid", fields: [{ pointer: "/text" }] });
    const conversation = await call(buyer.owner, "GET /api/buyer/assessments/:id/conversation", { params });
    expect(conversation.json().notes).toEqual([]);
  });

  it("is named where it stands, however deep, also as the name of a field", async () => {
    const { owner } = await newBuyer();
    const uses = [{ ...aRequest().uses[0], name: "a\u0000" }];
    const answer = await call(owner, "POST /api/buyer/assessments", { wrong: { ...aRequest(), uses } });
    expect(answer.problem().fields).toMatchObject([{ pointer: "/uses/0/name" }]);
    const named = await call(owner, "POST /api/buyer/import-mappings", {
      wrong: { name: "Layout", mapping: { "a\u0000": 1 } },
    });
    expect(named.problem().fields).toMatchObject([{ pointer: "/mapping" }]);
  });

  it("is refused in an address too", async () => {
    const { owner } = await newVendor();
    const query = { name: "a\u0000.txt", kind: "record", type: "text/plain", sha256: "0".repeat(64) };
    const answer = await call(owner, "POST /api/vendor/evidence", { query, bytes: new Uint8Array([65]) });
    expect(answer.problem()).toMatchObject({ status: 422, fields: [{ pointer: "/name" }] });
    expect((await call(owner, "GET /api/vendor/requests/:id", { params: { id: "rsp_\u0000" } })).status).toBe(404);
  });

  it("leaves whole pairs alone, such as an emoji", async () => {
    const buyer = await newBuyer();
    const params = { id: (await sendBy(buyer)).id };
    const body = { questionId: null, text: "Good 👍🏽 — ça va" };
    const answer = await call(buyer.owner, "POST /api/buyer/assessments/:id/notes", { params, body });
    expect(answer.json().text).toBe(body.text);
  });
});

describe("what is sent", () => {
  it("is refused when it is nested deeper than anything of ours", async () => {
    const { owner } = await newBuyer();
    let mapping: unknown = 1;
    for (let level = 0; level < 5000; level++) mapping = [mapping];
    const answer = await call(owner, "POST /api/buyer/import-mappings", { wrong: { name: "Layout", mapping } });
    expect(answer.problem()).toMatchObject({ status: 400, code: "request-malformed" });
  });

  it("is refused as a file where the route takes JSON, and as JSON where it takes a file", async () => {
    const [{ owner }, vendor] = [await newBuyer(), await newVendor()];
    const bytes = new TextEncoder().encode(JSON.stringify(aRequest()));
    const asFile = await call(owner, "POST /api/buyer/assessments", { wrong: {}, bytes });
    const query = { name: "a.txt", kind: "record", type: "text/plain", sha256: "0".repeat(64) };
    const headers = { "content-type": "application/json" };
    const asJson = await call(vendor.owner, "POST /api/vendor/evidence", { query, bytes, headers });
    for (const answer of [asFile, asJson])
      expect(answer.problem()).toMatchObject({ status: 415, code: "content-type-refused" });
  });
});

describe("a day by which answers are due", () => {
  it.each(["2001-01-01", new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)])(
    "is refused when it is over: %s",
    async (dueOn) => {
      const { owner } = await newBuyer();
      const answer = await call(owner, "POST /api/buyer/assessments", { body: aRequest({ dueOn }) });
      expect(answer.problem().fields).toEqual([
        { pointer: "/dueOn", message: "This day is over. Choose today or a later day." },
      ]);
    },
  );

  it("is taken when it is today, wherever on earth", async () => {
    const { owner } = await newBuyer();
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await call(owner, "POST /api/buyer/assessments", { body: aRequest({ dueOn: yesterday }) })).status).toBe(
      201,
    );
  });
});
