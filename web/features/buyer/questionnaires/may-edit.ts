import { role } from "#web/page/session.ts";

/** Whether the person may send and change questionnaires; reviewers and auditors read them. */
export const mayEdit = (): boolean => role.value === "owner" || role.value === "procurement";
