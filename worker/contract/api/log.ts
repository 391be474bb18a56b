import { eraseWordsSchema, exportedSchema, logFilterSchema, logPageSchema } from "../log.schema.ts";
import { logViewSchema, wordsErasedSchema } from "../log.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema } from "../view.ts";

/** Who did what, for who answers for it: each side of an organisation has a log of its own. */
export const logApi = {
  "GET /api/buyer/log": {
    summary: "Who did what at the buyer, newest first",
    query: logPageSchema,
    result: logViewSchema,
  },
  "GET /api/vendor/log": {
    summary: "Who did what at the vendor, newest first",
    query: logPageSchema,
    result: logViewSchema,
  },
  "GET /api/buyer/log/file": {
    summary: "The buyer's log as JSON lines, each entry as it was hashed, with the seals at its end",
    query: logFilterSchema,
    file: "application/x-ndjson",
  },
  "GET /api/vendor/log/file": {
    summary: "The vendor's log as JSON lines, each entry as it was hashed, with the seals at its end",
    query: logFilterSchema,
    file: "application/x-ndjson",
  },
  "POST /api/buyer/log/erasures": {
    summary: "Erases what the buyer's log keeps of somebody beside its entries",
    body: eraseWordsSchema,
    result: wordsErasedSchema,
    problems: ["still-belongs"],
  },
  "POST /api/vendor/log/erasures": {
    summary: "Erases what the vendor's log keeps of somebody beside its entries",
    body: eraseWordsSchema,
    result: wordsErasedSchema,
    problems: ["still-belongs"],
  },
  "POST /api/buyer/exports": {
    summary: "Puts on record that the browser makes a file of what it shows",
    body: exportedSchema,
    result: doneSchema,
  },
  "POST /api/vendor/exports": {
    summary: "Puts on record that the browser makes a file of what it shows",
    body: exportedSchema,
    result: doneSchema,
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
