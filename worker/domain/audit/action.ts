/** Groups of actions in plain words: what somebody who looks into the log filters by. */
export const kindWords = {
  "sign-in": "Signing in and out",
  refused: "Refused",
  read: "Reading answers and files",
  taken: "Downloads and exports",
  people: "People and roles",
  register: "Vendors and products",
  sending: "Sending and answering",
  review: "Reviewing",
  decision: "Decisions",
  rules: "Questionnaires, policies and settings",
  profile: "Systems, certificates and evidence",
  passport: "Passport",
  removal: "Deletions and withdrawals",
} as const satisfies Readonly<Record<string, string>>;
export type Kind = keyof typeof kindWords;

/** What an act is about, where the id itself does not say so. */
export type About =
  | "by-id"
  | "certificate"
  | "system"
  | "legal-entity"
  | "questionnaire"
  | "questionnaire-draft"
  | "policy"
  | "tiers"
  | "intake-page"
  | "route"
  | "nothing";

/** What is kept with an act, and the words beside it that can be erased. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One kind of act: where it belongs, what it is about, and the sentence that follows the name of who did it. */
export interface ActionWords {
  readonly kind: Kind;
  readonly about: About;
  /** `{subject}` stands for what it is about, `{evidence}` and `{person}` for what `facts` names by its id. */
  readonly says: string | ((facts: Facts) => string);
}

/** "3 questions", "1 question". */
export const several = (count: unknown, one: string, other = `${one}s`): string =>
  `${count} ${count === 1 ? one : other}`;

/** ": the reason", where there is one. */
export const because = ({ reason }: Facts): string => (reason ? `: ${reason}` : "");
