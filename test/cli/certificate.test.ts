import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { repository } from "#worker/cli/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "certificate-"));

/** A PDF of one page with these lines. */
async function pdf(name: string, lines: readonly string[]): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 40, y: 780 - index * 20, size: 11 });
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

  it("says how it is used, and which file cannot be opened", () => {
    expect(read()).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage") });
    expect(read("read", join(folder, "none.pdf"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be opened"),
    });
  });
});
