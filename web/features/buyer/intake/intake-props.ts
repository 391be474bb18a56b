import type { IntakeView } from "#contract/intake.ts";

/** One thing that is asked for, and how it is by now once something was done with it. */
export interface IntakeProps {
  readonly view: IntakeView;
  readonly onChanged: (view: IntakeView) => void;
}
