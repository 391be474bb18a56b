import type { ReviewView } from "#contract/review.ts";
import { oscalResults } from "#domain/report/oscal/assessment-results.ts";
import type { OscalSource } from "#domain/report/oscal/source.ts";

/** The namespace of our names, made once at random. */
const namespace = "a1d6c4f27b3e4d0a9c5e1f8b2d7a6304";

/** A UUID that follows from a name (RFC 9562, version 5): OSCAL takes versions 4 and 5 only. */
export async function uuidFor(name: string): Promise<string> {
  const prefix = Uint8Array.from(namespace.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const digest = await crypto.subtle.digest("SHA-1", new Uint8Array([...prefix, ...new TextEncoder().encode(name)]));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The text of an OSCAL file: written once to learn which names it needs, and again with their ids. */
export async function oscalText(source: OscalSource): Promise<string> {
  const names = new Set<string>();
  oscalResults(source, (name) => {
    names.add(name);
    return "";
  });
  const ids = new Map(await Promise.all([...names].map(async (name) => [name, await uuidFor(name)] as const)));
  return `${JSON.stringify(
    oscalResults(source, (name) => ids.get(name) ?? ""),
    null,
    2,
  )}\n`;
}

/** A review as the export takes it. */
export const oscalSource = (
  view: ReviewView,
  of: Pick<OscalSource, "buyerName" | "now" | "decision">,
): OscalSource => ({
  assessmentId: view.assessment.id,
  buyerName: of.buyerName,
  vendorName: view.assessment.vendorLegalName,
  product: view.assessment.product,
  submittedAt: view.submission.submittedAt,
  now: of.now,
  decision: of.decision,
  dossier: view.dossier,
  summary: view.summary,
  findings: view.findings,
  evidence: view.evidence,
});
