import { role } from "./session.ts";

/** Whether the reader keeps the register, sends questionnaires and reminds. */
export const maySend = (): boolean => role.value === "owner" || role.value === "procurement";
