import type { Certificate, Dossier, Review, RiskFactors, ScopeMatch } from "#domain/dossier/dossier.ts";

/** What a reviewer may conclude, by what it is about; `null` takes the conclusion back. */
export interface ReviewBodies {
  readonly answer: Pick<Review, "level" | "strength" | "notApplicableAccepted"> | null;
  readonly evidence: { readonly accepted: boolean } | null;
  readonly certificate:
    | (Pick<Certificate, "verification" | "holderConfirmed"> & { readonly checkedVia?: string | undefined })
    | null;
  readonly scope: { readonly match: ScopeMatch } | null;
  readonly system: { readonly factors: RiskFactors } | null;
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
      return {
        ...dossier,
        reviews: { ...dossier.reviews, [record.subject]: { ...record.body, reason: record.reason } },
      };
    case "evidence": {
      const { accepted } = record.body;
      return { ...dossier, evidence: changeById(dossier.evidence, record.subject, (item) => ({ ...item, accepted })) };
    }
    case "certificate": {
      const { body } = record;
      return {
        ...dossier,
        certificates: changeById(dossier.certificates, record.subject, (one) => ({ ...one, ...body })),
      };
    }
    case "scope":
      return applyScope(dossier, record.subject, record.body.match);
    case "system": {
      const { factors } = record.body;
      return { ...dossier, systems: changeById(dossier.systems, record.subject, (system) => ({ ...system, factors })) };
    }
  }
}

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
