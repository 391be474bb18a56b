import { fail } from "#contract/problems.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";

/** Refuses a day that is over wherever on earth somebody is; `pointer` names the field. */
export function refuseOver(dueOn: CivilDate, { at, pointer }: { readonly at: number; readonly pointer: string }): void {
  // West of Greenwich it may still be yesterday.
  if (dueOn < addDays(civilDateOf(at), -1))
    fail("input-invalid", [{ pointer, message: "This day is over. Choose today or a later day." }]);
}
