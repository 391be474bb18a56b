import { afterEach, expect, it, vi } from "vitest";
import { problems } from "#contract/problems.ts";
import { call } from "#web/api/client.ts";

type Answer = "no line" | "stored" | keyof typeof problems;

let keys: (string | null)[] = [];

/** A network that answers one request after the other so, and notes the idempotency key of each. */
function networkAnswering(...answers: Answer[]): void {
  keys = [];
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get("idempotency-key"));
    const answer = answers.shift() ?? "stored";
    if (answer === "no line") return Promise.reject(new TypeError("network"));
    const status = answer === "stored" ? 201 : problems[answer].status;
    return Promise.resolve(Response.json({ id: "1", status }, { status }));
  });
}
afterEach(() => vi.unstubAllGlobals());

const note = (text: string) =>
  call("POST /api/vendor/requests/:id/notes", { params: { id: "rsp_1" }, body: { questionId: null, text } }).catch(
    () => undefined,
  );

it("sends the same words once more under the same key, when nobody knows whether they arrived", async () => {
  networkAnswering("no line", "busy", "stored", "stored");
  for (let tries = 0; tries < 4; tries++) await note("Renewed in May.");
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toBe(keys[0]);
  // What was stored is done: the same words again are a second note.
  expect(keys[3]).not.toBe(keys[0]);
});

it("gives other words, and the same words after a plain refusal, a key of their own", async () => {
  networkAnswering("no line", "stored", "not-allowed", "stored");
  await note("Renewed in May.");
  await note("Renewed in June.");
  await note("Renewed in July.");
  await note("Renewed in July.");
  expect(new Set(keys).size).toBe(4);
});

const settings = (fourEyes: boolean) => call("PUT /api/buyer/settings", { body: { fourEyes } }).catch(() => undefined);

it("states a whole once more under the same key, and anew under a new one once something else was stated", async () => {
  networkAnswering("no line", "stored", "no line", "stored", "stored");
  await settings(true);
  await settings(true);
  expect(keys[1]).toBe(keys[0]);
  await settings(true);
  await settings(false);
  // Back to what nobody knows the fate of: it must hold now, whatever became of it then.
  await settings(true);
  expect(new Set(keys.slice(1)).size).toBe(4);
});

it("gives no key to what is saved all the time and knows its own repeat", async () => {
  networkAnswering("stored");
  const body = { questionId: "", stays: true };
  await call("PUT /api/vendor/requests/:id/presence", { params: { id: "rsp_1" }, body });
  expect(keys).toEqual([null]);
});
