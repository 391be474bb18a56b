import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileType } from "#domain/evidence/allowed-types.ts";
import { fileSigns, findSigns, signsAsText, signsOfText } from "#domain/evidence/file-signs.ts";
import { signsInWords } from "#domain/words/file-signs.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

/** What is seen in a file that comes in pieces of so many bytes. */
function seenIn(type: FileType, text: string, piece = 1_000): string[] {
  const finder = findSigns(type);
  for (let at = 0; at < text.length; at += piece) finder.add(bytesOf(text.slice(at, at + piece)));
  return finder.signs();
}
const pdf = (inside: string): string =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
const entry = (name: string, flags = 0): string =>
  `PK\x03\x04\x14\0${String.fromCharCode(flags)}\0${"\0".repeat(18)}${String.fromCharCode(name.length)}\0\0\0${name}`;

describe("what is seen of a file before anybody opens it", () => {
  it.each([
    ["a PDF that runs a script", "pdf", pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), ["script"]],
    ["one that spells it otherwise", "pdf", pdf("/OpenAction<</S/J#61vaScript/JS(1)>>"), ["script"]],
    ["a PDF that starts a program", "pdf", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), ["starts-programs"]],
    ["a PDF that sends what is typed", "pdf", pdf("/A<</S /SubmitForm /F(x)>>"), ["starts-programs"]],
    ["an encrypted PDF", "pdf", pdf("/Encrypt 5 0 R"), ["encrypted"]],
    ["a PDF with a file inside", "pdf", pdf("/Names<</EmbeddedFiles 3 0 R>>"), ["carries-files"]],
    ["a PDF with film", "pdf", pdf("/Annots[<</Subtype/RichMedia>>]"), ["media"]],
    ["a PDF with a form that has rules", "pdf", pdf("/AcroForm<</XFA[(template) 4 0 R]>>"), ["script"]],
    ["a PDF with film that comes with a script", "pdf", pdf("/A<</S/Rendition/JS(app.alert\\(1\\))>>"), ["script"]],
    ["a PDF with 3D", "pdf", pdf("/Annots[<</Subtype/3D/3DD 5 0 R>>]"), ["media"]],
    ["a PDF with packed parts", "pdf", pdf("/Type/ObjStm"), ["packed"]],
    [
      "a PDF with several",
      "pdf",
      pdf("/Encrypt 5 0 R/S/JavaScript/EmbeddedFile"),
      ["script", "encrypted", "carries-files"],
    ],
    [
      "a document with macros far inside",
      "docx",
      `${entry("[Content_Types].xml")}${"x".repeat(9_000)}${entry("word/vbaProject.bin")}`,
      ["macros"],
    ],
    [
      "a workbook with old macros",
      "xlsx",
      `${entry("[Content_Types].xml")}${entry("xl/macrosheets/sheet1.xml")}`,
      ["macros"],
    ],
    [
      "a document with a control",
      "docx",
      `${entry("[Content_Types].xml")}${entry("word/activeX/activeX1.xml")}`,
      ["script"],
    ],
    [
      "a document with a file inside",
      "pptx",
      `${entry("[Content_Types].xml")}${entry("ppt/embeddings/o1.bin")}`,
      ["carries-files"],
    ],
    [
      "a document with a locked part",
      "docx",
      `${entry("[Content_Types].xml")}${entry("word/document.xml", 1)}`,
      ["encrypted"],
    ],
    ["a text with the test virus", "txt", `Notes.\n${eicar}\n`, ["test-virus"]],
    ["a picture with the test virus", "png", eicar, ["test-virus"]],
  ] as const)("of %s", (_, type, text, signs) => {
    expect(seenIn(type, text)).toEqual([...signs]);
  });

  it.each([
    ["a plain PDF", "pdf", pdf("/Pages 2 0 R/OpenAction[3 0 R/Fit]/Lang(en)")],
    ["a PDF that only speaks of it", "pdf", pdf("/Title(JavaScript and Launch)")],
    ["a slide with a chart", "pptx", `${entry("[Content_Types].xml")}${entry("ppt/embeddings/Sheet 1.xlsx")}`],
    ["a longer name", "pdf", pdf("/JavaScripts/Launcher/EncryptMetadata true")],
    ["notes on PDF", "md", "A PDF may hold /JavaScript or /Launch.\n"],
    [
      "a document",
      "docx",
      `${entry("[Content_Types].xml")}${entry("word/document.xml")}${entry("word/media/image1.png")}`,
    ],
  ] as const)("nothing of %s", (_, type, text) => {
    expect(seenIn(type, text)).toEqual([]);
  });

  it("is the same however the bytes arrive, and however the letters of a name are spelled", () => {
    const names = fc.constantFrom("JavaScript", "Launch", "Encrypt", "EmbeddedFile", "RichMedia");
    const spelledOut = (name: string, hidden: readonly boolean[]): string =>
      [...name].map((letter, at) => (hidden[at] ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join("");
    const law = fc.property(
      names,
      fc.array(fc.boolean(), { maxLength: 12 }),
      fc.nat(2_000),
      fc.integer({ min: 1, max: 300 }),
      (name, hidden, before, piece) => {
        const file = (inside: string): string => `%PDF-1.7\n${"a".repeat(before)} <<${inside}>>`;
        expect(seenIn("pdf", file(`/${spelledOut(name, hidden)} 1 0 R`), piece)).toEqual(
          seenIn("pdf", file(`/${name} 1 0 R`), 1e6),
        );
        expect(seenIn("pdf", file(`/${name} 1 0 R`), 1e6)).toHaveLength(1);
      },
    );
    fc.assert(law);
  });

  it("is the same of a document, however its bytes arrive and whatever lies between its parts", () => {
    const parts = fc.constantFrom("word/vbaProject.bin", "word/activeX/a.xml", "word/embeddings/deep/er/o.bin");
    const law = fc.property(parts, fc.nat(2_000), fc.integer({ min: 1, max: 300 }), (part, between, piece) => {
      const file = `${entry("[Content_Types].xml")}${"x".repeat(between)}${entry(part, 1)}`;
      expect(seenIn("docx", file, piece)).toEqual(seenIn("docx", file, 1e6));
      expect(seenIn("docx", file, 1e6)).toHaveLength(2);
    });
    fc.assert(law);
  });

  it("is kept as words and read again, without words that nobody knows", () => {
    expect(signsOfText(signsAsText(fileSigns))).toEqual([...fileSigns]);
    expect(signsOfText("")).toEqual([]);
    expect(signsOfText("script unheard-of")).toEqual(["script"]);
  });

  it("never says that a file is clean: each sentence tells that nobody scanned it", () => {
    for (const to of ["vendor", "reader"] as const)
      for (const signs of [null, [], ...fileSigns.map((sign) => [sign]), [...fileSigns]])
        expect(signsInWords(signs, to).words).toMatch(/ Not scanned for viruses\.$/);
    expect(fileSigns.filter((sign) => !signsInWords([sign], "reader").isGrave)).toEqual(["packed"]);
  });

  it("says to each what to do", () => {
    const seen = "This file can run a script and has compressed parts that were not checked.";
    expect(signsInWords(["packed", "script"], "reader").words).toBe(
      `${seen} If you did not expect that, ask the vendor before you open it. Not scanned for viruses.`,
    );
    expect(signsInWords(["packed", "script"], "vendor").words).toContain("hand in a version without that");
  });
});
