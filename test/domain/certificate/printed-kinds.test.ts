import { describe, expect, it } from "vitest";
import { readCertificate } from "#domain/certificate/printed/read-certificate.ts";

const paper = "Certificate of registration\nin conformity with ISO/IEC 42001:2023";
const read = (text: string) => readCertificate([`${paper}\n${text}`]).proposals;
const field = (name: string, text: string) => read(text).find((one) => one.field === name);

describe("a scope statement on a certificate", () => {
  it.each([
    "Issued on 3 March 2026",
    "Issued: 3 March 2026",
    "Issued this 3rd day of March 2026",
    "Issue date: 3 March 2026",
    "Date of issue 3 March 2026",
    "First issued 3 March 2025",
    "Effective from 3 March 2026",
    "Valid from 3 March 2026 until 2 March 2029",
    "Valid until 2 March 2029",
    "Expires on 2 March 2029",
    "Certificate number: FR-1",
    "Accredited by COFRAC",
    "Accreditation body: DAkkS",
    "UKAS MANAGEMENT SYSTEMS 0008",
    "Certification body: Northgate Assurance Ltd",
    "Statement of Applicability: version 2 of 1 May 2026",
    "This certificate remains the property of the body.",
    "Ausstellungsdatum: 3. März 2026",
    "Gültig bis 2. März 2029",
    "Délivré le 3 mars 2026",
    "Fecha de emisión: 3 de marzo de 2026",
    "Page 1 of 2",
  ])("ends where the next field begins: %s", (next) => {
    const scope = "The AIMS for the design of chat assistants and\nof their training data";
    expect(field("scopeStatement", `Scope of certification: ${scope}\n${next}\nMore words`)).toMatchObject({
      value: scope.replace("\n", " "),
    });
  });

  it("goes on over a line that begins like a field when the sentence is not over", () => {
    expect(
      field(
        "scopeStatement",
        "Scope: The AIMS for chat assistants, in accordance with the\nStatement of Applicability version 2.\nPage 1",
      ),
    ).toMatchObject({
      value: "The AIMS for chat assistants, in accordance with the Statement of Applicability version 2.",
    });
  });

  it("is that of ISO/IEC 42001 where a page has two, and then all of the page is to be looked at twice", () => {
    const { doubt, proposals } = readCertificate([
      `${paper}\nThe scope of ISO/IEC 27001 approval is: All hosting.\nThe scope of ISO/IEC 42001 approval is: Quillmark Reports.`,
    ]);
    expect(doubt).toContain("Another standard");
    expect(proposals.find((one) => one.field === "scopeStatement")?.value).toBe("Quillmark Reports.");
    expect(proposals.filter(({ caution }) => caution === undefined)).toEqual([]);
  });
});

describe("what a certificate seems to say, but does not say behind a label,", () => {
  it.each([
    ["holder", "a name known by its legal form alone", "Quillmark AI GmbH\n12 Mill Lane"],
    [
      "certificationBody",
      "a label in the midst of a sentence",
      "This page remains the property of the certification body Kestrel Ltd",
    ],
    ["roles", "a role outside the scope statement", "Scope: Assist.\nPage 1\nAn AI provider has duties."],
    ["issued", "the first day of validity", "Valid from 3 March 2026"],
    ["decided", "the first date of several cycles", "Initial certification: 3 March 2023"],
    ["issued", "a date apart from its label", "Issued on the strength of what was found out on 3 March 2026"],
    ["soaDate", "a date that can be read in two ways", "Statement of Applicability v4.1 of 11/02/2025"],
    ["soaVersion", "one of two versions", "Statement of Applicability v7.\nStatement of Applicability v1.0."],
    ["number", "one of two numbers", "Certificate number: A-1\nCertificate number: B-2"],
  ])("has a caution: %s, %s", (name, _, text) => expect(field(name, text)).toHaveProperty("caution"));

  it.each([
    ["holder", "a sentence", "This is to certify that the following organization\noperates a management system"],
    ["number", "the number of another register", "Company registration number 1234567"],
    ["number", "a sentence behind the label", "The certificate number shown above, see page 2"],
    ["issued", "the number of an issue", "Issue number 2"],
    ["soaVersion", "the version of the certificate", "Statement of Applicability\nCertificate version 3"],
    ["soaDate", "the date of another field", "Statement of Applicability version 9\nEffective date: 20 January 2025"],
  ])("is no proposal: %s, %s", (name, _, text) => expect(field(name, text)).toBeUndefined());
});

