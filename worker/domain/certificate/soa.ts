import { domainOf } from "#domain/catalogue/controls.ts";
import type { AiSystem, Certificate } from "#domain/dossier/dossier.ts";

/** Whether the SoA names the control as excluded (not merely leaves it out of the list). */
export const excludes = (certificate: Certificate, control: string): boolean =>
  certificate.soa?.[control]?.included === false;

const justified = (certificate: Certificate, control: string): boolean =>
  (certificate.soa?.[control]?.justification ?? "").trim() !== "";

/** Whether leaving a control out fits what the vendor does: data controls for whoever trains, suppliers for whoever has them (SCORING 2). */
export function isCredibleExclusion(control: string, systems: readonly AiSystem[]): boolean {
  if (domainOf(control) === "A.7") return systems.every((system) => system.origin === "third-party");
  if (control === "A.10.3") return systems.every((system) => (system.thirdPartyServices ?? []).length === 0);
  return true;
}

/** Excluded with a justification that fits the systems. */
export const excludesCredibly = (certificate: Certificate, control: string, systems: readonly AiSystem[]): boolean =>
  excludes(certificate, control) && justified(certificate, control) && isCredibleExclusion(control, systems);
