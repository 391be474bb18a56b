import type { AiSystem, Dossier } from "#domain/dossier/dossier.ts";
import { changeById, freeId } from "./by-id.ts";

/** One more system, which serves no use and which nobody has confirmed. */
export function withMoreSystems(dossier: Dossier): Dossier {
  const id = freeId(dossier.systems, "more");
  const name = `AI system ${dossier.systems.length + 1}`;
  return { ...dossier, systems: [...dossier.systems, { id, name, origin: "third-party", use: null }] };
}

/** Without a system, and without a word of it in any certificate. */
export const withoutSystem = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  systems: dossier.systems.filter((system) => system.id !== id),
  certificates: dossier.certificates.map((certificate) => ({
    ...certificate,
    scope: (certificate.scope ?? []).filter(({ system }) => system !== id),
  })),
});

interface SystemChange {
  readonly id: string;
  readonly says: { readonly use: string | null } | { readonly origin: AiSystem["origin"] };
}

/** What the vendor says of a system: a confirmation of what it said before lapses. */
export const withSystem = (dossier: Dossier, { id, says }: SystemChange): Dossier => ({
  ...dossier,
  systems: changeById(dossier.systems, id, ({ confirmed: _lapsed, ...system }) => ({ ...system, ...says })),
});

interface Confirming {
  readonly id: string;
  readonly confirmed: boolean;
}

/** Whether a reviewer has confirmed a system with the use that it serves. */
export const withConfirmed = (dossier: Dossier, { id, confirmed }: Confirming): Dossier => ({
  ...dossier,
  systems: changeById(dossier.systems, id, (system) => ({ ...system, confirmed })),
});
