import type { CertificateBody, SystemBody } from "#contract/request.schema.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { intakeOf } from "./intake-world.ts";
import { openOutside } from "./open-outside.ts";
import { newQuestionnaires, proposePolicy } from "./own-rules.ts";
import { type Buyer, call, newBuyer, newVendor, type Persona, type Vendor } from "./portal.ts";
import { registered } from "./register-world.ts";
import { ok } from "./taken.ts";
import { tellChange } from "./told-change.ts";
import type { Answered } from "./wire.ts";

/** One buyer and one vendor with a submitted assessment and a draft one, every text marked as theirs. */
export interface World {
  readonly mark: string;
  readonly buyer: Buyer;
  readonly vendor: Vendor;
  readonly submitted: { readonly assessmentId: string; readonly requestId: string; readonly token: string };
  readonly draft: { readonly assessmentId: string; readonly requestId: string; readonly token: string };
  readonly vendorId: string;
  readonly productId: string;
  /** Another vendor of the buyer's register. */
  readonly otherVendorId: string;
  /** A sending to the vendor that was only prepared. */
  readonly campaignId: string;
  readonly importId: string;
  /** Something that the buyer's owner asked for, and what stands in the address of the page to ask on. */
  readonly intakeId: string;
  readonly intakeAddress: string;
  readonly systemId: string;
  readonly certificateId: string;
  readonly legalEntityId: string;
  readonly passportId: string;
  readonly accessRequestId: string;
  readonly evidenceId: string;
  readonly draftQuestionnaireId: string;
  readonly publishedQuestionnaireId: string;
  readonly mappingId: string;
  /** How lists of vendors with some headers are read. */
  readonly vendorMappingId: string;
  readonly policyProposalId: string;
  readonly outsideAccessId: string;
  /** Why to ask again about the submitted one: its vendor told a change. */
  readonly reasonId: string;
}

export const systemBody = (mark: string): SystemBody => ({
  name: `${mark} system`,
  purpose: `${mark} purpose`,
  origin: "fine-tuned",
  roles: ["provider"],
  affectsPeople: true,
  personalData: true,
  aiActClass: "high-risk",
  thirdPartyServices: [{ name: `${mark} service`, insideBoundary: true }],
});

export const legalEntityBody = (mark: string) => ({
  name: `${mark} Ltd`,
  registration: `${mark} 123`,
  country: "Ireland",
  address: `${mark} street`,
});

export const certificateBody = (of: {
  mark: string;
  holder: string;
  systemId: string;
  files: string[];
}): CertificateBody => ({
  standard: "ISO/IEC 42001:2023",
  number: `${of.mark}-1`,
  holder: of.holder,
  certificationBody: `${of.mark} body`,
  accreditationBody: "UKAS",
  status: "active",
  decided: "2026-01-10",
  issued: "2026-01-12",
  expires: "2029-01-09",
  roles: ["provider"],
  scopeStatement: `${of.mark} scope`,
  surveillance: [],
  scope: [{ system: of.systemId, claimed: "in" }],
  files: of.files,
});

async function uploadText(
  who: Persona,
  of: { name: string; text: string; kind?: string },
): Promise<Answered<"POST /api/vendor/evidence">> {
  const bytes = new TextEncoder().encode(of.text);
  const query = {
    name: of.name,
    kind: of.kind ?? "record",
    type: "text/plain",
    datedOn: "2026-08-01",
    sha256: await sha256Hex(bytes),
  };
  return call(who, "POST /api/vendor/evidence", { query, bytes, headers: { "content-length": String(bytes.length) } });
}

export const assessmentBody = (of: { mark: string; vendor: Vendor }) => ({
  questionnaireId: "ai-vendor-core",
  vendorName: `${of.mark} vendor`,
  vendorLegalName: `${of.mark} vendor Ltd`,
  contactName: `${of.mark} contact`,
  contactEmail: of.vendor.owner.email,
  product: `${of.mark} product`,
  purpose: `${of.mark} purpose`,
  uses: [
    {
      id: "use-one",
      name: `${of.mark} use`,
      description: `${of.mark} use`,
      factors: { data: 2, consequence: 3, autonomy: 1, regulation: 2, reach: 2 },
    },
  ],
  dueOn: "2027-01-31",
});

/** Sends an assessment to the vendor and has its owner accept it. */
export async function sendAndAccept(of: { mark: string; buyer: Buyer; vendor: Vendor }): Promise<World["draft"]> {
  const sent = ok(await call(of.buyer.procurement, "POST /api/buyer/assessments", { body: assessmentBody(of) })).json();
  const token = sent.invitation.url.split("#")[1] ?? "";
  const accepted = ok(
    await call(of.vendor.owner, "POST /api/invitations/accept", {
      body: { token, orgId: of.vendor.orgId, yourName: `${of.mark} owner` },
    }),
  ).json();
  return { assessmentId: sent.id, requestId: accepted.requestId, token };
}

