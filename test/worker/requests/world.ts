import { env } from "cloudflare:workers";
import type { AnswerBody, CertificateBody, SystemBody } from "#contract/request.schema.ts";
import type { RequestView, VendorEvidence } from "#contract/request.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { addDays, addMonths, civilDateOf } from "#domain/civil-date.ts";
import { type Buyer, call, newBuyer, newVendor, type Persona, type Vendor } from "#test/support/worker/portal.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { smallQuestionnaire } from "./small-questionnaire.ts";

const low = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
const uses = [
  { id: "triage", name: "Triage", description: "Sorts patients", factors: { ...low, consequence: 3 } },
  { id: "desk", name: "Desk", description: "Answers mails", factors: low },
];

/** A vendor with one accepted request of one buyer. */
export interface World {
  readonly buyer: Buyer;
  readonly vendor: Vendor;
  readonly assessmentId: string;
  readonly requestId: string;
}

/** A buyer whose questionnaire a vendor has accepted and not begun; rows as the invitation leaves them. */
export async function newWorld(given: { readonly vendor?: Vendor; readonly policy?: object } = {}): Promise<World> {
  const buyer = await newBuyer("Asking Hospital");
  const vendor = given.vendor ?? (await newVendor("Lumen"));
  const [assessmentId, requestId, now] = [randomIds.id("asm"), randomIds.id("rsp"), Date.now()];
  const { id, version } = smallQuestionnaire;
  // As publishing writes it.
  const definition = canonicalJson(smallQuestionnaire);
  await env.DB.batch([
    env.DB.prepare("insert into questionnaire_versions values (?, ?, ?, ?, ?, ?, ?)").bind(
      buyer.orgId,
      id,
      version,
      await sha256Hex(definition),
      definition,
      buyer.owner.personId,
      now,
    ),
    env.DB.prepare("insert into policy_versions values (?, 1, ?, ?, ?, ?)").bind(
      buyer.orgId,
      "0".repeat(64),
      JSON.stringify(given.policy ?? {}),
      buyer.owner.personId,
      now,
    ),
    env.DB.prepare(
      "insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, opened_at, accepted_at) values (?, ?, 'Lumen', 'Lumen Clinical AI Ltd', 'Mara', 'mara@lumen.example', 'Lumen Suite', 'Care', ?, '2027-01-31', ?, ?, 1, 'answering', ?, ?, ?, ?)",
    ).bind(buyer.orgId, assessmentId, JSON.stringify(uses), id, version, buyer.procurement.personId, now, now, now),
    env.DB.prepare(
      "insert into responses (org_id, id, buyer_org_id, assessment_id, state, revision, systems_json, accepted_at) values (?, ?, ?, ?, 'draft', 1, '[]', ?)",
    ).bind(vendor.orgId, requestId, buyer.orgId, assessmentId, now),
  ]);
  return { buyer, vendor, assessmentId, requestId };
}

export const systemBody: SystemBody = {
  name: "Lumen Triage",
  purpose: "Sorts patients by urgency",
  origin: "fine-tuned",
  roles: ["provider"],
  affectsPeople: true,
  personalData: true,
  aiActClass: "high-risk",
  thirdPartyServices: [],
};

/** A sound certificate for that system, without its file. */
export function certificateBody(changes: Partial<CertificateBody> = {}): CertificateBody {
  const today = civilDateOf(Date.now());
  return {
    standard: "ISO/IEC 42001:2023",
    number: "AIMS-1",
    holder: "Lumen Clinical AI Ltd",
    certificationBody: "Northgate Assurance",
    accreditationBody: "UKAS",
    status: "active",
    issued: addMonths(today, -3),
    expires: addDays(addMonths(today, 33), -1),
    roles: ["provider"],
    scope: [{ system: "sys_triage", claimed: "in" }],
    soa: Object.fromEntries(controlIds.map((id) => [id, { included: true }])),
    files: [],
    ...changes,
  };
}

export const openRequest = async (who: Persona, { requestId }: Pick<World, "requestId">): Promise<RequestView> =>
  (await call(who, "GET /api/vendor/requests/:id", { params: { id: requestId } })).json();

export const answer = (
  who: Persona,
  { requestId }: Pick<World, "requestId">,
  said: { readonly question: string; readonly revision?: number; readonly answer: AnswerBody },
) =>
  call(who, "PUT /api/vendor/requests/:id/answers/:questionId", {
    params: { id: requestId, questionId: said.question },
    body: { revision: said.revision ?? 0, answer: said.answer },
  });

/** Enters the system and chooses it for the response. */
export async function chooseSystem(who: Persona, world: Pick<World, "requestId">): Promise<void> {
  await call(who, "PUT /api/vendor/systems/:id", {
    params: { id: "sys_triage" },
    body: { revision: 0, body: systemBody },
  });
  await call(who, "PUT /api/vendor/requests/:id/systems", {
    params: { id: world.requestId },
    body: { revision: 1, systems: [{ systemId: "sys_triage", useId: "triage" }] },
  });
}

export const saveCertificate = (who: Persona, saved: { readonly revision?: number; readonly body: CertificateBody }) =>
  call(who, "PUT /api/vendor/certificates/:id", {
    params: { id: "crt_aims" },
    body: { revision: saved.revision ?? 0, body: saved.body },
  });

/** Uploads a small text as evidence. */
export async function uploadText(who: Persona, text = "Minutes of the board"): Promise<VendorEvidence> {
  const bytes = new TextEncoder().encode(text);
  const query = { name: "minutes.txt", kind: "record", type: "text/plain", sha256: await sha256Hex(bytes) };
  return (await call(who, "POST /api/vendor/evidence", { query, bytes })).json();
}

export const submit = (who: Persona, { requestId }: Pick<World, "requestId">, headers: Record<string, string> = {}) =>
  call(who, "POST /api/vendor/requests/:id/submission", {
    params: { id: requestId },
    body: { name: "Mara Lind", role: "Compliance lead", confirmed: true },
    headers,
  });

/** A response with everything that submission asks for, handed in. */
export async function submitComplete(world: World): Promise<Receipt> {
  await chooseSystem(world.vendor.owner, world);
  await answer(world.vendor.owner, world, { question: "policy", answer: { value: "yes" } });
  return (await submit(world.vendor.owner, world)).json();
}

/** Rows of a table that belong to an organisation, for what no route shows. */
export async function rowsOf<T>(statement: string, ...values: string[]): Promise<T[]> {
  const { results } = await env.DB.prepare(statement)
    .bind(...values)
    .all<T>();
  return results;
}
