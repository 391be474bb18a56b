import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importJson, importText, problems, taken, workbook } from "#test/support/questionnaires/files.ts";

const question = (id: string, more = ""): string =>
  `      - { id: ${id}, type: yesNo, text: Is it so?, controls: { iso42001: [A.2.2] }${more} }\n`;
const file = (questions: string): string =>
  `id: own\nversion: 1\ntitle: Own\nlanguage: en\nsections:\n  - id: s\n    title: S\n    questions:\n${questions}`;
const notes = async (text: string): Promise<string[]> => (await taken(importText(text))).notes;

describe("a file of our own that cannot be used", () => {
  const cases: readonly [name: string, text: string, told: RegExp][] = [
    ["malformed YAML", "id: own\n  title: [", /^Line \d: /],
    ["an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", /^Line 1: .*Anchors and aliases/],
    ["__proto__", file(question("one", ", __proto__: { x: 1 }")), /^Line 9: .*“__proto__” is not allowed/],
    [
      "2,001 questions",
      file(Array.from({ length: 2_001 }, (_, n) => question(`q${n}`)).join("")),
      /at most 2000 questions/,
    ],
    ["nothing at all", "   \n", /empty/],
    ["a picture", "\u0089PNG\r\n\u001a\n", /Line 1/],
  ];
  it.each(cases)("%s: the place and the mend are named", async (_, text, told) => {
    const [first = ""] = await problems(importText(text));
    expect(first).toMatch(told);
  });

  it("is refused when it is larger than 5 MB, before anything is read", async () => {
    expect(await problems(importFile({ bytes: new Uint8Array(5_000_001), fileName: "big.yaml" }))).toEqual([
      "The file: It is larger than 5 MB. Remove pictures and sheets without questions.",
    ]);
  });

  it("is refused when it is neither text nor workbook", async () => {
    const [told] = await problems(
      importFile({ bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x80), fileName: "scan.jpg" }),
    );
    expect(told).toContain("It is no text and no Excel workbook");
  });
});

describe("a file of our own that is kept as a draft and has to be mended", () => {
  const cases: readonly [name: string, text: string, told: string][] = [
    ["duplicate ids", file(question("one") + question("one")), "“one”"],
    [
      "a condition on a later question",
      file(question("one", ", showIf: { question: two, is: yes }") + question("two")),
      "comes later",
    ],
    [
      "a condition on a question that is not there",
      file(question("one", ", showIf: { question: gone, is: yes }")),
      "does not exist",
    ],
    [
      "an unknown control",
      file(question("one").replace("A.2.2", "A.2.9")),
      "“A.2.9”, which ISO/IEC 42001 Annex A does not have",
    ],
    ["HTML in a text", file(question("one").replace("Is it so?", "Is it <b>so</b>?")), "contains HTML"],
  ];
  it.each(cases)("%s", async (_, text, told) => {
    expect(await notes(text)).toContainEqual(expect.stringContaining(told));
  });
});

describe("a workbook that cannot be used", () => {
  const sheet = {
    Q: [
      ["Id", "Question"],
      ["1", "Is it so?"],
    ],
  };
  const named = (bytes: Uint8Array, fileName = "book.xlsx") => problems(importFile({ bytes, fileName }));

  it("in the old binary format, or with a password, is told how to become a new one", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
    expect((await named(old, "book.xls"))[0]).toContain("save it as .xlsx");
  });

  it("that was cut short says that its end is missing", async () => {
    const whole = await workbook(sheet);
    expect((await named(whole.slice(0, whole.length / 2)))[0]).toContain("its end is missing");
  });

  it("with macros is refused", async () => {
    expect(
      (await named(await zip({ "[Content_Types].xml": "<x/>", "xl/vbaProject.bin": "macro" }), "book.xlsm"))[0],
    ).toContain("macros");
  });

  it("that would unpack to something huge is not opened", async () => {
    const bomb = await zip({ "[Content_Types].xml": "<x/>", "xl/worksheets/sheet1.xml": "0".repeat(30_000_000) });
    expect((await named(bomb))[0]).toContain("far larger than any questionnaire");
  });

  it("without a row of headers asks for it, with its sheets at hand", async () => {
    const result = await importFile({ bytes: await workbook({ Q: [["alone"], ["words"]] }), fileName: "book.xlsx" });
    expect(result).toMatchObject({
      ok: false,
      sheets: [{ name: "Q" }],
      problems: [{ text: expect.stringContaining("Choose the sheet") }],
    });
  });

  it("with 1,024 columns that only look used is read as if they were not there", async () => {
    const wide = ["Id", "Question", ...Array.from({ length: 1_022 }, () => "")];
    const bytes = await workbook({ Q: [wide, ["1", "Is it so?", ...Array.from({ length: 1_022 }, () => " ")]] });
    expect((await taken(importFile({ bytes, fileName: "wide.xlsx" }))).questions).toHaveLength(1);
  });
});

describe("texts as people write them", () => {
  it("survive right to left, with emoji and accents", async () => {
    const texts = ["هل لديكم سياسة للذكاء الاصطناعي؟", "👩🏽‍⚕️ Is the café’s AI checked?", "האם זה נבדק?"];
    const csv = `Id,Question\n${texts.map((text, index) => `${index},${text}`).join("\n")}\n`;
    const { questions } = await taken(importText(csv, "q.csv"));
    expect(questions.map(({ text }) => text)).toEqual(texts);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(3);
  });

  it("lose their HTML, and the report says so", async () => {
    const survey = { elements: [{ type: "comment", name: "a", title: "<b>Is</b> it <script>alert(1)</script>safe?" }] };
    const { questions, notes: told } = await taken(importJson(survey));
    expect(questions[0]?.text).toBe("Is it safe?");
    expect(told).toContainEqual("question: HTML was taken out; the words stay.");
  });
});

/** A ZIP archive of files, deflated, made by hand so that it may be hostile. */
async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { deflateRawSync } = await import("node:zlib");
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(content));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}
