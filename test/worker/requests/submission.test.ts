import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { RequestId } from "#domain/ids.ts";
import { score } from "#domain/scoring/score.ts";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { callBy } from "#test/support/worker/use-case-call.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { submitRequest } from "#worker/features/requests/submission.usecases.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import {
  answer,
  certificateBody,
  chooseSystem,
  newWorld,
  openRequest,
  rowsOf,
  saveCertificate,
  submit,
  submitComplete,
  systemBody,
  uploadText,
  type World,
} from "./world.ts";

async function frozenText({ buyer }: World): Promise<string> {
  const [row] = await rowsOf<{ dossier_key: string }>(
    "select dossier_key from submissions where org_id = ?",
    buyer.orgId,
  );
  return (await (await env.FILES.get(row?.dossier_key ?? ""))?.text()) ?? "";
}
const frozen = async (world: World): Promise<Dossier> => dossierSchema.parse(JSON.parse(await frozenText(world)));
const problem = (answered: Pick<Answered, "problem">) => answered.problem();

/** Hands a complete request in, while a colleague does something between the freezing and the handing in. */
async function submitWhile(world: World, meanwhile: () => Promise<unknown>): Promise<number> {
  const { owner } = world.vendor;
  const { blobs } = dependenciesOf(env);
  const putOnce: typeof blobs.putOnce = async (...file) => {
    await meanwhile();
    return blobs.putOnce(...file);
  };
  const signed = { requestId: world.requestId as RequestId, name: "Mara Lind", role: "Lead", confirmed: true } as const;
  const error = await submitRequest(callBy(owner, { blobs: { ...blobs, putOnce } }), signed).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return error === undefined ? 200 : refusalOf(error) === "stale-revision" ? 409 : 500;
}

describe("what is saved while a submission is frozen", () => {
  async function ready() {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    await answer(owner, world, { question: "policy", answer: { value: "yes" } });
    const file = await uploadText(owner);
    await answer(owner, world, { question: "papers", answer: { value: [file.id] } });
    await saveCertificate(owner, { body: certificateBody() });
    return { world, owner, file };
  }
  type Ready = Awaited<ReturnType<typeof ready>>;
  const changes: readonly [string, (of: Ready) => Promise<{ status: number }>][] = [
    [
      "an answer",
      ({ world, owner }) => answer(owner, world, { question: "policy", revision: 1, answer: { value: "no" } }),
    ],
    [
      "a system",
      ({ owner }) =>
        call(owner, "PUT /api/vendor/systems/:id", {
          params: { id: "sys_triage" },
          body: { revision: 1, body: { ...systemBody, name: "Renamed meanwhile" } },
        }),
    ],
    [
      "a certificate",
      ({ owner }) => saveCertificate(owner, { revision: 1, body: certificateBody({ status: "withdrawn" }) }),
    ],
    [
      "a file of it",
      ({ owner, file }) =>
        call(owner, "PUT /api/vendor/evidence/:id", {
          params: { id: file.id },
          body: { revision: 1, kind: "document", datedOn: null },
        }),
    ],
  ];

  it.each(changes)("%s: nothing is handed in, and what was saved stands in the next try", async (_, change) => {
    const given = await ready();
    const { world, owner } = given;
    const status = await submitWhile(world, async () => expect((await change(given)).status).toBe(200));
    expect(status).toBe(409);
    expect((await openRequest(owner, world)).state).toBe("draft");
    expect((await submit(owner, world)).status).toBe(200);
  });

  it("a file that the dossier does not name: it is handed in", async () => {
    const { world, owner } = await ready();
    expect(await submitWhile(world, () => uploadText(owner, "Something else"))).toBe(200);
  });
});

