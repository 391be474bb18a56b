import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { repository } from "#worker/cli/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "certificate-"));

/** A PDF with these lines, a page for each list. */
async function pdf(name: string, ...pages: readonly (readonly string[])[]): Promise<string> {
  const document = await PDFDocument.create();
  for (const lines of pages) {
    const page = document.addPage();
    for (const [index, line] of lines.entries()) page.drawText(line, { x: 40, y: 780 - index * 20, size: 11 });
  }
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}

function read(...args: string[]) {
  const main = join(repository, "worker/cli/certificate.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stderr, printed: stdout === "" ? undefined : JSON.parse(stdout) };
}

const certificate = [
  "Certificate of registration",
  "Certificate number: AIMS-7",
  "Awarded to: Lumen Clinical AI Ltd",
  "conforms to ISO/IEC 42001:2023",
  "Scope of certification: Provision of chat assistants.",
  "Statement of Applicability version 3",
  "Issue date: 03/04/2026",
  "Valid until: 2 April 2029",
  "Accredited by UKAS",
];

describe("npm run certificate", () => {
  it("prints what the PDF seems to say, with page, words and doubt, and what it does not print", async () => {
    const { status, printed } = read("read", await pdf("good.pdf", certificate));
    expect(status).toBe(0);
    expect(printed).toMatchObject({
      standards: ["ISO/IEC 42001:2023"],
      proposals: {
        number: { value: "AIMS-7", page: 1, quote: "Certificate number: AIMS-7" },
        expires: { value: "2029-04-02" },
        issued: { value: "2026-04-03", doubt: expect.stringContaining("Day and month") },
        accreditationBody: { value: "UKAS" },
        scope: { value: "Provision of chat assistants." },
        soaVersion: { value: "3" },
      },
      says: [],
    });
    expect(printed.missing).toEqual(["body", "decided", "roles", "soaDate"]);
  });

  it("proposes nothing of another standard's certificate, and says of a draft that it is one", async () => {
    const other = certificate.map((line) => line.replace("42001:2023", "27001:2022"));
    const { printed } = read("read", await pdf("other.pdf", other));
    expect(printed).toMatchObject({ proposals: {}, standards: ["ISO/IEC 27001:2022"] });
    expect(printed.says[0]).toContain("ISO/IEC 42001 is not named");
    const draft = certificate.map((line) => line.replace("ISO/IEC 42001", "ISO/IEC FDIS 42001"));
    const { printed: ofDraft } = read("read", await pdf("draft.pdf", draft));
    expect(ofDraft.proposals.standard.value).toBe("ISO/IEC FDIS 42001:2023");
    expect(ofDraft.says).toEqual([expect.stringContaining("draft edition")]);
  });

  it("proposes nothing of several certificates until it is told which one is meant", async () => {
    const second = certificate.map((line) => line.replace("AIMS-7", "OTHER-8").replace("Lumen Clinical AI", "Fennel"));
    const file = await pdf("two.pdf", certificate, second);
    const { printed } = read("read", file);
    expect(printed.proposals).toEqual({});
    expect(printed.says.join(" ")).toMatch(/2 certificates.*--certificate/);
    expect(printed.certificates).toEqual([
      { certificate: 1, number: "AIMS-7", holder: "Lumen Clinical AI Ltd", pages: [1] },
      { certificate: 2, number: "OTHER-8", holder: "Fennel Ltd", pages: [2] },
    ]);
    const { printed: chosen } = read("read", file, "--certificate", "2");
    expect(chosen.proposals).toMatchObject({ number: { value: "OTHER-8", page: 2 }, holder: { value: "Fennel Ltd" } });
    expect(read("read", file, "--certificate", "none").status).toBe(1);
  });

  it("reads labels and values where they stand on the page: in columns, on a page that is turned", async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([842, 595]);
    const put = (text: string, x: number, y: number): void =>
      // Turned by a quarter, as a scanned landscape page is.
      page.drawText(text, { x: y, y: x, size: 11, rotate: degrees(90) });
    for (const [index, line] of ["Certificate of registration", "ISO/IEC 42001:2023"].entries())
      put(line, 40, 40 + index * 20);
    for (const [x, label, value] of [
      [40, "Certificate number", "AI-1"],
      [180, "Issue date", "3 July 2025"],
      [300, "Expiry date", "2 July 2028"],
      [420, "Holder", "Lumen Clinical AI Ltd"],
    ] as const) {
      put(label, x, 120);
      put(value, x, 140);
    }
    const path = join(folder, "turned.pdf");
    writeFileSync(path, await document.save());
    expect(read("read", path).printed.proposals).toEqual({
      standard: expect.objectContaining({ value: "ISO/IEC 42001:2023" }),
      number: { value: "AI-1", page: 1, quote: "Certificate number AI-1" },
      issued: { value: "2025-07-03", page: 1, quote: "Issue date 3 July 2025" },
      expires: { value: "2028-07-02", page: 1, quote: "Expiry date 2 July 2028" },
      holder: { value: "Lumen Clinical AI Ltd", page: 1, quote: "Holder Lumen Clinical AI Ltd" },
    });
  });

  it("says how it is used, and which file cannot be opened", () => {
    expect(read()).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage") });
    expect(read("read", join(folder, "none.pdf"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be opened"),
    });
  });
});
