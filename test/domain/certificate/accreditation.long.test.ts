import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accreditationBodies } from "#domain/catalogue/accreditation-bodies.ts";
import { isLegalForm } from "#domain/certificate/legal-name.ts";
import { readCertificate } from "#domain/certificate/printed/read-certificate.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { runs } from "#test/support/runs.ts";

const ids = accreditationBodies.map(({ id }) => id);
const forms =
  "SAS SASU SAC SA S.A. S.p.A. S.r.l. SARL AG GmbH KG SE AB AS A/S Oy NV N.V. BV B.V. N.A. Ltd Ltd. Inc. LLC LLP PLC Pty SCC".split(
    " ",
  );
const paper = "Certificate of registration\nThe management system conforms to ISO/IEC 42001:2023";

const read = (text: string) => readCertificate([`${paper}\n${text}`]).proposals;
const accreditation = (text: string) => read(text).find(({ field }) => field === "accreditationBody");

const labels = [
  "Accreditation body: …",
  "Accredited by …",
  "Accredited by\n…",
  "ACCREDITED BY THE …",
  "Accreditation: …",
  "Accreditation mark: … 0123",
  "The certification body is accredited for ISO/IEC 42001 by …",
  "Northgate Assurance Ltd is accredited by …, accreditation no. 0123.",
  "Akkreditiert durch die …",
  "Akkreditierungsstelle: …",
  "Organisme accrédité par le …",
  "Accréditation … n° 4-0572",
  "Organismo acreditado por …",
  "Accreditato da …",
  "Geaccrediteerd door …",
  "Ackrediterat av …",
  "Akkrediteret af …",
  "Akredytacja: …",
];

/** Where a company's name stands on a certificate; the mark … is its last word. */
const positions = [
  "Awarded to\nLumiere IA …",
  "This is to certify that the management system of\nLumiere IA …",
  "Holder: Lumiere IA …",
  "Lumiere IA …, 12 rue de l'Ourcq, 75019 Paris",
  "Lumiere IA … 75019 Paris",
  "LUMIERE …",
  "Issued to … Lumiere",
  "Scope of certification: design of chat assistants by Lumiere …\nIssue date: 2026-03-03",
  "Scope of certification: assistants for laboratories that Lumiere … serves",
  "Certiplus …, certification body",
  "Certified by Certiplus …",
  "Certified by Certiplus …, an accredited body",
  "Accredited certification body: Certiplus …",
  "… Certiplus",
];
const anyBody = fc.constantFrom(...ids);
const anyPosition = fc.constantFrom(...positions);
const put = (pattern: string, word: string): string => pattern.replace("…", word);

describe("the accreditation bodies that policies recognise", () => {
  it("are the list that certificates are read by, in the order they always had", () => {
    expect(defaultPolicy.recognisedAccreditationBodies.join(" ")).toBe(
      "ANAB UKAS RvA DAkkS JAS-ANZ SCC COFRAC ACCREDIA ENAC IAS NABCB JAB ISMS-AC KAB CNAS SAC SAS BELAC SWEDAC NA DANAK FINAS INAB IPAC PCA CAI SNAS NAH TAF HKAS EIAC GAC CGCRE EMA A2LA UAF AA ESYD RENAR TURKAK HAA LATAK OLAS EAK SA SANAS SAAC",
    );
  });

  it("are all read behind a label, in whatever language, and without a second look", () => {
    const read = labels.flatMap((label) => ids.map((id) => ({ label, id, ...accreditation(put(label, id)) })));
    const wrong = read.filter(({ id, value }) => id !== "NA" && value !== id);
    expect(wrong).toEqual([]);
    const looked = read.filter(({ value }) => value !== "NA").map(({ caution }) => caution);
    expect(new Set(looked)).toEqual(new Set([undefined]));
  });

  it("are read by their names in full", () => {
    for (const { id, name, alsoNamed } of accreditationBodies)
      for (const full of [name, ...alsoNamed])
        expect.soft(accreditation(`Accredited by ${full}`)).toMatchObject({ value: id });
  });

  it("are read by a number that is theirs", () => {
    for (const [text, value] of [
      ["SAS SCESm 0123", "SAS"],
      ["UKAS 0008", "UKAS"],
      ["UKAS MANAGEMENT SYSTEMS 0008", "UKAS"],
      ["D-ZM-12345-01-00", "DAkkS"],
      ["ANAB MS-1129", "ANAB"],
      ["COFRAC n° 4-0572", "COFRAC"],
    ] as const)
      expect.soft(accreditation(text)).toEqual({ field: "accreditationBody", value, words: text, page: 1 });
  });

  it("need a second look where “NA” may say that it does not apply, or where only a name stands there", () => {
    expect(accreditation("Accreditation: NA")).toMatchObject({ value: "NA", caution: expect.any(String) });
    expect(accreditation("Accreditation: N/A")).toBeUndefined();
    expect(accreditation("Swiss Accreditation Service")).toMatchObject({ value: "SAS", caution: expect.any(String) });
  });

  it.each([
    "This certificate is not accredited by UKAS.",
    "Non-accredited certificate. UKAS accredits other schemes.",
    "Nicht akkreditiert durch die DAkkS",
    "Issued outside the accreditation by ANAB",
  ])("are not read where the page denies it: %s", (text) => expect(accreditation(text)).toBeUndefined());

  it.each([
    "Accredited by ANAB for ISO/IEC 27001",
    "Accreditation by UKAS pending",
    "Scope of certification: software for laboratories accredited by UKAS",
  ])("are to be looked at twice where the line may say something else: %s", (text) =>
    expect(accreditation(text)).toHaveProperty("caution"),
  );
});

describe("a company's legal form", () => {
  it("never becomes an accreditation, wherever the name stands", () => {
    for (const position of positions)
      for (const form of [...forms, ...ids]) expect.soft(accreditation(put(position, form))).toBeUndefined();
  });

  it("yields to a real accreditation, whatever the order", () => {
    const all = fc.constantFrom(...forms, ...ids);
    fc.assert(
      fc.property(
        anyPosition,
        all,
        fc.constantFrom(...labels),
        anyBody,
        fc.boolean(),
        (position, form, label, id, isFirst) => {
          const [name, real] = [put(position, form), put(label, id)];
          const found = accreditation(isFirst ? `${real}\n${name}` : `${name}\n${real}`);
          expect(found?.value).toBe(id);
          if (id !== "NA") expect(found).not.toHaveProperty("caution");
        },
      ),
      runs(1_000),
    );
  });

  it("is known in all the ways it is printed", () => {
    expect(forms.filter((form) => form !== "SCC" && !isLegalForm(form))).toEqual([]);
  });
});
