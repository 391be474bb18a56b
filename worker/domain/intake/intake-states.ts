/** What becomes of something that somebody inside a buyer asks for. */
export const intakeStates = ["open", "returned", "taken", "declined", "withdrawn"] as const;
export type IntakeState = (typeof intakeStates)[number];

/** The same for those who ask and for those who look at it. */
export const intakeStateWords: Readonly<Record<IntakeState, string>> = {
  open: "Waits for procurement",
  returned: "Waits for who asked",
  taken: "Taken over",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** Whose an act is: that of whoever asked, or that of whoever sends questionnaires. */
type Side = "asker" | "procurement";

interface ActRule {
  readonly side: Side;
  readonly from: readonly IntakeState[];
  readonly to: IntakeState;
  /** What somebody did, behind their name. */
  readonly words: string;
}

/** The ways on and out of every state: the one table by which the worker refuses and the screens offer. */
export const intakeActs = {
  change: { side: "asker", from: ["open", "returned"], to: "open", words: "changed what is asked for" },
  withdraw: { side: "asker", from: ["open", "returned", "taken"], to: "withdrawn", words: "does not want it any more" },
  return: { side: "procurement", from: ["open"], to: "returned", words: "asked back" },
  decline: { side: "procurement", from: ["open", "returned"], to: "declined", words: "declined it" },
  take: { side: "procurement", from: ["open", "returned"], to: "taken", words: "took it over" },
  reopen: { side: "procurement", from: ["declined", "taken"], to: "open", words: "opened it again" },
} as const satisfies Readonly<Record<string, ActRule>>;
export type IntakeAct = keyof typeof intakeActs;

const rules: Readonly<Record<IntakeAct, ActRule>> = intakeActs;

/** Everything that stands in its history: how it began, and each act. */
export type IntakeEvent = "ask" | IntakeAct;
export const eventWords = (event: IntakeEvent): string => (event === "ask" ? "asked for it" : rules[event].words);
export const isIntakeEvent = (text: string): text is IntakeEvent => text === "ask" || Object.hasOwn(intakeActs, text);

/** Whether an act can be done in a state. */
export const canBe = (act: IntakeAct, state: IntakeState): boolean => rules[act].from.includes(state);

/** The state an act leads to. */
export const stateAfter = (act: IntakeAct): IntakeState => rules[act].to;
