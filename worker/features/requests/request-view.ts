import type { RequestView } from "#contract/request.ts";
import type { PersonId } from "#domain/ids.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { inLanguage } from "./language.ts";
import { carriedOf, offerOf } from "./moving.ts";
import type { StoredRequest } from "./requests.repository.ts";

/** A request as its vendor sees it, field by field: how answers turn into points stays with the buyer. */
export function requestView(found: StoredRequest, { id, covered }: Pick<RequestView, "id" | "covered">): RequestView {
  const { questionnaire, original, language, languages, untranslated } = inLanguage(found);
  const estimatedMinutes = minutesOf(found.questionnaire);
  return {
    id,
    state: found.state,
    revision: found.revision,
    buyerName: found.buyerName,
    vendorLegalName: found.vendorLegalName,
    product: found.product,
    purpose: found.purpose,
    uses: found.uses.map(({ id, name, description }) => ({ id, name, description })),
    dueOn: found.dueOn,
    requestedBy: found.requestedBy,
    ended: found.ended,
    corrections: found.corrections,
    questionnaire: { ...questionnaire, estimatedMinutes },
    original: original && { ...original, estimatedMinutes },
    systems: found.chosen,
    inventory: found.inventory,
    certificates: found.certificates,
    evidence: found.evidence,
    answers: found.answers,
    covered,
    receipt: found.receipt,
    changes: found.changes,
    decision: found.decision,
    mayWithdraw: found.mayWithdraw && found.ended === null,
    delegations: found.delegations,
    languages,
    language,
    untranslated,
    offer: found.ended === null ? offerOf(found) : null,
    asksAnew: found.asksAnew,
    carried: carriedOf(found),
  };
}

export interface GuestSees {
  /** The questions in hand that apply now. */ readonly questions: ReadonlySet<string>;
  /** The files they uploaded themselves. */ readonly ownFiles: ReadonlySet<string>;
  readonly personId: PersonId;
}

/** A request as a guest sees it: the questions in hand and nothing else. What the rest decided is decided already. */
export function guestView(view: RequestView, { questions, ownFiles, personId }: GuestSees): RequestView {
  const own = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => questions.has(id)));
  const answers = own(view.answers);
  const attached = new Set(Object.values(answers).flatMap(({ answer }) => filesOf(answer)));
  return {
    id: view.id,
    state: view.state,
    revision: view.revision,
    buyerName: view.buyerName,
    vendorLegalName: view.vendorLegalName,
    product: view.product,
    purpose: "",
    uses: [],
    dueOn: view.dueOn,
    requestedBy: view.requestedBy,
    ended: view.ended,
    corrections: [],
    questionnaire: inHand(view.questionnaire, questions),
    original: view.original && inHand(view.original, questions),
    systems: [],
    inventory: [],
    certificates: [],
    evidence: view.evidence.filter(({ id }) => ownFiles.has(id) || attached.has(id)),
    answers,
    covered: view.covered.filter((id) => questions.has(id)),
    receipt: null,
    changes: changesFor(view, questions),
    decision: null,
    mayWithdraw: false,
    delegations: view.delegations.filter((one) => one.personId === personId),
    languages: view.languages,
    language: view.language,
    untranslated: view.untranslated.filter((id) => questions.has(id)),
    offer: null,
    asksAnew: view.asksAnew && own(view.asksAnew),
    carried: own(view.carried),
  };
}

/** Sections and questions in hand, without conditions: those are decided, and would name what a guest does not see. */
function inHand(whole: RespondentQuestionnaire, questions: ReadonlySet<string>): RespondentQuestionnaire {
  const sections = whole.sections
    .map(({ showIf: _decided, ...section }) => ({
      ...section,
      questions: section.questions
        .filter(({ id }) => questions.has(id))
        .map(({ showIf: _when, ...question }) => question),
    }))
    .filter((section) => section.questions.length > 0);
  const { inOriginal, ...questionnaire } = { ...whole, sections };
  if (inOriginal === undefined) return questionnaire;
  // The texts of what a guest does not see stay away from here too.
  const read = new Set(textsIn(questionnaire));
  return { ...questionnaire, inOriginal: { ...inOriginal, texts: inOriginal.texts.filter((text) => read.has(text)) } };
}

const textsIn = (part: unknown): string[] => {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
};

const changesFor = ({ changes }: RequestView, questions: ReadonlySet<string>): RequestView["changes"] =>
  changes && {
    note: "",
    items: changes.items.filter(({ questionId }) => questions.has(questionId)),
    dueOn: changes.dueOn,
    requestedBy: changes.requestedBy,
    requestedAt: changes.requestedAt,
  };

const filesOf = ({ evidence = [], value }: { evidence?: readonly string[] | undefined; value?: unknown }): string[] => [
  ...evidence,
  ...(Array.isArray(value) ? value.filter((one) => typeof one === "string") : []),
];
