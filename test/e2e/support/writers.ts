import { createHash } from "node:crypto";
import { PortalVisitor } from "../../../worker/cli/demo/portal.ts";
import { decisionBasis } from "../../../worker/domain/decision/decision-basis.ts";

/** Where the writers write: a request of the vendor's, and an assessment that the buyer decides. */
export interface Scene {
  readonly address: string;
  readonly requestId: string;
  readonly assessmentId: string;
  readonly submittedId: string;
}

/** Something that the portal said it has. */
export interface Kept {
  readonly kind: string;
  /** What it is found by. */
  readonly key: string;
  readonly value: string;
  /** Saved over and over: a later one may stand in its place. */
  readonly revision?: number;
}

/** Writes once more; gives what was acknowledged. */
type Write = () => Promise<Kept>;

export async function signedIn(address: string, key: string): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(address);
  await visitor.call("POST /api/demo/sign-in", { body: { personId: `psn_demo_${key}` } });
  return visitor;
}

const values = ["yes", "partial", "no"] as const;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Saves one question again and again. */
async function answers({ address, requestId }: Scene, questionId: string): Promise<Write> {
  const vendor = await signedIn(address, "nia");
  const view = await vendor.call("GET /api/vendor/requests/:id", { params: { id: requestId } });
  let revision = view.answers[questionId]?.revision ?? 0;
  return async () => {
    const value = values[revision % values.length] ?? "yes";
    const params = { id: requestId, questionId };
    const body = { revision, answer: { value } };
    const saved = await vendor.call("PUT /api/vendor/requests/:id/answers/:questionId", { params, body });
    revision = saved.revision;
    return { kind: "answer", key: questionId, value, revision };
  };
}

async function notes({ address, requestId }: Scene): Promise<Write> {
  const vendor = await signedIn(address, "nia");
  return async () => {
    const body = { questionId: "ai-policy", text: `Note ${crypto.randomUUID()}` };
    const { id } = await vendor.call("POST /api/vendor/requests/:id/notes", { params: { id: requestId }, body });
    return { kind: "note", key: id, value: body.text };
  };
}

async function messages({ address, assessmentId }: Scene): Promise<Write> {
  const buyer = await signedIn(address, "tom");
  return async () => {
    const body = { questionId: "ai-policy", text: `Message ${crypto.randomUUID()}` };
    const { id } = await buyer.call("POST /api/buyer/assessments/:id/messages", { params: { id: assessmentId }, body });
    return { kind: "message", key: id, value: body.text };
  };
}

async function uploads({ address }: Scene): Promise<Write> {
  const vendor = await signedIn(address, "nia");
  return async () => {
    const text = `Minutes ${crypto.randomUUID()}`;
    const query = { name: "minutes.txt", kind: "record", type: "text/plain", sha256: sha256(text) };
    const { id } = await vendor.upload(new TextEncoder().encode(text), query);
    return { kind: "file", key: id, value: query.sha256 };
  };
}

async function decisions({ address, submittedId }: Scene): Promise<Write> {
  const buyer = await signedIn(address, "ines");
  const params = { id: submittedId };
  return async () => {
    const view = await buyer.call("GET /api/buyer/assessments/:id/review", { params });
    const { decisions: made } = await buyer.call("GET /api/buyer/assessments/:id/decisions", { params });
    const body = {
      number: made.length + 1,
      basis: decisionBasis(view),
      outcome: "decline" as const,
      reason: `Decided ${crypto.randomUUID()}`,
      conditions: [],
    };
    await buyer.call("POST /api/buyer/assessments/:id/decisions", { params, body });
    return { kind: "decision", key: String(body.number), value: body.reason };
  };
}

/** Everybody who writes at the same time. */
export const writersOf = (scene: Scene): Promise<Write>[] => [
  ...["concern-channel", "oversight-skills", "release-limits", "outside-reports"].map((id) => answers(scene, id)),
  notes(scene),
  messages(scene),
  uploads(scene),
  decisions(scene),
];

/** Everything that is stored now, by kind and key. */
export async function everything({ address, requestId, assessmentId, submittedId }: Scene): Promise<Map<string, Kept>> {
  const [vendor, buyer] = [await signedIn(address, "nia"), await signedIn(address, "tom")];
  const view = await vendor.call("GET /api/vendor/requests/:id", { params: { id: requestId } });
  const vendors = await vendor.call("GET /api/vendor/requests/:id/conversation", { params: { id: requestId } });
  const buyers = await buyer.call("GET /api/buyer/assessments/:id/conversation", { params: { id: assessmentId } });
  const decided = await buyer.call("GET /api/buyer/assessments/:id/decisions", { params: { id: submittedId } });
  const files = await vendor.call("GET /api/vendor/evidence", {});
  const stored: Kept[] = [
    ...Object.entries(view.answers).map(([key, { answer, revision }]) => ({
      kind: "answer",
      key,
      value: String(answer.value),
      revision,
    })),
    ...vendors.notes.map(({ id, text }) => ({ kind: "note", key: id, value: text })),
    ...buyers.messages.map(({ id, text }) => ({ kind: "message", key: id, value: text })),
    ...files.map(({ id, sha256: value }) => ({ kind: "file", key: id, value })),
    ...decided.decisions.map(({ number, reason }) => ({ kind: "decision", key: String(number), value: reason })),
  ];
  return new Map(stored.map((one) => [`${one.kind} ${one.key}`, one]));
}

/** Whether the file itself is there, byte for byte, and not its row alone. */
export async function isWhole({ address }: Scene, { key, value }: Kept): Promise<boolean> {
  const visitor = await signedIn(address, "nia");
  const bytes = await visitor.download(`/api/vendor/evidence/${key}/file`);
  return createHash("sha256").update(bytes).digest("hex") === value;
}
