import { pageQuerySchema } from "../list.schema.ts";
import { unsentPageSchema } from "../unsent.ts";
import { doneSchema } from "../view.ts";

const list = {
  summary: "Your mails that could not be delivered, newest first",
  query: pageQuerySchema,
  result: unsentPageSchema,
} as const;
const again = {
  summary: "Sends such a mail again",
  result: doneSchema,
  problems: ["mail-limit", "stale-revision", "mail-outdated"],
} as const;
const removal = {
  summary: "Takes such a mail off the list, unsent",
  result: doneSchema,
  problems: ["stale-revision"],
} as const;

/** Mails that could not be delivered, of each side. */
export const unsentApi = {
  "GET /api/buyer/unsent-mails": list,
  "POST /api/buyer/unsent-mails/:id/again": again,
  "POST /api/buyer/unsent-mails/:id/removal": removal,
  "GET /api/vendor/unsent-mails": list,
  "POST /api/vendor/unsent-mails/:id/again": again,
  "POST /api/vendor/unsent-mails/:id/removal": removal,
} as const;
