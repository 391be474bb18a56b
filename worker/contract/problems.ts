import { decisionProblems } from "./decision-problems.ts";
import { registerProblems } from "./register-problems.ts";
import { requestProblems } from "./request-problems.ts";

/**
 * Everything that can be refused, in one catalogue (RFC 9457). `detail` says what happened, what is safe and what to do;
 * the code states the fact and never changes.
 */
export const problems = {
  ...requestProblems,
  ...registerProblems,
  ...decisionProblems,
  "request-malformed": {
    status: 400,
    title: "The request could not be read",
    detail: "Nothing was changed. Reload the page and try again.",
  },
  "origin-refused": {
    status: 403,
    title: "The request came from another site",
    detail: "Nothing was changed. Open Annexa itself and try there.",
  },
  "not-signed-in": { status: 401, title: "You are not signed in", detail: "What you saved is safe. Sign in to go on." },
  "not-allowed": {
    status: 403,
    title: "Your role does not allow this",
    detail: "Nothing was changed. Ask an owner of your organisation.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing here",
    detail: "It may have been moved, or it belongs to another organisation. Go back to the start page.",
  },
  "method-not-allowed": { status: 405, title: "That cannot be done here", detail: "Nothing was changed." },
  "content-type-refused": {
    status: 415,
    title: "This kind of content is not accepted",
    detail: "Nothing was changed. Send JSON, or a file where a file is asked for.",
  },
  "input-invalid": {
    status: 422,
    title: "Some of what you entered needs another look",
    detail: "Nothing was changed. See the fields named below.",
  },
  "idempotency-key-missing": {
    status: 400,
    title: "The request has no idempotency key",
    detail: "Nothing was changed. Reload the page and try again.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "The same request was sent with other content",
    detail: "The first one counts. Reload the page to see it.",
  },
  "already-done": {
    status: 409,
    title: "This was done already",
    detail: "It happened once, with your first try. Its link or session is shown only then; reload the page to go on.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too much in a short time",
    detail:
      "Nothing was lost, and nothing was changed. Wait a minute and try again; after many tries it may take longer.",
  },
  "mail-limit": {
    status: 429,
    title: "That is as many mails as may go out in a day",
    detail: "Nothing was sent, and nothing was changed. Try again tomorrow, or ask a colleague to send it.",
  },
  "mail-outdated": {
    status: 409,
    title: "This mail says what is no longer so",
    detail:
      "It was not sent, and nothing was changed. What it is about has changed or ended since, or its address is not to have it any more: open it to see how it stands, and take the mail off this list.",
  },
  "sign-in-expired": {
    status: 410,
    title: "This sign-in link or code is no longer good",
    detail: "Links and codes work once, for 10 minutes. Ask for a new one.",
  },
  "code-wrong": {
    status: 422,
    title: "That is not the code we sent",
    detail:
      "Type the code of a mail of the last ten minutes; each works once. After five wrong codes, have a new one sent.",
  },
  "questionnaire-unfit": {
    status: 422,
    title: "This questionnaire cannot be published yet",
    detail: "The draft is safe. Mend what is named below and publish again.",
  },
  "stale-revision": {
    status: 409,
    title: "Somebody changed this while you were working",
    detail: "Your text is still on your screen and nothing was overwritten. Compare both versions and choose.",
  },
  "still-belongs": {
    status: 409,
    title: "They still belong to your organisation",
    detail: "Nothing was erased. Remove them first; what they did stays in the log.",
  },
  "last-owner": {
    status: 409,
    title: "An organisation needs an owner",
    detail: "Nothing was changed. Make somebody else an owner first.",
  },
  "buys-already": {
    status: 409,
    title: "Your organisation buys already",
    detail: "Nothing was changed. Ask an owner of its buying side to add you there.",
  },
  "removed-from-organisation": {
    status: 409,
    title: "An owner removed this person",
    detail: "Nothing was handed over. Ask an owner to bring them back first, or choose somebody else.",
  },
  "comparison-size": {
    status: 422,
    title: "Compare two to ten vendors",
    detail: "Choose at least two and at most ten submitted assessments.",
  },
  busy: {
    status: 503,
    title: "Annexa is very busy",
    detail: "Nothing is known to be lost. Try again in a few seconds.",
  },
  failed: {
    status: 500,
    title: "Something went wrong on our side",
    detail: "What was saved before is safe. Try again; if it goes on, tell us the reference below.",
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type ProblemCode = keyof typeof problems;

/** One field that was refused: a JSON pointer into the request, and words for the person. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** The body of every refusal (RFC 9457, `application/problem+json`). */
export interface Problem {
  readonly type: string;
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields?: readonly FieldProblem[];
  readonly reference?: string;
  /** What it is about, where the caller may know: with `already-done`, what the first try made. */
  readonly id?: string;
}

/** What a refusal is about. */
export interface ProblemAbout {
  /** In place of the words of the catalogue, where more can be said. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly id?: string;
}

/** A refusal on its way to the one renderer. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly about: ProblemAbout;
  constructor(code: ProblemCode, about: ProblemAbout) {
    super(code);
    this.code = code;
    this.about = about;
  }
}

/** Refuses: throws the problem of that code, with the fields it is about, the id of a thing, or words that say more. */
export function fail(
  code: ProblemCode,
  about: readonly FieldProblem[] | { readonly id: string } | { readonly detail: string } = [],
): never {
  if ("id" in about || "detail" in about) throw new ProblemError(code, about);
  throw new ProblemError(code, about.length === 0 ? {} : { fields: about });
}