describe("submitting a response", () => {
  it("freezes a dossier under its own hash, which is on the receipt", async () => {
    const world = await newWorld();
    const receipt = await submitComplete(world);
    expect(receipt).toMatchObject({ signedName: "Mara Lind", signedRole: "Compliance lead" });
    expect(await sha256Hex(await frozenText(world))).toBe(receipt.sha256);
    expect((await openRequest(world.vendor.contributor, world)).receipt).toEqual(receipt);
  });

  it("carries what is shown and signed, the systems for the buyer's uses, and no hidden answer", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await answer(owner, world, { question: "trains", answer: { value: "yes" } });
    await answer(owner, world, { question: "how", answer: { value: "a secret of a hidden answer" } });
    await answer(owner, world, { question: "trains", revision: 1, answer: { value: "no" } });
    await submitComplete(world);
    const dossier = await frozen(world);
    expect(dossier.answers).not.toHaveProperty("how");
    expect(await frozenText(world)).not.toContain("a secret of a hidden answer");
    expect(dossier.answers.declaration?.value).toMatchObject({ accepted: true, name: "Mara Lind", date: dossier.asOf });
    const [use] = dossier.uses;
    expect(use).toMatchObject({ factors: { consequence: 3 } });
    expect(dossier.systems).toMatchObject([{ id: "sys_triage", use: use?.id }]);
    expect(dossier.vendor.legalName).toBe("Lumen Clinical AI Ltd");
  });

  it("leaves the buyer with a score that follows from the dossier, and the right to read its evidence alone", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    const [used] = [await uploadText(owner), await uploadText(owner, "Not for this buyer")];
    await answer(owner, world, { question: "papers", answer: { value: [used.id] } });
    await submitComplete(world);
    const [row] = await rowsOf<{ summary_json: string; dossier_sha256: string }>(
      "select summary_json, dossier_sha256 from summaries where org_id = ?",
      world.buyer.orgId,
    );
    expect(JSON.parse(row?.summary_json ?? "")).toEqual(JSON.parse(JSON.stringify(score(await frozen(world)))));
    const grants = await rowsOf(
      "select evidence_id, vendor_org_id from evidence_grants where buyer_org_id = ?",
      world.buyer.orgId,
    );
    expect(grants).toEqual([{ evidence_id: used.id, vendor_org_id: world.vendor.orgId }]);
    const assessment = await rowsOf("select state from assessments where org_id = ?", world.buyer.orgId);
    expect(assessment).toEqual([{ state: "submitted" }]);
  });

  it("is on record with both organisations, with the hash", async () => {
    const world = await newWorld();
    const { sha256 } = await submitComplete(world);
    for (const { orgId } of [world.vendor, world.buyer]) {
      const leaves = await rowsOf<{ body_json: string }>(
        "select body_json from audit_leaves where org_id = ? and action = 'request.submitted'",
        orgId,
      );
      expect(leaves).toHaveLength(1);
      expect(leaves[0]?.body_json).toContain(sha256);
    }
  });

  it("is stopped by a missing AI system and open required questions, named one by one", async () => {
    const world = await newWorld();
    const refused = await submit(world.vendor.owner, world);
    expect(refused.status).toBe(422);
    expect(problem(refused).code).toBe("request-incomplete");
    expect(problem(refused).fields?.map(({ pointer }) => pointer)).toEqual(["/answers/systems", "/answers/policy"]);
    expect((await openRequest(world.vendor.owner, world)).state).toBe("draft");
  });

  it("counts a certificate for a required question only while it holds", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    const file = await uploadText(owner);
    await saveCertificate(owner, { body: certificateBody({ files: [file.id] }) });
    await answer(owner, world, { question: "policy", answer: { byCertificate: true } });
    await saveCertificate(owner, { revision: 1, body: certificateBody() });
    const refused = problem(await submit(owner, world));
    expect(refused.fields).toEqual([
      {
        pointer: "/answers/policy",
        message: "Your certificate does not answer “Is there an AI policy?” today. Answer it yourself.",
      },
    ]);
    await saveCertificate(owner, { revision: 2, body: certificateBody({ files: [file.id] }) });
    expect((await submit(owner, world)).status).toBe(200);
    const { answers, certificates, evidence } = await frozen(world);
    expect(answers.policy).toEqual({ byCertificate: true });
    expect(certificates[0]?.verification).toBe("document");
    expect(evidence.map(({ id }) => id)).toEqual([file.id]);
  });

  it("is for owners: a contributor is told so, and nothing is handed in", async () => {
    const world = await newWorld();
    expect((await submit(world.vendor.contributor, world)).status).toBe(403);
    expect((await submit((await newVendor()).owner, world)).status).toBe(404);
    expect((await openRequest(world.vendor.owner, world)).state).toBe("draft");
  });

  it("happens once: a second one is refused, a repeat of the same one gets the same receipt", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    await answer(owner, world, { question: "policy", answer: { value: "yes" } });
    const key = { "idempotency-key": "submit-once-1" };
    const copies = await Promise.all([1, 2, 3].map(() => submit(owner, world, key)));
    expect(copies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(copies.map(({ text }) => text)).size).toBe(1);
    expect(copies[0]?.json().sha256).toHaveLength(64);
    expect(problem(await submit(owner, world)).code).toBe("request-already-submitted");
  });

  it("changes nothing afterwards when the vendor changes its profile", async () => {
    const world = await newWorld();
    const { sha256 } = await submitComplete(world);
    await saveCertificate(world.vendor.owner, { body: certificateBody() });
    expect(await sha256Hex(await frozenText(world))).toBe(sha256);
    expect((await frozen(world)).certificates).toEqual([]);
  });
});
