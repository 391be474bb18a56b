import type { CivilDate } from "#domain/civil-date.ts";
import type { AiSystem, Answer, Certificate, Dossier, EvidenceItem, Use } from "#domain/dossier/dossier.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { checkAnswer, type DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isRecord } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isBlank, visibleQuestions } from "#domain/questionnaire/visibility.ts";
import { type DraftAnswers, withBlocks } from "./block-answers.ts";

/** One AI system of the vendor's inventory; what else is known of it goes along unread. */
interface InventorySystem {
  readonly id: string;
  readonly body: {
    readonly name: string;
    readonly origin: AiSystem["origin"];
    readonly roles?: readonly string[] | undefined;
    readonly thirdPartyServices?: NonNullable<AiSystem["thirdPartyServices"]> | undefined;
  };
}

/** One certificate of the vendor's profile, as printed. */
interface ProfileCertificate {
  readonly id: string;
  readonly body: {
    readonly standard: string;
    readonly status: Certificate["status"];
    /** Evidence ids of the certificate itself. */
    readonly files: readonly string[];
    readonly scope: NonNullable<Certificate["scope"]>;
  };
}

interface EvidenceOnFile {
  readonly id: string;
  readonly kind: EvidenceItem["kind"];
  readonly datedOn: CivilDate | null;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Everything a request stands on while the vendor works on it. */
export interface DraftRequest {
  /** The legal entity the buyer will contract with. */ readonly vendorLegalName: string;
  /** The buyer's intended uses with its reading of their risk. */
  readonly uses: readonly Use[];
  readonly chosen: readonly { readonly systemId: string; readonly useId: string | null }[];
  readonly inventory: readonly InventorySystem[];
  readonly certificates: readonly ProfileCertificate[];
  readonly evidence: readonly EvidenceOnFile[];
  readonly questionnaire: Questionnaire;
  readonly answers: DraftAnswers;
  /** What was answered in an earlier version and is not offered any more: told where nothing was answered since. */
  readonly former?: Readonly<Record<string, NonNullable<Answer["unfit"]>>>;
  readonly policy: PolicyChanges;
  readonly asOf: CivilDate;
}

/**
 * The dossier a request makes as it stands: only what is shown and filled in, only the systems chosen, only evidence
 * in use. Nothing is reviewed yet: a certificate with a file counts as "document", any other as "none".
 */
export function draftDossier(draft: DraftRequest): Dossier {
  const systems = chosenSystems(draft);
  const answers = frozenAnswers(draft, systems);
  const used = new Set([
    ...Object.values(answers).flatMap((answer) => answer.evidence ?? []),
    ...draft.certificates.flatMap(({ body }) => body.files),
  ]);
  return {
    dossier: 2,
    asOf: draft.asOf,
    vendor: { legalName: draft.vendorLegalName },
    uses: draft.uses.map(({ id, name, factors }) => ({ id, name, factors })),
    systems,
    certificates: draft.certificates.map((one) => certificateOf(one, draft, systems)),
    questionnaire: draft.questionnaire,
    answers,
    evidence: draft.evidence.filter(({ id }) => used.has(id)).map(evidenceItem),
    reviews: {},
    policy: draft.policy,
  };
}

function chosenSystems({ chosen, inventory, uses }: DraftRequest): AiSystem[] {
  return chosen.flatMap(({ systemId, useId }) => {
    const system = inventory.find(({ id }) => id === systemId);
    if (system === undefined) return [];
    const use = uses.some(({ id }) => id === useId) ? useId : null;
    return [{ ...system.body, id: system.id, use } as AiSystem];
  });
}

function certificateOf(
  { id, body }: ProfileCertificate,
  { evidence }: DraftRequest,
  systems: readonly AiSystem[],
): Certificate {
  const files = body.files.filter((file) => evidence.some((item) => item.id === file));
  const scope = body.scope.filter((entry) => systems.some((system) => system.id === entry.system));
  return { ...body, id, files, scope, verification: files.length > 0 ? "document" : "none" };
}

function frozenAnswers(draft: DraftRequest, systems: readonly AiSystem[]): Record<string, Answer> {
  const { questionnaire } = draft;
  const rows = systems.map(({ use: _ofThisRequest, ...row }) => row as AiSystem);
  const answers = withBlocks(questionnaire, draft.answers, { systems: rows, certificates: draft.certificates });
  const onFile = new Set(draft.evidence.map(({ id }) => id));
  const kept: [string, Answer][] = [];
  for (const question of visibleQuestions({ questionnaire, answers, systems })) {
    const answer = frozenAnswer(question as Question, answers[question.id] ?? {}, { onFile, draft });
    if (Object.keys(answer).length > 0) kept.push([question.id, answer]);
  }
  return Object.fromEntries(kept);
}

/** The parts of an answer that say something; beside a certificate standing in, a value and evidence are ignored. */
function frozenAnswer(question: Question, answer: DraftAnswer, { onFile, draft }: Freezing): Answer {
  const explanation = filled("explanation", answer.explanation);
  if (answer.byCertificate === true) return { byCertificate: true, ...explanation };
  const shown = question.type === "evidence" && Array.isArray(answer.value) ? (answer.value as string[]) : [];
  const evidence = [...new Set([...(answer.evidence ?? []), ...shown])].filter((id) => onFile.has(id));
  return {
    ...(isBlank(answer.value) ? unfit(draft.former, question.id) : fitting(question, answer.value, draft)),
    ...explanation,
    ...filled("otherText", answer.otherText),
    ...filled("evidence", evidence),
    ...planned(answer.plan),
  };
}

interface Freezing {
  readonly onFile: ReadonlySet<string>;
  readonly draft: DraftRequest;
}

/** A value that the question can take; any other is told beside it and answers nothing. */
function fitting(
  question: Question,
  value: unknown,
  { questionnaire, asOf }: DraftRequest,
): Pick<Answer, "value" | "unfit"> {
  const { place, inWords } = questionTypes[question.type];
  const why = place === "page" ? checkAnswer(question, { value }, { today: asOf, questionnaire }) : undefined;
  if (why === undefined) return filled("value", value);
  const said = isSayable(value)
    ? inWords(value, { question, questionnaire, evidenceNames: new Map() })
    : JSON.stringify(value);
  return { unfit: { said, why } };
}

const unfit = (former: DraftRequest["former"] = {}, id: string): Pick<Answer, "unfit"> => {
  const said = Object.hasOwn(former, id) ? former[id] : undefined;
  return said === undefined ? {} : { unfit: said };
};
/** Whether a value has words of its own: rows are counted, texts and numbers are told; anything else is shown as it is. */
const isSayable = (value: unknown): boolean =>
  [value].flat().every((one) => typeof one !== "object" || (Array.isArray(value) && isRow(one)));
const isRow = (one: unknown): boolean => isRecord(one) && typeof one.id === "string";

/** Measures that say something; a date alone promises nothing. */
function planned(plan: DraftAnswer["plan"]): Pick<Answer, "plan"> {
  const measures = plan?.measures.trim() ?? "";
  return measures === "" ? {} : { plan: { measures, ...(plan?.until && { until: plan.until }) } };
}

const filled = (key: string, value: unknown): object => (isBlank(value) ? {} : { [key]: value });

const evidenceItem = ({ datedOn, id, kind, name, sha256, bytes, mediaType }: EvidenceOnFile): EvidenceItem => ({
  id,
  kind,
  name,
  sha256,
  bytes,
  mediaType,
  ...(datedOn === null ? {} : { dated: datedOn }),
});
