import { describe, expect, it } from "vitest";
import { missingFields, readCertificate } from "#domain/certificate/printed/read-certificate.ts";

// A page is drawn as it stands: three blanks divide columns, an empty line is a gap.
const head = "Certificate of registration\nISO/IEC 42001:2023\n";
const read = (page: string) => readCertificate([`${head}${page}`]);
const valuesOf = (page: string) => Object.fromEntries(read(page).proposals.map(({ field, value }) => [field, value]));
const one = (field: string, page: string) => read(page).proposals.find((found) => found.field === field);

describe("a value is found where its label points", () => {
  const values = { number: "AI 4711", issued: "2025-07-03", expires: "2028-07-02", holder: "Tarn Robotics Ltd" };

  it.each([
    [
      "beside it",
      `
Certificate number      AI 4711
Issue date              3 July 2025
Expiry date             2 July 2028
Certificate holder      Tarn Robotics Ltd`,
    ],
    [
      "below it, in a row of labels",
      `
Certificate number      Issue date       Expiry date      Certificate holder
AI 4711                 3 July 2025      2 July 2028      Tarn Robotics Ltd`,
    ],
    [
      "below it, in two columns",
      `
Certificate number          Issue date
AI 4711                     3 July 2025

Certificate holder          Expiry date
Tarn Robotics Ltd           2 July 2028`,
    ],
    [
      "behind a label in two languages",
      `
Zertifikatsnummer / Certificate number: AI 4711
Ausstellungsdatum / Date of issue: 3. Juli 2025 / 3 July 2025
Gültig bis / Valid until: 2. Juli 2028 / 2 July 2028
Zertifikatsinhaber / Certificate holder: Tarn Robotics Ltd`,
    ],
    [
      "in a table with labels that nobody knows",
      `
Cycle      Certificate no.      Auditor ID      Issued           Contract      Expires
2          AI 4711              77123           3 July 2025      55-1          2 July 2028

Holder: Tarn Robotics Ltd`,
    ],
    [
      "beside a label that is broken over two lines",
      `
Certificate
number           AI 4711

Date of
issue            3 July 2025

Expiry
date             2 July 2028

Certificate
holder           Tarn Robotics Ltd`,
    ],
  ])("%s", (_, page) => {
    expect(valuesOf(page)).toMatchObject(values);
    expect(read(page).proposals.filter(({ caution }) => caution !== undefined)).toEqual([]);
  });

  it("over it, to be looked at twice", () => {
    const page = "AI 4711\nCertificate number\n\n3 July 2025\nIssue date\n\n2 July 2028\nExpiry date";
    expect(valuesOf(page)).toMatchObject({ number: "AI 4711", issued: "2025-07-03", expires: "2028-07-02" });
    for (const field of ["number", "issued", "expires"]) expect(one(field, page)).toHaveProperty("caution");
  });

  it("and nowhere else: an empty cell gives nothing", () => {
    const page = `
Decision date
Issue date          3 July 2025
Scope
Client manager      Robots Audit Ltd`;
    expect(one("decided", page)).toBeUndefined();
    expect(one("scopeStatement", page)).toBeUndefined();
  });
});

