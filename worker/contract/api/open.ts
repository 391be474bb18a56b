import * as z from "zod";
import {
  acceptInvitationSchema,
  demoSignInSchema,
  finishSignInSchema,
  invitationCodeSchema,
  invitationTokenSchema,
  invitationWaySchema,
  startSignInSchema,
  switchOrganisationSchema,
} from "../identity.schema.ts";
import {
  demoMailSchema,
  demoPersonSchema,
  invitationViewSchema,
  openInvitationSchema,
  sessionEntrySchema,
  sessionViewSchema,
  signInStepSchema,
} from "../identity.ts";
import { accessFileSchema, accessTokenSchema, askAccessSchema, lookPassportSchema } from "../passport.schema.ts";
import { openedEvidenceSchema, passportPageSchema } from "../passport.ts";
import type { RouteContract } from "../route.ts";
import { doneSchema, known, listOf, view } from "../view.ts";

/** What needs no organisation: signing in, invitations, passports, and the local demo. */
export const openApi = {
  "GET /.well-known/annexa-keys.json": {
    summary: "The public keys that signed decisions are checked against",
    result: view({ keys: listOf(known<object>("JSON Web Key")) }),
  },
  "GET /api/health": { summary: "Whether the portal answers", result: view({ ok: z.literal(true) }) },
  "POST /api/sign-in/start": {
    summary: "Mails a link and a code to an address",
    body: startSignInSchema,
    result: doneSchema,
    status: 202,
  },
  "POST /api/sign-in/finish": {
    summary: "Opens a session for whoever proves an address by its link or its code",
    body: finishSignInSchema,
    result: signInStepSchema,
    secret: true,
    problems: ["sign-in-expired", "code-wrong"],
  },
  "GET /api/session": { summary: "Who is signed in, and for whom they act", result: sessionViewSchema },
  "POST /api/session/end": { summary: "Signs out", result: doneSchema },
  "POST /api/session/organisation": {
    summary: "Acts for another organisation or in the other facet from now on",
    body: switchOrganisationSchema,
    result: sessionViewSchema,
  },
  "GET /api/sessions": { summary: "Where the person is signed in", result: listOf(sessionEntrySchema) },
  "POST /api/sessions/:id/end": { summary: "Ends one of the person's sessions", result: doneSchema },
  "GET /api/invitations": {
    summary: "Open invitations to the address somebody signed in with",
    result: listOf(openInvitationSchema),
  },
  "POST /api/invitations/look": {
    summary: "What an invitation is about",
    body: invitationWaySchema,
    result: invitationViewSchema,
    reads: true,
    problems: ["invitation-unknown"],
  },
  "POST /api/invitations/renewal": {
    summary: "Mails a new link, in place of one that lapsed, to the address that was invited",
    body: invitationWaySchema,
    result: doneSchema,
    status: 202,
    problems: ["invitation-unknown", "mail-limit"],
  },
  "POST /api/invitations/sign-in": {
    summary: "Mails a sign-in link to the invited address",
    body: invitationTokenSchema,
    result: doneSchema,
    status: 202,
    problems: ["invitation-expired", "invitation-unknown"],
  },
  "POST /api/invitations/code": {
    summary: "Opens a session for whoever types the code that was mailed to the invited address",
    body: invitationCodeSchema,
    result: doneSchema,
    secret: true,
    problems: ["invitation-expired", "invitation-unknown", "sign-in-expired", "code-wrong"],
  },
  "POST /api/invitations/accept": {
    summary: "Starts to answer for a vendor organisation",
    body: acceptInvitationSchema,
    result: view({ requestId: z.string() }),
    problems: ["invitation-expired", "invitation-unknown", "invitation-for-another-address"],
  },

  "POST /api/passports/look": {
    summary: "The page behind an address",
    body: lookPassportSchema,
    result: passportPageSchema,
    reads: true,
  },
  "POST /api/passports/access": {
    summary: "Asks the vendor for the evidence behind a page",
    body: askAccessSchema,
    result: doneSchema,
    status: 202,
  },
  "POST /api/passports/evidence": {
    summary: "The files somebody was let in to",
    body: accessTokenSchema,
    result: openedEvidenceSchema,
    reads: true,
    problems: ["evidence-link-ended"],
  },
  "POST /api/passports/file": {
    summary: "One of the files somebody was let in to",
    body: accessFileSchema,
    file: "application/octet-stream",
    reads: true,
    problems: ["evidence-link-ended"],
  },

  "GET /api/demo/people": { summary: "The people of the demonstration", result: listOf(demoPersonSchema) },
  "POST /api/demo/sign-in": {
    summary: "Signs in as one of them",
    body: demoSignInSchema,
    result: doneSchema,
    secret: true,
  },
  "GET /api/demo/mails": { summary: "Mails that the demonstration sent", result: listOf(demoMailSchema) },
  "POST /api/demo/load": {
    summary: "Puts the demonstration's organisations and people there",
    result: view({ loaded: z.boolean() }),
  },
} as const satisfies Readonly<Record<string, RouteContract>>;