export async function newWorld(mark: string): Promise<World> {
  const buyer = await newBuyer(`${mark} buyer`);
  const vendor = await newVendor(`${mark} vendor`);
  const [submitted, draft] = [
    await sendAndAccept({ mark, buyer, vendor }),
    await sendAndAccept({ mark, buyer, vendor }),
  ];
  const certificateId = randomIds.id("crt");
  const { owner } = vendor;
  const { systemId, evidenceId } = await newInventory({ mark, owner });
  const body = certificateBody({ mark, holder: `${mark} vendor Ltd`, systemId, files: [evidenceId] });
  ok(
    await call(owner, "PUT /api/vendor/certificates/:id", {
      params: { id: certificateId },
      body: { revision: 0, body },
    }),
  );
  for (const { requestId } of [submitted, draft]) await answerSome({ owner, requestId, systemId, evidenceId, mark });
  ok(
    await call(owner, "POST /api/vendor/requests/:id/submission", {
      params: { id: submitted.requestId },
      body: { name: `${mark} signer`, role: "Owner", confirmed: true },
    }),
  );
  const legalEntityId = randomIds.id("ent");
  const entity = { params: { id: legalEntityId }, body: { revision: 0, body: legalEntityBody(mark) } };
  ok(await call(vendor.owner, "PUT /api/vendor/legal-entities/:id", entity));
  const published = await publish({ mark, vendor, systemId, certificateId, evidenceId });
  await makeDecision({ buyer, assessmentId: submitted.assessmentId, mark });
  await handOver({ mark, vendor, requestId: draft.requestId });
  const inRegister = await registered(buyer, mark);
  const own = await newQuestionnaires(buyer, mark);
  return {
    mark,
    buyer,
    vendor,
    submitted,
    draft,
    systemId,
    certificateId,
    legalEntityId,
    ...inRegister,
    ...(await intakeOf(buyer, mark)),
    ...published,
    evidenceId,
    ...own,
    policyProposalId: await proposePolicy(buyer, mark),
    outsideAccessId: (await openOutside({ buyer, mark, assessmentId: submitted.assessmentId })).id,
    reasonId: await tellChange({ mark, buyer, vendor, submitted }),
  };
}

/** A system and a file of a vendor. */
export async function newInventory({ mark, owner }: { mark: string; owner: Persona }) {
  const systemId = randomIds.id("sys");
  const params = { id: systemId };
  ok(await call(owner, "PUT /api/vendor/systems/:id", { params, body: { revision: 0, body: systemBody(mark) } }));
  const evidence = ok(await uploadText(owner, { name: `${mark} log.txt`, text: `${mark} weekly log` })).json();
  return { systemId, evidenceId: evidence.id };
}

/** A final decision with a condition. */
async function makeDecision(of: { buyer: Buyer; assessmentId: string; mark: string }): Promise<void> {
  const params = { id: of.assessmentId };
  const condition = { text: `${of.mark} condition`, dueOn: "2027-06-30" };
  const seen = ok(await call(of.buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params }));
  const body = {
    number: 1,
    basis: decisionBasis(seen.json()),
    outcome: "approve-with-conditions" as const,
    reason: `${of.mark} reason`,
    conditions: [condition],
  };
  ok(await call(of.buyer.reviewer, "POST /api/buyer/assessments/:id/decisions", { params, body }));
}

export const passportChoices = (of: Pick<World, "mark" | "systemId" | "certificateId" | "evidenceId">) => ({
  title: `${of.mark} passport`,
  slug: null,
  systemIds: [of.systemId],
  certificateIds: [of.certificateId],
  requestId: null,
  evidenceIds: [of.evidenceId],
});

/** A page of the vendor, and somebody who asks for its evidence. */
async function publish(of: Pick<World, "mark" | "vendor" | "systemId" | "certificateId" | "evidenceId">) {
  const passportId = randomIds.id("psp");
  const body = { revision: 0, choices: passportChoices(of) };
  const params = { id: passportId };
  const desk = ok(await call(of.vendor.owner, "PUT /api/vendor/passports/:id", { params, body })).json();
  const address = desk.passports[0]?.url.split("/p/")[1] ?? "";
  const visitor = { name: `${of.mark} visitor`, organisation: `${of.mark} elsewhere`, reason: `${of.mark} reason` };
  const asked = { ...visitor, address, email: "visitor@elsewhere.example" };
  ok(await call(null, "POST /api/passports/access", { body: asked }));
  const { entries } = ok(await call(of.vendor.owner, "GET /api/vendor/passports/:id/requests", { params })).json();
  return { passportId, accessRequestId: entries[0]?.id ?? "" };
}

/** Two questions of the draft in a guest's hands, with words about them on both sides. */
async function handOver(of: { mark: string; vendor: Vendor; requestId: string }): Promise<void> {
  const params = { id: of.requestId };
  const { owner, guest } = of.vendor;
  const questionIds = ["concern-channel", "ai-policy"];
  for (const { email } of [guest, owner]) {
    const handed = { email, name: `${of.mark} colleague`, questionIds, note: `${of.mark} please` };
    ok(await call(owner, "POST /api/vendor/requests/:id/delegations", { params, body: handed }));
  }
  const words = { questionId: "ai-policy", text: `${of.mark} words` };
  ok(await call(owner, "POST /api/vendor/requests/:id/notes", { params, body: words }));
  ok(await call(owner, "POST /api/vendor/requests/:id/messages", { params, body: words }));
}

/** Chooses the system and answers three questions. */
export async function answerSome(of: {
  owner: Persona;
  requestId: string;
  systemId: string;
  evidenceId: string;
  mark: string;
}): Promise<void> {
  const { owner, requestId: id } = of;
  const { revision } = ok(await call(owner, "GET /api/vendor/requests/:id", { params: { id } })).json();
  ok(
    await call(owner, "PUT /api/vendor/requests/:id/systems", {
      params: { id },
      body: { revision, systems: [{ systemId: of.systemId, useId: "use-one" }] },
    }),
  );
  const answers = {
    "ai-policy": { value: "yes", explanation: `${of.mark} explanation`, evidence: [of.evidenceId] },
    "trains-on-our-data": { value: "no", evidence: [of.evidenceId] },
    "incident-history": { value: `${of.mark} history` },
  };
  for (const [questionId, answer] of Object.entries(answers))
    ok(
      await call(owner, "PUT /api/vendor/requests/:id/answers/:questionId", {
        params: { id, questionId },
        body: { revision: 0, answer },
      }),
    );
}
