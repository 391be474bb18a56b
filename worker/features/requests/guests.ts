import { fail } from "#contract/problems.ts";
import type { RequestView } from "#contract/request.ts";
import type { Call } from "#worker/call.ts";
import { listDelegated } from "./handed-over.repository.ts";

const everything = (): boolean => true;

/** Which questions of a request somebody may see and answer: a guest those handed to them, anybody else all. */
export async function mayTouch({ deps, principal }: Call, requestId: string): Promise<(questionId: string) => boolean> {
  if (principal.role !== "guest") return everything;
  const { orgId, personId } = principal;
  const handed = new Set(await listDelegated(deps.db, { orgId, requestId, personId }));
  // To a guest, a request nothing was handed to them from does not exist.
  if (handed.size === 0) fail("not-found");
  return (questionId) => handed.has(questionId);
}

export interface GuestSees {
  /** The questions in hand that apply now. */ readonly questions: ReadonlySet<string>;
  /** The files they uploaded themselves. */ readonly ownFiles: ReadonlySet<string>;
  readonly personId: string;
}

/** A request as a guest sees it: the questions in hand and nothing else. What the rest decided is decided already. */
export function guestView(view: RequestView, { questions, ownFiles, personId }: GuestSees): RequestView {
  const own = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => questions.has(id)));
  const answers = own(view.answers);
  const attached = new Set(Object.values(answers).flatMap(({ answer }) => filesOf(answer)));
  const sections = view.questionnaire.sections
    .map(({ showIf: _decided, ...section }) => ({
      ...section,
      questions: section.questions
        .filter(({ id }) => questions.has(id))
        .map(({ showIf: _when, ...question }) => question),
    }))
    .filter((section) => section.questions.length > 0);
  return {
    ...view,
    questionnaire: { ...view.questionnaire, sections },
    answers,
    evidence: view.evidence.filter(({ id }) => ownFiles.has(id) || attached.has(id)),
    systems: [],
    inventory: [],
    certificates: [],
    uses: [],
    purpose: "",
    receipt: null,
    offer: null,
    mayWithdraw: false,
    carried: own(view.carried),
    untranslated: view.untranslated.filter((id) => questions.has(id)),
    changes: view.changes && { ...view.changes, note: "", items: itemsOf(view.changes, questions) },
    delegations: view.delegations.filter((one) => one.personId === personId),
  };
}

const itemsOf = (changes: NonNullable<RequestView["changes"]>, questions: ReadonlySet<string>) =>
  changes.items.filter(({ questionId }) => questions.has(questionId));

const filesOf = ({ evidence = [], value }: { evidence?: readonly string[] | undefined; value?: unknown }): string[] => [
  ...evidence,
  ...(Array.isArray(value) ? value.filter((one) => typeof one === "string") : []),
];
