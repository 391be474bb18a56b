import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import type { CertificatesValue } from "#domain/questionnaire/question-types/certificates.ts";
import { isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import { isBlank, type Routing } from "#domain/questionnaire/visibility.ts";

export type DraftAnswers = Readonly<Record<string, DraftAnswer | undefined>>;

/** What the vendor keeps outside its answers: it fills the blocks of every questionnaire. */
export interface Blocks {
  /** The AI systems chosen for this request. */ readonly systems: readonly { readonly id: string }[];
  readonly certificates: readonly { readonly id: string }[];
}

/**
 * The answers with the blocks filled in: `aiSystems` always from the inventory, `certificates` from the profile
 * unless the vendor said something itself; "none", said once, ends with the first certificate that is entered. Forms, checks and the frozen dossier all route on this.
 */
export function withBlocks(questionnaire: Routing, answers: DraftAnswers, blocks: Blocks): Record<string, DraftAnswer> {
  const filled: Record<string, DraftAnswer> = {};
  for (const { id, type } of questionnaire.sections.flatMap((section) => section.questions)) {
    const own = answers[id];
    const block = type === "aiSystems" ? blocks.systems : type === "certificates" ? held(own, blocks) : undefined;
    if (block !== undefined) filled[id] = { ...own, value: block };
    else if (own !== undefined) filled[id] = own;
  }
  return filled;
}

function held(own: DraftAnswer | undefined, { certificates }: Blocks): CertificatesValue | undefined {
  const said = own?.value;
  const saysNone = isRecord(said) && said.state === "none";
  if (certificates.length === 0 || !(isBlank(said) || saysNone)) return undefined;
  return { state: "held", certificates: certificates.map(({ id }) => id) };
}
