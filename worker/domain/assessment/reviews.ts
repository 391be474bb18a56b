import type { ComparedPart } from "#domain/certificate/compared.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { answersListing } from "#domain/dossier/answers-listing.ts";
import type { Certificate, Dossier, Review, ScopeMatch } from "#domain/dossier/dossier.ts";

/** What a reviewer may conclude, by what it is about; `null` takes the conclusion back. */
export interface ReviewBodies {
  readonly answer: Pick<Review, "level" | "strength" | "notApplicableAccepted" | "confirmed"> | null;
  /** For every answer. Only reviews of model 1 accept an item like that: it counts where one answer alone lists it. */
  readonly evidence: { readonly accepted: boolean } | null;
  /** An item for one answer. */
  readonly proof: { readonly accepted: boolean } | null;
  readonly certificate:
    | (Pick<Certificate, "verification" | "holderConfirmed"> & {
        readonly checkedVia?: string | undefined;
        readonly checkedOn?: CivilDate | undefined;
        /** What was compared with it, as the vendor entered it. */
        readonly compared?: readonly ComparedPart[] | undefined;
      })
    | null;
  readonly scope: { readonly match: ScopeMatch } | null;
  /** All that is said of a system is confirmed, and it serves this use, or none of them. */
  readonly system: { readonly use: string | null } | null;
}
export type ReviewKind = keyof ReviewBodies;

/** One conclusion with its author; the newest revision of a subject holds. */
export type ReviewRecord = {
  readonly [kind in ReviewKind]: {
    readonly kind: kind;
    readonly subject: string;
    readonly revision: number;
    readonly body: ReviewBodies[kind];
    readonly reason: string;
    readonly reviewedBy: string;
    readonly reviewedAt: number;
  };
}[ReviewKind];

/** The subject of a scope review: one certificate and one system. */
export const scopeSubject = (certificateId: string, systemId: string): string => `${certificateId}:${systemId}`;

/** The subject of a conclusion on one item for one answer. */
export const proofSubject = (questionId: string, evidenceId: string): string => `${questionId}:${evidenceId}`;

/** The question and the item that such a subject names; ids of questions may hold a colon, those of items hold none. */
export function proofParts(subject: string): { readonly questionId: string; readonly evidenceId: string } {
  const at = subject.lastIndexOf(":");
  return { questionId: subject.slice(0, at), evidenceId: subject.slice(at + 1) };
}

/** The newest conclusion on each subject, those taken back left out. */
export function currentReviews(records: readonly ReviewRecord[]): ReviewRecord[] {
  const newest = new Map<string, ReviewRecord>();
  for (const record of records) {
    const key = `${record.kind}/${record.subject}`;
    if ((newest.get(key)?.revision ?? 0) < record.revision) newest.set(key, record);
  }
  return [...newest.values()].filter((record) => record.body !== null);
}

/** The dossier with the reviewers' conclusions laid over it; what the vendor said stays as it was. */
export function applyReviews(dossier: Dossier, records: readonly ReviewRecord[]): Dossier {
  return currentReviews(records).reduce(applyOne, dossier);
}

function applyOne(dossier: Dossier, record: ReviewRecord): Dossier {
  if (record.body === null) return dossier;
  switch (record.kind) {
    case "answer":
      return withReview(dossier, record.subject, { ...record.body, reason: record.reason });
    case "evidence":
      return record.body.accepted ? acceptedForOne(dossier, record.subject) : rejected(dossier, record.subject);
    case "proof":
      return applyProof(dossier, record.subject, record.body.accepted);
    case "certificate": {
      const { body } = record;
      return {
        ...dossier,
        certificates: changeById(dossier.certificates, record.subject, (one) => ({ ...one, ...body })),
      };
    }
    case "scope":
      return applyScope(dossier, record.subject, record.body.match);
    case "system":
      return { ...dossier, systems: changeById(dossier.systems, record.subject, confirmedAs(record.body.use)) };
  }
}

const withReview = (dossier: Dossier, questionId: string, review: Review): Dossier => ({
  ...dossier,
  reviews: { ...dossier.reviews, [questionId]: { ...dossier.reviews[questionId], ...review } },
});

const rejected = (dossier: Dossier, evidenceId: string): Dossier => ({
  ...dossier,
  evidence: changeById(dossier.evidence, evidenceId, (item) => ({ ...item, accepted: false })),
});

/** An acceptance of model 1 was for every answer: it holds where one alone lists the item, else it lapses. */
function acceptedForOne(dossier: Dossier, evidenceId: string): Dossier {
  const [listing, ...others] = answersListing(dossier, evidenceId);
  if (listing === undefined || others.length > 0) return dossier;
  return dossier.reviews[listing]?.evidence?.[evidenceId] === undefined
    ? applyProof(dossier, proofSubject(listing, evidenceId), true)
    : dossier;
}

function applyProof(dossier: Dossier, subject: string, accepted: boolean): Dossier {
  const { questionId, evidenceId } = proofParts(subject);
  const earlier = dossier.reviews[questionId]?.evidence;
  return withReview(dossier, questionId, { evidence: { ...earlier, [evidenceId]: accepted } });
}

/** Confirmed by a reviewer; the use the vendor named is kept beside another. */
const confirmedAs =
  (use: string | null) =>
  (system: Dossier["systems"][number]): Dossier["systems"][number] => ({
    ...system,
    confirmed: true,
    use,
    ...(use !== (system.use ?? null) && { useByVendor: system.use ?? null }),
  });

function applyScope(dossier: Dossier, subject: string, reviewed: ScopeMatch): Dossier {
  const [certificateId = "", system = ""] = subject.split(":");
  const certificates = changeById(dossier.certificates, certificateId, (certificate) => {
    const scope = certificate.scope ?? [];
    const known = scope.some((entry) => entry.system === system);
    const changed = scope.map((entry) => (entry.system === system ? { ...entry, reviewed } : entry));
    return { ...certificate, scope: known ? changed : [...scope, { system, reviewed }] };
  });
  return { ...dossier, certificates };
}

const changeById = <T extends { id: string }>(list: readonly T[], id: string, change: (item: T) => T): T[] =>
  list.map((item) => (item.id === id ? change(item) : item));
