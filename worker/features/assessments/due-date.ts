import { fail } from "#contract/problems.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";

/** Whether a day is over wherever on earth somebody is: west of Greenwich it may still be yesterday. */
export const isOver = (dueOn: CivilDate, at: number): boolean => dueOn < addDays(civilDateOf(at), -1);

/** Refuses a day that is over wherever on earth somebody is; `pointer` names the field. */
export function refuseOver(dueOn: CivilDate, { at, pointer }: { readonly at: number; readonly pointer: string }): void {
  if (isOver(dueOn, at))
    fail("input-invalid", [{ pointer, message: "This day is over. Choose today or a later day." }]);
}
