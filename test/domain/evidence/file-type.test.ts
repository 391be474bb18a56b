import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedTypes } from "#domain/evidence/allowed-types.ts";
import { checkFile, largestFile } from "#domain/evidence/file-type.ts";
import { runs } from "#test/support/runs.ts";
import { bytesOf, honest, zipEntry, zipOf } from "./heads.ts";

const check = (name: string, content: string, declaredType = "") =>
  checkFile({ name, declaredType, head: bytesOf(content), bytes: content.length });

describe("evidence that may be handed in", () => {
  const named = allowedTypes.flatMap(({ type, mediaType, extensions, alsoDeclared }) =>
    extensions.flatMap((extension) =>
      ["", "application/octet-stream", mediaType, `${mediaType}; charset=utf-8`, ...alsoDeclared].map(
        (declared) => [`Bevis nr 1.${extension.toUpperCase()}`, declared, type, mediaType] as const,
      ),
    ),
  );

  it.each(named)("%s declared as %j is a %s", (name, declared, type, mediaType) => {
    expect(check(name, honest[type], declared)).toEqual({ ok: true, type, mediaType });
  });

  it("is recognised when only the list of contents is in sight", () => {
    expect(check("policy.docx", zipOf("[Content_Types].xml"))).toMatchObject({ ok: true, type: "docx" });
  });

  it("may hold Latin-1 letters, as spreadsheets write them", () => {
    expect(check("kontroller.csv", "\u00E5tg\u00E4rd;klar\n")).toMatchObject({ ok: true, type: "csv" });
  });
});

describe("size", () => {
  const sized = (bytes: number) => checkFile({ name: "a.txt", declaredType: "", head: bytesOf("a"), bytes });

  it.each([
    [0, false],
    [1, true],
    [largestFile, true],
    [largestFile + 1, false],
  ])("a file of %i bytes: accepted is %s", (bytes, ok) => {
    expect(sized(bytes).ok).toBe(ok);
  });
});

describe("names that are refused", () => {
  it.each([
    "page.html",
    "page.pdf.html",
    "drawing.svg",
    "data.xml",
    "run.exe",
    "run.pdf.exe",
    "macro.docm",
    "macro.xlsm",
    "old.doc",
    "archive.zip",
    "archive.7z",
    "mail.eml",
    "mail.mht",
    "script.js",
    "letter.rtf",
    "image.gif",
    "noextension",
    ".pdf",
    "",
    "invoice\u202Efdp.exe",
    "a.pdf\u0000.exe",
    "a.pdf/../b.exe",
  ])("%j", (name) => {
    expect(check(name, honest.pdf)).toMatchObject({ ok: false, reason: expect.stringContaining("Use PDF") });
  });

  it("invisible characters do not hide the true extension", () => {
    expect(check("a.p\u200Bdf", honest.pdf)).toMatchObject({ ok: true, type: "pdf" });
  });
});

