import type { Certificate } from "#domain/dossier/dossier.ts";

// National prefixes (BS, DIN EN, UNI CEI EN) are identical adoptions of the same standard; a short name leaves out IEC.
const aims = /ISO[\s/-]*(?:IEC)?(?:[\s/-]+F?DIS)?[\s/-]*42001(?!\d)/i;

/** Whether the certificate is of an AI management system, whatever its edition or national prefix (SCORING 4). */
export const isAimsStandard = (standard: string): boolean => aims.test(standard);

/** Whether it names a draft edition, which nobody can be certified against. */
export const isDraftEdition = (standard: string): boolean => /(?<![A-Z])F?DIS(?![A-Z])/i.test(standard);

/** Whether it takes part in credit and flags: an AI management system that is not "in progress" (SCORING 4). */
export const counts = (certificate: Certificate): boolean =>
  isAimsStandard(certificate.standard) && certificate.status !== "in_progress";
