import { controlIds } from "#domain/catalogue/controls.ts";
import type { AssessedControl, ControlResult } from "#domain/scoring/roll-up.ts";
import type { Scoring } from "#domain/scoring/scoring-run.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";

type Controls = Pick<Summary, "controls">;

/** A control that is assessed for every vendor but one, by the vendor's place in the comparison. */
export interface LeftOut {
  readonly control: string;
  readonly vendor: number;
}

const isAssessed = (summary: Controls, control: string): boolean => summary.controls[control]?.status === "assessed";

/** The controls that leave the common basis because of one vendor alone: what is accepted for it moves everybody's numbers. */
export const leftOutByOne = (summaries: readonly Controls[]): LeftOut[] =>
  controlIds.flatMap((control) => {
    const without = summaries.flatMap((summary, index) => (isAssessed(summary, control) ? [] : [index]));
    const [vendor] = without;
    return without.length === 1 && vendor !== undefined ? [{ control, vendor }] : [];
  });

/** Why a control has no number: a reviewer or an SoA accepted that it does not apply, text waits for a level, or nobody was asked. */
export type WithoutNumber = "accepted" | "by-soa" | "waiting" | "hidden" | "not-asked";

/** The same, or that the submitted file which would tell cannot be read. */
export type LeftOutReason = WithoutNumber | "unreadable";

/** The reason and the questions that it rests on; undefined where the control is assessed. */
export function whyWithoutNumber(
  control: string,
  { verdicts, result }: Scoring,
): { readonly why: WithoutNumber; readonly questions: readonly string[] } | undefined {
  if (result.controls[control]?.status === "assessed") return undefined;
  const own = verdicts.filter(({ controls }) => controls.includes(control));
  const found = reasons.flatMap(([why, isReason]) => {
    const questions = own.filter(isReason).map(({ question }) => question.id);
    return questions.length > 0 ? [{ why, questions }] : [];
  });
  return found[0] ?? { why: "not-asked", questions: [] };
}

/** What somebody did comes before what merely is. */
const reasons: readonly (readonly [WithoutNumber, (verdict: Verdict) => boolean])[] = [
  ["accepted", ({ standing, review }) => standing === "not-applicable" && review?.notApplicableAccepted === true],
  ["by-soa", ({ standing }) => standing === "not-applicable"],
  ["waiting", ({ standing }) => standing === "waiting"],
  ["hidden", ({ standing }) => standing === "hidden"],
];

const worst: AssessedControl = {
  status: "assessed",
  claimed: 0,
  assured: 0,
  checked: 0,
  possible: 0,
  coverage: 1,
  credit: 0,
  contribution: 0,
};

/** The summaries with some controls back in the basis, each at its worst for the vendor that it was left out because of. */
export const atWorst = (summaries: readonly Controls[], leftOut: readonly LeftOut[]): Controls[] =>
  summaries.map(({ controls }, index) => {
    const back = leftOut.filter(({ vendor }) => vendor === index);
    const values: Record<string, ControlResult> = { ...controls };
    for (const { control } of back) values[control] = worst;
    return { controls: values };
  });
