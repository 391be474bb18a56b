// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { refused, serverGiving } from "#test/support/web/server-giving.ts";
import { LogModel } from "#web/features/shared/log/LogModel.ts";

afterEach(() => vi.unstubAllGlobals());

const entry = (id: string) => ({ id, product: `Product ${id}`, vendorName: "Halden" });
const page = (ids: readonly string[], next: string | null) => ({ entries: ids.map(entry), total: 900, next });

/** A buyer of 900 assessments, the newest of them asm_new, and one vendor. */
const buyer = () =>
  serverGiving(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname === "/api/buyer/vendors/vnd_1") return [200, { body: { name: "Halden" } }];
    if (pathname !== "/api/buyer/assessments") return [200, { entries: [], total: 0, next: null }];
    if (!searchParams.has("ids")) return [200, page(["asm_new"], "more")];
    return [
      200,
      page(
        ["asm_old"].filter((id) => id === searchParams.get("ids")),
        null,
      ),
    ];
  });

const choicesFor = async (subject: string) => {
  const nothing = { person: "", kind: "", from: "", to: "", before: "" };
  const { choices } = new LogModel("buyer", { ...nothing, subject });
  await expect.poll(() => choices.loadable.value.state).toBe("ready");
  return choices.loadable.value.state === "ready" ? choices.loadable.value.value : undefined;
};

it("the log offers the newest assessments and says that there are more, without reading all of them", async () => {
  const seen = buyer();
  const choices = await choicesFor("");
  expect(choices).toMatchObject({ subjects: [{ value: "asm_new" }], areMore: true });
  expect(seen.filter(({ url }) => url.includes("/api/buyer/assessments"))).toHaveLength(1);
});

it("a vendor that cannot be read just now is not taken for one without a name", async () => {
  serverGiving(({ url }) =>
    url.includes("/vendors/") ? refused(503, "Busy") : [200, { entries: [], total: 0, next: null }],
  );
  const { choices } = new LogModel("buyer", { person: "", kind: "", subject: "vnd_1", from: "", to: "", before: "" });
  await expect.poll(() => choices.loadable.value.state).toBe("refused");
});

it.each([
  ["asm_old", "Product asm_old of Halden"],
  ["vnd_1", "Halden, all of it"],
])("what its address names is named, wherever it stands: %s", async (subject, label) => {
  buyer();
  expect((await choicesFor(subject))?.subjects.at(-1)).toEqual({ value: subject, label });
});
