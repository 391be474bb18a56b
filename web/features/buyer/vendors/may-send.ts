import { role } from "#web/page/session.ts";

/** Whether the reader keeps the register and sends questionnaires. */
export const maySend = (): boolean => role.value === "owner" || role.value === "procurement";
