import { expect, it } from "vitest";
import { problems } from "#contract/problems.ts";
import { Refused } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

const refused = new Refused({
  type: "",
  code: "input-invalid",
  ...problems["input-invalid"],
  fields: [{ pointer: "/body/datasets/0/name", message: "Name the data" }],
});

it("sends once, however often it is pressed while it runs", async () => {
  const work = new Work();
  let sent = 0;
  const send = () => Promise.resolve(++sent);
  expect(await Promise.all([work.run(send), work.run(send), work.run(send)])).toEqual([1, undefined, undefined]);
  expect(await work.run(send)).toBe(2);
});

it("keeps every choice of a select, in the order they were made", async () => {
  const work = new Work();
  const saved: string[] = [];
  const choose = (value: string) => work.inTurn(async () => saved.push(value));
  await Promise.all([choose("owner"), choose("reviewer"), choose("auditor")]);
  expect(saved).toEqual(["owner", "reviewer", "auditor"]);
  expect(work.busy.value).toBe(false);
});

it("says why it was refused, beside the field too, until it is tried again", async () => {
  const work = new Work();
  expect(await work.run(() => Promise.reject(refused))).toBeUndefined();
  expect(work.problem.value?.title).toBe("Some of what you entered needs another look");
  expect(work.fieldError("/body/datasets/0/name")).toBe("Name the data");
  expect(work.fieldError("/body/datasets")).toBe("Name the data");
  expect(work.fieldError("/body/name")).toBeUndefined();
  await work.run(() => Promise.resolve());
  expect(work.problem.value).toBeNull();
});
