import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { runs } from "#test/support/runs.ts";

const value = fc.oneof(fc.string({ maxLength: 12 }), fc.boolean(), fc.integer(), fc.constant(null));
const known = fc.constantFrom(
  "type",
  "id",
  "name",
  "text",
  "title",
  "items",
  "choices",
  "cond",
  "elements",
  "pages",
  "visibleIf",
  "item",
  "linkId",
  "enableWhen",
  "answerOption",
  "__proto__",
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    value,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(known, tie("tree"), { maxKeys: 5 }),
  ),
}));
const wrapped = fc.oneof(
  tree.map((one) => ({ questionnaire: [{ type: "block", items: [one] }, one] })),
  tree.map((one) => ({ pages: [{ elements: [{ type: "text", name: "a" }, one] }] })),
  tree.map((one) => ({ resourceType: "Questionnaire", item: [one, { linkId: "1", type: "boolean", item: [one] }] })),
  tree,
);

describe("whatever the file holds", () => {
  const sound = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    const result = await importFile({ bytes, fileName });
    if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    else expect(questionnaireSchema.safeParse(result.questionnaire).success).toBe(true);
  };

  it("an importer of JSON gives a questionnaire or problems, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(wrapped, (one) => sound(new TextEncoder().encode(JSON.stringify(one)), "f.json")),
      runs(300),
    );
  });

  it("so does every reader of bytes", async () => {
    const names = fc.constantFrom("f.xlsx", "f.csv", "f.yaml", "f.json", "f");
    const start = fc.constantFrom<number[]>([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0x7b]);
    await fc.assert(
      fc.asyncProperty(names, start, fc.uint8Array({ maxLength: 300 }), (name, head, rest) =>
        sound(Uint8Array.from([...head, ...rest]), name),
      ),
      runs(400),
    );
  });
});
