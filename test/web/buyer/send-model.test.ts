import { describe, expect, it } from "vitest";
import { problems } from "#contract/problems.ts";
import { Refused } from "#web/api/client.ts";
import { SendModel } from "#web/features/buyer/send/SendModel.ts";

const filled = (): SendModel => {
  const model = new SendModel({ questionnaireId: "ai-vendor-core", dueOn: "2027-01-31" });
  model.form.change({
    vendorName: "V",
    vendorLegalName: "V Ltd",
    contactName: "Ana",
    contactEmail: " ana@v.example ",
    product: "P",
    purpose: "Notes",
  });
  const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
  model.uses.changeUse("use-1", { name: "Note writer", factors });
  return model;
};
const sent = { id: "asm_1", invitation: { url: "http://localhost/i#t", expiresAt: 1, mailed: true } };

describe("sending a questionnaire", () => {
  it("cannot be half done: whatever is missing is named, and nothing is sent", async () => {
    const model = new SendModel({ questionnaireId: "ai-vendor-core", dueOn: "2027-01-31" });
    await model.send(() => Promise.reject(new Error("sent")));
    expect(model.errors.value.map(({ pointer }) => pointer)).toEqual([
      "/vendorName",
      "/vendorLegalName",
      "/contactName",
      "/contactEmail",
      "/product",
      "/purpose",
      "/uses/0/name",
      "/uses/0/factors/data",
      "/uses/0/factors/consequence",
      "/uses/0/factors/autonomy",
      "/uses/0/factors/regulation",
      "/uses/0/factors/reach",
    ]);
    expect(model.form.work.problem.value).toBeNull();
  });

  it("is done once everything is there", async () => {
    const model = filled();
    await model.send(async (body) => {
      expect(body.contactEmail).toBe("ana@v.example");
      return sent;
    });
    expect(model.sent.value).toEqual({ ...sent, contact: "ana@v.example" });
  });

  it("keeps what was typed when the server refuses, and puts the words beside the field", async () => {
    const model = filled();
    const fields = [{ pointer: "/contactEmail", message: "Enter an address such as name@company.example" }];
    await model.send(() =>
      Promise.reject(new Refused({ type: "", code: "input-invalid", ...problems["input-invalid"], fields })),
    );
    expect(model.errorOf("/contactEmail")).toBe(fields[0]?.message);
    expect(model.form.body.value.product).toBe("P");
  });

  it("shows the inherent risk of the riskiest use while it is entered", () => {
    const model = filled();
    model.uses.setFactor("use-1", { factor: "consequence", level: 3 });
    expect(model.uses.inherent.value).toBe(0.75);
  });

  it("takes nothing for harmless that nobody has said: without a factor there is no inherent risk to show", () => {
    const model = filled();
    model.uses.addUse();
    expect(model.uses.inherent.value).toBeNull();
  });
});