describe("certificates in other languages", () => {
  it.each([
    [
      "German",
      "Zertifikatsnummer: D-1\nInhaber: Weber KI GmbH\nGeltungsbereich: Prüfsysteme mit KI\nAusstellungsdatum: 3. Juli 2025\nGültig bis: 2. Juli 2028",
      { number: "D-1", holder: "Weber KI GmbH", scopeStatement: "Prüfsysteme mit KI" },
    ],
    [
      "French",
      "Certificat n° : F-1\nTitulaire : Lumière IA SAS\nDomaine d'application : Solutions d'IA\nDate d'émission : 3 juillet 2025\nDate d'expiration : 2 juillet 2028",
      { number: "F-1", holder: "Lumière IA SAS", scopeStatement: "Solutions d'IA" },
    ],
    [
      "Spanish",
      "Número de certificado: E-1\nTitular: Olivar Datos S.A.\nAlcance: Asistentes\nFecha de emisión: 3 de julio de 2025\nFecha de caducidad: 2 de julio de 2028",
      { number: "E-1", holder: "Olivar Datos S.A.", scopeStatement: "Asistentes" },
    ],
    [
      "Italian",
      "Certificato n. I-1\nRilasciato a: Ponte Digitale S.r.l.\nCampo di applicazione: Servizi di IA\nData di emissione: 3 luglio 2025\nData di scadenza: 2 luglio 2028",
      { number: "I-1", holder: "Ponte Digitale S.r.l.", scopeStatement: "Servizi di IA" },
    ],
    [
      "Dutch",
      "Certificaatnummer: N-1\nCertificaathouder: Polder AI B.V.\nToepassingsgebied: AI-toepassingen\nDatum van afgifte: 3 juli 2025\nGeldig tot: 2 juli 2028",
      { number: "N-1", holder: "Polder AI B.V.", scopeStatement: "AI-toepassingen" },
    ],
    [
      "Japanese",
      "登録番号：J-1\n組織名：株式会社クイルマーク\n登録範囲：文書作成支援AIの開発\n発行日：令和7年7月3日\n有効期限：2028年7月2日",
      { number: "J-1", holder: "株式会社クイルマーク", scopeStatement: "文書作成支援AIの開発" },
    ],
  ])("are read: %s", (_, page, values) =>
    expect(valuesOf(page)).toMatchObject({ ...values, issued: "2025-07-03", expires: "2028-07-02" }),
  );

  it("that are not read are named as such, and nothing of them is taken without a second look", () => {
    const { doubt, proposals } = read(
      "O certificado da empresa foi emitido em conformidade com os requisitos da norma e com a gestão dos dados\nNúmero de certificado: P-1",
    );
    expect(doubt).toContain("Portuguese");
    expect(proposals.filter(({ caution }) => caution === undefined)).toEqual([]);
  });
});

describe("what belongs to another certificate, another time or another thing", () => {
  it.each([
    ["number", "This certificate supersedes certificate no. OLD-1 issued on 3 March 2024"],
    ["number", "Certificate number (previous body): OLD-1"],
    ["number", "Transferred from certificate number OLD-1"],
    ["number", "Registration number: HRB 12345"],
    ["expires", "Expiry date of previous cycle: 2 July 2025"],
    ["issued", "Next issue date: 2 July 2027"],
    ["certificationBody", "Previous certification body: Other Cert Ltd"],
    ["holder", "This is to certify that\noperates an artificial intelligence management system"],
    ["scopeStatement", "Scope\nIssue date: 3 July 2025"],
  ])("is no value: %s, %s", (field, page) => expect(one(field, page)).toBeUndefined());

  it.each([
    ["issued", "CERT-TMP-004 v2 | Issue date: 1 February 2021"],
    ["decided", "Certification date: 3 July 2025"],
    ["decided", "Effective date: 3 July 2025"],
    ["issued", "Revision date: 3 July 2025"],
    ["issued", "Issue date: 3 July 2028\nExpiry date: 2 July 2025"],
    ["expires", "Issue date: 3 July 2025\nExpiry date: 2 July 2035"],
    ["issued", "Issue date: 3 July 2021"],
    ["holder", "Certificate holder: Heron Group plc\nCertificate holder: Heron Iberia S.L."],
    ["holder", "Certificate holder: Weber GmbH Deutschland"],
    ["certificationBody", "Issued by: Jane Smith"],
    ["number", "Certificate no. OD-1 second edition"],
    ["scopeStatement", "Scope: see annex"],
    ["scopeStatement", "Scope: Robots\nEA-Code: 33"],
    ["scopeStatement", "Site: Leeds\nScope: Models\nSite: Madrid\nScope: Support"],
    ["roles", "Scope: Assistants for every AI user in hospitals\nPage 1"],
  ])("is to be looked at twice: %s, %s", (field, page) => expect(one(field, page)).toHaveProperty("caution"));

  it("gives every holder that is named, to choose from", () => {
    const { proposals, says } = read("Certificate holder: Heron Group plc\nCertificate holder: Heron Iberia S.L.");
    expect(proposals.find(({ field }) => field === "holder")?.others).toEqual([
      { value: "Heron Iberia S.L.", words: "Certificate holder: Heron Iberia S.L.", page: 1 },
    ]);
    expect(says).toEqual([expect.stringContaining("Several organisations")]);
  });
});

const pageOf = (standard: string, number: string, holder: string): string =>
  `Certificate\nThis certifies that the management system of\n${holder}\nconforms to ${standard}\nCertificate number: ${number}\nIssue date: 3 July 2025`;

