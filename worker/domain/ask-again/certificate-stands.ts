import { scopeMatchWorth } from "#domain/certificate/scope.ts";
import { isDraftEdition } from "#domain/certificate/standard.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";

/** What a decision rests on of a certificate, by the vendor's own word: a reviewer's reading does not move with it. */
export interface CertificateStands {
  readonly status: Certificate["status"];
  readonly since: CivilDate | null;
  /** "" where it has no end. */
  readonly expires: CivilDate | "";
  /** How far it covers each AI system: 1 in full, 0.5 in part; a system that it does not cover is left out. */
  readonly covers: Readonly<Record<string, number>>;
}

type Said = Pick<Certificate, "status" | "standard" | "expires" | "scope"> & {
  readonly statusSince?: CivilDate | undefined;
};

/** How a certificate stands as the vendor enters it. One without an end, or of a draft edition, is none yet. */
export function certificateStands({ status, standard, expires, scope, statusSince }: Said): CertificateStands {
  const isNone = expires === undefined || isDraftEdition(standard);
  const covers = (scope ?? []).flatMap(({ system, claimed }): [string, number][] => {
    const worth = scopeMatchWorth(claimed ?? "unknown");
    return worth > 0 ? [[system, worth]] : [];
  });
  return {
    status: isNone && status === "active" ? "in_progress" : status,
    since: status === "active" ? null : (statusSince ?? null),
    expires: expires ?? "",
    // In one order, so that the same scope is the same event.
    covers: Object.fromEntries(covers.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