describe("two-faced files", () => {
  const script = "<script>alert(1)</script>";
  const refused: [string, string, string][] = [
    ["a web page named PDF", "a.pdf", `<!DOCTYPE html>${script}`],
    ["a PDF that starts after a web page", "a.pdf", `<html>${script}${honest.pdf}`],
    ["a PDF signature on the second byte", "a.pdf", `\n${honest.pdf}`],
    ["a PDF with a script in its first bytes", "a.pdf", `${honest.pdf}\n% ${script}`],
    ["a zip named PDF", "a.pdf", honest.docx],
    ["a PDF named PNG", "a.png", honest.pdf],
    ["an SVG named PNG", "a.png", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ["a PNG signature without an image header", "a.png", `\u0089PNG\r\n\u001A\n${script}`],
    ["a PNG with a page in its comment", "a.png", `${honest.png}tEXtComment\0<html><body>`],
    ["a JPEG with a script in its comment", "a.jpg", `${honest.jpg}\u00FF\u00FE${script}`],
    ["a GIF with JavaScript named JPEG", "a.jpg", "GIF89a/*\0*/=1;alert(1)"],
    ["another RIFF file named WebP", "a.webp", "RIFF\u0024\0\0\0WAVEfmt "],
    ["a spreadsheet named Word", "a.docx", honest.xlsx],
    ["a Word document named spreadsheet", "a.xlsx", honest.docx],
    ["a plain zip named Word", "a.docx", zipOf("run.exe")],
    ["a Java archive named Word", "a.docx", zipOf("META-INF/MANIFEST.MF", "[Content_Types].xml")],
    ["a Word document that carries a program", "a.docx", zipOf("[Content_Types].xml", "word/document.xml", "run.exe")],
    ["a zip that climbs out of its folder", "a.docx", zipOf("[Content_Types].xml", "word/../../../etc/passwd")],
    ["an OpenDocument file named Word", "a.docx", zipOf("mimetype", "content.xml")],
    ["an empty zip", "a.docx", "PK\u0005\u0006"],
    ["a zip header cut off in its name", "a.docx", zipEntry("[Content_Types].xml").slice(0, 40)],
    ["a document behind a program", "a.docx", `MZ\u0090\0${honest.docx}`],
    ["a program named text", "a.txt", "MZ\u0090\0\u0003\0"],
    ["a shell script named text", "a.txt", "#!/bin/sh\nrm -rf /"],
    ["a web page named text", "a.txt", `  \n<h1>hello`],
    ["a web page behind a byte order mark", "a.csv", "\u00EF\u00BB\u00BF<html>"],
    ["a script further down in a CSV", "a.csv", `name,note\nAda,${script}\n`],
    ["an SVG further down in Markdown", "a.md", `# Title\n\n<svg onload=alert(1)>`],
    ["a comment that opens a page", "a.md", "<!-- --><b>"],
    ["XML named CSV", "a.csv", '<?xml version="1.0"?>'],
    ["UTF-16 text", "a.txt", "\u00FF\u00FEh\0i\0"],
    ["RTF named text", "a.txt", "{\\rtf1\\ansi"],
    [
      "a saved web archive named text",
      "a.txt",
      "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related",
    ],
    ["a PDF named text", "a.txt", "%PDF-1.4\n"],
    ["PostScript named text", "a.txt", "%!PS-Adobe-3.0"],
  ];

  it.each(refused)("%s is refused", (_, name, content) => {
    expect(check(name, content)).toEqual({ ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) });
  });

  it.each([
    ["a.pdf", honest.pdf, "text/html"],
    ["a.png", honest.png, "image/svg+xml"],
    ["a.docx", honest.docx, "application/zip"],
    ["a.txt", honest.txt, "application/javascript"],
    ["a.jpg", honest.jpg, "image/png"],
  ])("%s declared as something else is refused", (name, content, declared) => {
    expect(check(name, content, declared)).toMatchObject({ ok: false });
  });

  it.each([
    ["a password", zipEntry("[Content_Types].xml", 1), "password"],
    ["macros", zipOf("[Content_Types].xml", "word/vbaProject.bin"), "macros"],
    ["the older format", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "older Office format"],
  ])("a document with %s is told what to do", (_, content, words) => {
    expect(check("a.docx", content)).toMatchObject({ ok: false, reason: expect.stringContaining(words) });
  });

  it("no file is accepted as two types", () => {
    const heads = fc.constantFrom(...Object.values(honest));
    const extensions = fc.constantFrom(...allowedTypes.map(({ type }) => type));
    fc.assert(
      fc.property(heads, heads, extensions, (first, second, extension) => {
        const result = check(`a.${extension}`, first + second);
        if (result.ok && !["csv", "txt", "md"].includes(extension)) expect(first).toBe(honest[extension]);
      }),
      runs(300),
    );
  });

  it("any bytes get an answer", () => {
    const extension = fc.constantFrom(...allowedTypes.map(({ type }) => type));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), extension, (head, type) => {
        const result = checkFile({ name: `a.${type}`, declaredType: "", head, bytes: head.length });
        expect(result.ok ? result.type : result.reason).toBeTruthy();
      }),
      runs(300),
    );
  });
});
