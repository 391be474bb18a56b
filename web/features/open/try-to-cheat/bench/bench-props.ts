import type { Dossier } from "#domain/dossier/dossier.ts";

/** What lies on the bench, and the one way to change it. */
export interface BenchProps {
  readonly dossier: Dossier;
  readonly change: (make: (dossier: Dossier) => Dossier) => void;
}