describe("a certificate in its own layout", () => {
  it("may have its labels in one row and their dates in the next", () => {
    const rows = "Date of certification decision Date of issue\n12-Jan-2026 15-Jan-2026";
    expect(field("decided", rows)).toMatchObject({ value: "2026-01-12" });
    expect(field("issued", rows)).toMatchObject({ value: "2026-01-15" });
  });

  it("may be in German and English at once", () => {
    const text =
      "Die Zertifizierungsstelle der Nordmark Cert GmbH bescheinigt\nhiermit, dass das Unternehmen\nQuillmark AI GmbH\nGeltungsbereich / Scope:\nBetrieb als KI-Anbieter\nZertifikat-Registrier-Nr. / Certificate registration no.: 01 442\n2600917\nGültig vom / Valid from 14.05.2026 bis / until 13.05.2029";
    const values = Object.fromEntries(
      readCertificate([`DIN EN ISO/IEC 42001:2026\n${text}`]).proposals.map((one) => [one.field, one.value]),
    );
    expect(values).toEqual({
      standard: "DIN EN ISO/IEC 42001:2026",
      number: "01 442 2600917",
      holder: "Quillmark AI GmbH",
      certificationBody: "Nordmark Cert GmbH",
      issued: "2026-05-14",
      expires: "2029-05-13",
      scopeStatement: "Betrieb als KI-Anbieter",
      roles: "provider",
    });
  });

  it("with letters that cannot be read is doubted", () => {
    expect(readCertificate([`${paper}\nScope: certi\u001ccation of work\u001dows in all offices`])).toMatchObject({
      doubt: expect.stringContaining("letters"),
      proposals: expect.arrayContaining([
        expect.objectContaining({ field: "scopeStatement", caution: expect.any(String) }),
      ]),
    });
  });
});

describe("a national edition of the standard", () => {
  it.each([
    ["BS ISO/IEC 42001:2023", "ISO/IEC 42001:2023", undefined],
    ["DIN EN ISO/IEC 42001:2026", "DIN EN ISO/IEC 42001:2026", expect.stringContaining("national edition")],
  ])("is the international one where its year is, and else looked at twice: %s", (printed, value, caution) => {
    const page = `CERTIFICATE\nThis certifies that\nQuillmark AI GmbH\nconforms to\n${printed}\nCertificate number: AIMS-1\nValid until: 13 May 2029`;
    const one = readCertificate([page]).proposals.find(({ field }) => field === "standard");
    expect([one?.value, one?.caution]).toEqual([value, caution]);
  });
});

describe("several sites on a certificate", () => {
  const page = (sites: string): string =>
    `CERTIFICATE\nThis certifies that\nQuillmark AI GmbH\nconforms to\nISO/IEC 42001:2023\nCertificate number: AIMS-1\n${sites}`;
  it.each([
    ["Sites:\nMain Street 1, Leeds\nHafenweg 2, Hamburg", true],
    ["Standort 1: Hamburg\nStandort 2: Bremen", true],
    ["Site: Main Street 1, Leeds", false],
  ])("are asked about where there are several: %s", (sites, isAsked) => {
    const { says } = readCertificate([page(sites)]);
    expect(says.some((text) => text.startsWith("Several sites are listed"))).toBe(isAsked);
  });
});