describe("a file with several certificates", () => {
  const security = pageOf("ISO/IEC 27001:2022", "IS-1", "Heron Group plc");
  const ours = pageOf("ISO/IEC 42001:2023", "AI-1", "Heron Group plc");

  it.each([
    [[security, ours]],
    [[ours, security]],
    [["Trust package: ISO/IEC 27001 and ISO/IEC 42001", security, ours]],
  ])("gives the fields of the one for ISO/IEC 42001 alone, and names the others", (pages) => {
    const { proposals, standards, says } = readCertificate(pages);
    expect(proposals.find(({ field }) => field === "number")).toMatchObject({ value: "AI-1" });
    expect(proposals.filter(({ caution }) => caution !== undefined)).toEqual([]);
    expect(standards).toEqual(["ISO/IEC 42001:2023", "ISO/IEC 27001:2022"]);
    expect(says.join(" ")).toContain("a certificate for ISO/IEC 27001:2022, left aside");
  });

  it("gives nothing where only the cover names ISO/IEC 42001", () => {
    const { proposals, doubt } = readCertificate(["Trust package: ISO/IEC 27001 and ISO/IEC 42001", security]);
    expect(proposals).toEqual([]);
    expect(doubt).toContain("not among the pages");
  });

  it("asks which one is meant, and proposes nothing until it is known", () => {
    const pages = [ours, pageOf("ISO/IEC 42001:2023", "AI-2", "Heron Iberia S.L.")];
    const open = readCertificate(pages);
    expect(open.proposals).toEqual([]);
    expect(missingFields(open)).toContain("number");
    expect(open.certificates).toEqual([
      { number: "AI-1", holder: "Heron Group plc", pages: [1] },
      { number: "AI-2", holder: "Heron Iberia S.L.", pages: [2] },
    ]);
    expect(readCertificate(pages, 2).proposals.find(({ field }) => field === "number")).toMatchObject({
      value: "AI-2",
      page: 2,
    });
  });

  it("takes one certificate in two languages, or with an annex, as one", () => {
    const annex = "Annex to certificate AI-1\nCertificate number: AI-1-001\nLeeds";
    expect(readCertificate([ours, ours, annex]).certificates).toEqual([]);
  });

  it("on one page reads the rows of ISO/IEC 42001, all to be looked at twice", () => {
    const { proposals } = readCertificate([
      `This is to certify that the management systems conform
Standard                Certificate number      Issue date       Expiry date
ISO/IEC 27001:2022      IS-1                    3 July 2024      2 July 2027
ISO/IEC 42001:2023      AI-1                    3 July 2025      2 July 2028
ISO 9001:2015           QM-1                    3 July 2023      2 July 2026`,
    ]);
    expect(Object.fromEntries(proposals.map(({ field, value }) => [field, value]))).toMatchObject({
      number: "AI-1",
      issued: "2025-07-03",
      expires: "2028-07-02",
    });
    expect(proposals.filter(({ caution }) => caution === undefined)).toEqual([]);
  });
});

describe("a scope statement in its layout", () => {
  const scope = "Design of assistants for hospitals, including the selection of models";
  it.each([
    [
      "beside the middle of its lines",
      "\n             Design of assistants for\nScope        hospitals, including the\n             selection of models\n\nValid until 2 July 2028",
    ],
    [
      "above the next row of a table whose label nobody knows",
      "\nScope           Design of assistants for hospitals,\n                including the selection of models\nPrüfnote:       very good",
    ],
  ])("%s", (_, page) => expect(one("scopeStatement", page)?.value).toBe(scope));

  it("goes over two pages, and is then to be looked at twice", () => {
    const { proposals } = readCertificate([
      `${head}Scope: Design of assistants that help people to`,
      "find goods and to pack them.\nIssue date: 3 July 2025",
    ]);
    expect(proposals.find(({ field }) => field === "scopeStatement")).toMatchObject({
      value: "Design of assistants that help people to find goods and to pack them.",
      caution: expect.stringContaining("next page"),
    });
  });
});

describe("a paper that may not be in force, or is no certificate", () => {
  it.each([
    ["SPECIMEN\nCertificate number: A-1", "SPECIMEN"],
    ["This certificate has been withdrawn on 4 May 2026.\nCertificate number: A-1", "in force"],
  ])("is doubted as a whole: %s", (page, told) => {
    const { doubt, proposals } = read(page);
    expect(doubt).toContain(told);
    expect(proposals.filter(({ caution }) => caution === undefined)).toEqual([]);
  });

  it("is not doubted for saying what would happen if it were withdrawn", () => {
    expect(read("Return it if the certificate has been withdrawn.").doubt).toBeUndefined();
  });
});
