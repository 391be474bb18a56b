import { env } from "cloudflare:workers";
import type { SayChange, SettleReason } from "#contract/ask-again.schema.ts";
import type { CertificateBody } from "#contract/request.schema.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { call } from "#test/support/worker/portal.ts";
import { dependenciesWith, noonOf } from "#test/support/worker/use-case-call.ts";
import { addVendor } from "#test/worker/campaigns/steps.ts";
import { decide, submitted } from "#test/worker/decisions/steps.ts";
import {
  answer,
  certificateBody,
  chooseSystem,
  newWorld,
  saveCertificate,
  submit,
  uploadText,
  type World,
} from "#test/worker/requests/world.ts";
import { proposeByTime } from "#worker/features/ask-again/by-time.ts";
import { tellPart } from "#worker/jobs/telling.ts";

export const today = civilDateOf(Date.now());
export const inDays = (days: number): string => addDays(today, days);
export const expires = inDays(30);
export const reviewer = ({ buyer }: World) => buyer.reviewer;

/** A certificate with its file, as the vendor of a world has it. */
export interface Certified extends World {
  readonly body: CertificateBody;
}

/** Handed in with answers and a certificate that is valid for thirty days. */
export async function submittedWithCertificate(): Promise<Certified> {
  const world = await newWorld();
  const { owner } = world.vendor;
  await chooseSystem(owner, world);
  const file = await uploadText(owner);
  const body = certificateBody({ files: [file.id], expires });
  await saveCertificate(owner, { body });
  await answer(owner, world, { question: "policy", answer: { value: "yes" } });
  await submit(owner, world);
  return { ...world, body };
}

/** The same, decided on. */
export async function decidedOnCertificate(): Promise<Certified> {
  const world = await submittedWithCertificate();
  await decide(world.buyer.reviewer, world);
  return world;
}

/** The vendor saves its certificate otherwise. */
export const sayCertificate = (world: Certified, revision: number, changes: Partial<CertificateBody>) =>
  saveCertificate(world.vendor.owner, { revision, body: { ...world.body, ...changes } });

/** The hourly work of a day. */
export const dayComes = async (day: string): Promise<void> => {
  const clock = noonOf(day);
  const deps = dependenciesWith({ clock });
  await proposeByTime(deps, clock.now());
  await tellPart(deps, { kind: "telling", what: "ask-again" });
};

export const reasonsOf = async ({ buyer, assessmentId }: World) =>
  (await call(buyer.auditor, "GET /api/buyer/assessments/:id/ask-again", { params: { id: assessmentId } })).json()
    .reasons;

/** Those that stand: their cause is not gone, and nobody dismissed them or decided anew. */
export const openOf = async (world: World) =>
  (await reasonsOf(world)).filter(({ goneAt, closed }) => goneAt === null && closed === null);

export const settle = (world: World, id: string, body: SettleReason) =>
  call(world.buyer.procurement, "POST /api/buyer/assessments/:id/ask-again/:reasonId", {
    params: { id: world.assessmentId, reasonId: id },
    body,
  });

type Show = "due-again" | "again-day" | "again-certificate" | "again-score" | "again-finding" | "again-change";
export const listed = async ({ buyer }: World, show: Show) => {
  const page = (await call(buyer.auditor, "GET /api/buyer/assessments", { query: { show } })).json();
  return { ids: page.entries.map(({ id }) => id), count: page.counts[show], again: page.entries[0]?.again ?? [] };
};

export const waiting = async ({ buyer }: World) => {
  const query = { group: "ask-again" } as const;
  return (await call(buyer.procurement, "GET /api/buyer/inbox", { query })).json().groups[0]?.entries ?? [];
};

/** The vendor tells of a change. */
export const says = (world: World, body: Partial<SayChange> = {}) =>
  call(world.vendor.owner, "POST /api/vendor/requests/:id/change", {
    params: { id: world.requestId },
    body: { what: "model", word: "Another base model since Monday", ...body },
  });

export const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

/** A request that is decided. */
export async function decided(): Promise<World> {
  const world = await submitted();
  await decide(world.buyer.reviewer, world);
  return world;
}

/** A decided request of which the vendor told a change. */
export async function withReason() {
  const world = await decided();
  await says(world);
  const [reason] = await openOf(world);
  return { world, id: reason?.id ?? "" };
}

/** Puts the assessment of a world into the register: about a product of a vendor of its own. */
export async function inRegister(world: World, name = "Alder") {
  const about = await addVendor(world.buyer, name);
  await run(
    "update assessments set vendor_id = ?, product_id = ? where id = ?",
    about.vendorId,
    about.productId,
    world.assessmentId,
  );
  return about;
}
