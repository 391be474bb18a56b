import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCertificate } from "#domain/certificate/printed/read-certificate.ts";
import { printedDate } from "#domain/printed-date.ts";

const page = `CERTIFICATE OF REGISTRATION
Northgate Assurance Ltd hereby certifies that the artificial intelligence management system of
Fennel Health Ltd
12 Mill Lane, Leeds, United Kingdom
has been assessed and found to conform to the requirements of
DIN EN ISO/IEC 42001:2023
Scope of certification: The AI management system for the development and provision of
Fennel Notes, an assistant that drafts clinical notes, as AI provider and AI producer, in accordance with the Statement of
Applicability version 1.4 dated 2 March 2026.
Certificate number: AIMS-FEN-01/2026
Original certification date: 14 March 2025
Issue date: 03/04/2026
Valid until: March 13, 2029
Accredited by UKAS, accreditation no. 0123`;

const read = (...pages: string[]) =>
  Object.fromEntries(readCertificate(pages).proposals.map(({ field, value }) => [field, value]));

describe("a certificate's page", () => {
  it("gives each field as it is printed, the scope word for word", () => {
    expect(read(page)).toEqual({
      standard: "ISO/IEC 42001:2023",
      number: "AIMS-FEN-01/2026",
      holder: "Fennel Health Ltd",
      certificationBody: "Northgate Assurance Ltd",
      accreditationBody: "UKAS",
      decided: "2025-03-14",
      issued: "2026-04-03",
      expires: "2029-03-13",
      scopeStatement:
        "The AI management system for the development and provision of Fennel Notes, an assistant that drafts clinical notes, as AI provider and AI producer, in accordance with the Statement of Applicability version 1.4 dated 2 March 2026.",
      roles: "provider,producer",
      soaVersion: "1.4",
      soaDate: "2026-03-02",
    });
  });

  it("shows beside each the words and the page it was read from, and what to look at twice", () => {
    const { proposals } = readCertificate(["Annex", page]);
    expect(proposals.find(({ field }) => field === "number")).toEqual({
      field: "number",
      value: "AIMS-FEN-01/2026",
      words: "Certificate number: AIMS-FEN-01/2026",
      page: 2,
    });
    expect(proposals.find(({ field }) => field === "issued")?.caution).toContain("other way round");
    expect(proposals.find(({ field }) => field === "decided")?.caution).toContain("After a renewal");
    expect(proposals.find(({ field }) => field === "expires")).not.toHaveProperty("caution");
  });

  it("takes labels that stand alone above their text", () => {
    expect(
      read(
        "ISO/IEC 42001:2023\nCertificate No.\nC-77\nExpiry date\n2028-01-31\nScope:\nThe AIMS of the Granite models.\nPage 1",
      ),
    ).toMatchObject({
      number: "C-77",
      expires: "2028-01-31",
      scopeStatement: "The AIMS of the Granite models.",
    });
  });

  it("does not pass over a draft edition", () => {
    const { proposals } = readCertificate(["This certifies conformity with ISO/IEC FDIS 42001:2023, scope: all of it"]);
    expect(proposals[0]).toMatchObject({
      field: "standard",
      value: "ISO/IEC FDIS 42001:2023",
      caution: expect.stringContaining("draft"),
    });
  });
});

describe("a PDF that is no such certificate", () => {
  it.each([
    ["a scan without text", [""], "no text to read"],
    [
      "a certificate for another standard",
      ["Acme Ltd conforms to ISO/IEC 27001:2022 in all its offices and services"],
      "not named",
    ],
    [
      "a certificate of a course",
      ["Jo Doe attended the ISO/IEC 42001:2023 Lead Auditor training and passed the exam"],
      "a person or a course",
    ],
  ])("is doubted: %s", (_, pages, told) => {
    expect(readCertificate(pages).doubt).toContain(told);
  });

  it("never makes the reader fail, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 })), (pages) => {
        const lines = pages.map((one) => `ISO/IEC 42001 scope: valid until ${one}`);
        for (const { value, words } of readCertificate(lines).proposals)
          expect(value.length * words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a page that is made to keep the reader busy", () => {
  it.each([
    ["a label with endless digits behind it", `Accredited ${"1".repeat(4_000)} xyz UKAS`],
    ["endless small words", `Accredited by ${"the no. ".repeat(600)} xyz UKAS`],
    ["endless labels", `${"Accredited ".repeat(20_000)} xyz UKAS`],
    ["endless separators", `Certificate number: ${"/ - . ".repeat(800)}x`],
    ["endless fields", "Scope: a\nIssued\n".repeat(300)],
  ])("is read to its end: %s", (_, text) => {
    expect(readCertificate([`ISO/IEC 42001:2023 certificate\n${text}`]).proposals.length).toBeGreaterThan(0);
  });
});

describe("a printed date", () => {
  it.each([
    ["2026-03-14", "2026-03-14"],
    ["14 March 2026", "2026-03-14"],
    ["14th Mar. 2026", "2026-03-14"],
    ["March 14th, 2026", "2026-03-14"],
    ["14-Mar-2026", "2026-03-14"],
    ["14. März 2026", "2026-03-14"],
    ["14 août 2026", "2026-08-14"],
    ["14 de mayo de 2026", "2026-05-14"],
    ["14.03.2026", "2026-03-14"],
    ["03/14/2026", "2026-03-14"],
  ])("is read: %s", (text, date) => expect(printedDate(text)).toEqual({ date, isAmbiguous: false }));

  it("is none when it does not exist, and doubtful when day and month could change places", () => {
    expect(printedDate("31 February 2026")).toBeUndefined();
    expect(printedDate("soon")).toBeUndefined();
    expect(printedDate("03/04/2026")).toEqual({ date: "2026-04-03", isAmbiguous: true });
  });
});
