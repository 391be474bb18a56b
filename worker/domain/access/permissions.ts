import { type BuyerRole, buyerRoles, type Facet, type Role, type VendorRole, vendorRoles } from "./roles.ts";

/** Who may call a route: anyone, anyone signed in, the local demo only, or these roles of a facet. */
export type Permission =
  | { readonly to: "anyone" }
  | { readonly to: "signed-in" }
  | { readonly to: "demo" }
  | { readonly to: "roles"; readonly facet: Facet; readonly roles: readonly Role[] };

type Roles = Extract<Permission, { to: "roles" }>;
const anyone = { to: "anyone" } as const;
const signedIn = { to: "signed-in" } as const;
const demo = { to: "demo" } as const;
const buyer = (...roles: BuyerRole[]): Roles => ({ to: "roles", facet: "buyer", roles });
const vendor = (...roles: VendorRole[]): Roles => ({ to: "roles", facet: "vendor", roles });
const everyBuyer = buyer(...buyerRoles);
const senders = buyer("owner", "procurement");
const reviewers = buyer("owner", "reviewer");
const everyVendor = vendor("owner", "contributor");
const vendorsAndGuests = vendor(...vendorRoles);
const writers = buyer("owner", "procurement", "reviewer");

/** Every route of the portal. A route that is not here answers nobody (deny by default). */
export const permissions = {
  "GET /.well-known/annexa-keys.json": anyone,
  "GET /api/health": anyone,
  "POST /api/sign-in/start": anyone,
  "POST /api/sign-in/finish": anyone,
  "GET /api/session": anyone,
  "POST /api/session/end": anyone,
  "POST /api/session/organisation": signedIn,
  "GET /api/sessions": signedIn,
  "POST /api/sessions/:id/end": signedIn,
  "GET /api/invitations": signedIn,
  "POST /api/invitations/look": anyone,
  "POST /api/invitations/renewal": anyone,
  "POST /api/invitations/sign-in": anyone,
  "POST /api/invitations/code": anyone,
  "POST /api/invitations/accept": signedIn,

  "POST /api/passports/look": anyone,
  "POST /api/passports/access": anyone,
  "POST /api/passports/evidence": anyone,
  "POST /api/passports/file": anyone,

  "GET /api/calendar/:file": anyone,

  "GET /api/demo/people": demo,
  "POST /api/demo/sign-in": demo,
  "GET /api/demo/mails": demo,
  "POST /api/demo/load": demo,

  "GET /api/buyer/log": buyer("owner", "auditor"),
  "GET /api/buyer/log/file": buyer("owner", "auditor"),
  "POST /api/buyer/log/erasures": buyer("owner"),
  "POST /api/buyer/exports": everyBuyer,
  "GET /api/vendor/log": vendor("owner"),
  "GET /api/vendor/log/file": vendor("owner"),
  "POST /api/vendor/log/erasures": vendor("owner"),
  "POST /api/vendor/exports": vendorsAndGuests,

  "GET /api/buyer/questionnaires": everyBuyer,
  "GET /api/buyer/questionnaires/:id": everyBuyer,
  "PUT /api/buyer/questionnaires/:id/translations/:language": senders,
  "GET /api/buyer/questionnaire-drafts": everyBuyer,
  "POST /api/buyer/questionnaire-drafts": senders,
  "GET /api/buyer/questionnaire-drafts/:id": everyBuyer,
  "PUT /api/buyer/questionnaire-drafts/:id": senders,
  "POST /api/buyer/questionnaire-drafts/:id/removal": senders,
  "GET /api/buyer/questionnaire-drafts/:id/publication": everyBuyer,
  "POST /api/buyer/questionnaire-drafts/:id/publication": senders,
  "GET /api/buyer/import-mappings": everyBuyer,
  "POST /api/buyer/import-mappings": senders,
  "POST /api/buyer/import-mappings/:id/removal": senders,
  "GET /api/buyer/assessments": everyBuyer,
  "POST /api/buyer/assessments": senders,
  "GET /api/buyer/assessments/:id": everyBuyer,
  "POST /api/buyer/assessments/:id/invitations": senders,
  "POST /api/buyer/assessments/:id/invitations/recall": senders,
  "PUT /api/buyer/assessments/:id/contact": senders,
  "POST /api/buyer/assessments/:id/cancellation": senders,
  "PUT /api/buyer/assessments/:id/due-date": senders,
  "PUT /api/buyer/assessments/:id/asked": senders,
  "POST /api/buyer/assessments/:id/changes/withdrawal": reviewers,
  "POST /api/buyer/assessments/:id/changes/closing": reviewers,
  "POST /api/buyer/assessments/:id/reopening": senders,
  "PUT /api/buyer/assessments/:id/archive": senders,
  "POST /api/buyer/assessments/:id/version-offer": senders,
  "GET /api/buyer/assessments/:id/review": everyBuyer,
  "POST /api/buyer/assessments/:id/changes": reviewers,
  "GET /api/buyer/assessments/:id/report": everyBuyer,
  "GET /api/buyer/assessments/:id/last-time": everyBuyer,
  "PUT /api/buyer/assessments/:id/basket/:questionId": reviewers,
  "GET /api/buyer/assessments/:id/dossier": everyBuyer,
  "GET /api/buyer/assessments/:id/score-history": everyBuyer,
  "GET /api/buyer/assessments/:id/as-it-stood": everyBuyer,
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject": reviewers,
  "GET /api/buyer/assessments/:id/evidence/:evidenceId": everyBuyer,
  "PUT /api/buyer/assessments/:id/findings/:findingId": reviewers,
  "POST /api/buyer/assessments/:id/findings/:findingId/acceptance": writers,
  "GET /api/buyer/assessments/:id/decisions": everyBuyer,
  "POST /api/buyer/assessments/:id/decisions": reviewers,
  "POST /api/buyer/assessments/:id/decisions/settlement": reviewers,
  "GET /api/buyer/assessments/:id/decisions/:number/statement": everyBuyer,
  "GET /api/buyer/vendors": everyBuyer,
  "GET /api/buyer/vendors/:id": everyBuyer,
  "GET /api/buyer/vendors/:id/history": everyBuyer,
  "PUT /api/buyer/vendors/:id": senders,
  "PUT /api/buyer/vendor-products/:id": senders,
  "POST /api/buyer/vendor-products/:id/archive": senders,
  "POST /api/buyer/vendors/:id/merger": senders,
  "POST /api/buyer/vendors/:id/merger/undo": senders,
  "POST /api/buyer/vendors/:id/archive": senders,
  "GET /api/buyer/campaigns": everyBuyer,
  "POST /api/buyer/campaigns": senders,
  "GET /api/buyer/campaigns/:id": everyBuyer,
  "PUT /api/buyer/campaigns/:id": senders,
  "GET /api/buyer/campaigns/:id/items": everyBuyer,
  "PUT /api/buyer/campaigns/:id/items/:itemId": senders,
  "POST /api/buyer/campaigns/:id/start": senders,
  "POST /api/buyer/campaigns/:id/stop": senders,
  "POST /api/buyer/campaigns/:id/resume": senders,
  "POST /api/buyer/campaigns/:id/removal": senders,
  "GET /api/buyer/tiers": everyBuyer,
  "PUT /api/buyer/tiers": senders,
  "POST /api/buyer/tiers/effect": everyBuyer,
  "GET /api/buyer/vendor-imports": senders,
  "POST /api/buyer/vendor-imports/preview": senders,
  "PUT /api/buyer/vendor-imports/:id": senders,
  "POST /api/buyer/vendor-imports/:id/portions": senders,
  "POST /api/buyer/vendor-imports/:id/undo": senders,
  "GET /api/buyer/policies": everyBuyer,
  "POST /api/buyer/policies/effect": reviewers,
  "POST /api/buyer/policies/proposals": buyer("owner"),
  "POST /api/buyer/policies/proposals/:id/trial": buyer("owner"),
  "POST /api/buyer/policies/proposals/:id/settlement": buyer("owner"),
  "POST /api/buyer/policies/moves": buyer("owner"),
  "POST /api/buyer/policies/rescoring": reviewers,
  "POST /api/buyer/assessments/:id/policy": reviewers,
  "GET /api/buyer/portfolio": everyBuyer,
  "GET /api/buyer/calendar": everyBuyer,
  "GET /api/buyer/portfolio-views": everyBuyer,
  "PUT /api/buyer/portfolio-views": writers,
  "POST /api/buyer/reminders": senders,
  "GET /api/buyer/assessments/:id/reminders": everyBuyer,
  "PUT /api/buyer/assessments/:id/reminders": senders,
  "GET /api/buyer/assessments/:id/decisions/:number/pdf": everyBuyer,
  "GET /api/buyer/settings": everyBuyer,
  "PUT /api/buyer/settings": buyer("owner"),
  "GET /api/buyer/assessments/:id/conversation": everyBuyer,
  "POST /api/buyer/assessments/:id/notes": writers,
  "POST /api/buyer/assessments/:id/messages": writers,
  "POST /api/buyer/assessments/:id/messages/settlement": writers,
  "GET /api/buyer/inbox": everyBuyer,
  "GET /api/buyer/notices": everyBuyer,
  "PUT /api/buyer/notices": writers,
  "GET /api/buyer/calendar-address": everyBuyer,
  "POST /api/buyer/calendar-address": everyBuyer,
  "POST /api/buyer/calendar-address/end": everyBuyer,
  "GET /api/buyer/comparison": everyBuyer,
  "GET /api/buyer/members": everyBuyer,
  "PUT /api/buyer/members": buyer("owner"),
  "GET /api/buyer/unsent-mails": everyBuyer,
  "POST /api/buyer/unsent-mails/:id/again": writers,
  "POST /api/buyer/unsent-mails/:id/removal": writers,

  "GET /api/vendor/unsent-mails": vendorsAndGuests,
  "POST /api/vendor/unsent-mails/:id/again": vendorsAndGuests,
  "POST /api/vendor/unsent-mails/:id/removal": vendorsAndGuests,
  "GET /api/vendor/requests": vendorsAndGuests,
  "GET /api/vendor/requests/:id": vendorsAndGuests,
  "GET /api/vendor/requests/:id/certificate-effect": everyVendor,
  "GET /api/vendor/requests/:id/foreseen": vendorsAndGuests,
  "GET /api/vendor/requests/:id/earlier-answers": everyVendor,
  "PUT /api/vendor/requests/:id/answers/:questionId": vendorsAndGuests,
  "PUT /api/vendor/requests/:id/systems": everyVendor,
  "PUT /api/vendor/requests/:id/language": everyVendor,
  "POST /api/vendor/requests/:id/version": vendor("owner"),
  "POST /api/vendor/requests/:id/submission": vendor("owner"),
  "POST /api/vendor/requests/:id/withdrawal": vendor("owner"),
  "POST /api/vendor/requests/:id/refusal": vendor("owner"),
  "GET /api/vendor/requests/:id/conversation": vendorsAndGuests,
  "POST /api/vendor/requests/:id/notes": vendorsAndGuests,
  "POST /api/vendor/requests/:id/messages": everyVendor,
  "POST /api/vendor/requests/:id/delegations": everyVendor,
  "POST /api/vendor/requests/:id/delegations/:personId/removal": everyVendor,
  "POST /api/vendor/requests/:id/finished": vendorsAndGuests,
  "PUT /api/vendor/requests/:id/presence": vendorsAndGuests,
  "GET /api/vendor/systems": everyVendor,
  "PUT /api/vendor/systems/:id": everyVendor,
  "GET /api/vendor/certificates": everyVendor,
  "PUT /api/vendor/certificates/:id": everyVendor,
  "GET /api/vendor/certificates/:id/history": everyVendor,
  "GET /api/vendor/legal-entities": everyVendor,
  "PUT /api/vendor/legal-entities/:id": everyVendor,
  "GET /api/vendor/evidence": everyVendor,
  "POST /api/vendor/evidence": vendorsAndGuests,
  "PUT /api/vendor/evidence/:id": everyVendor,
  "GET /api/vendor/evidence/:id/file": everyVendor,
  "GET /api/vendor/evidence/:id/readers": everyVendor,
  "POST /api/vendor/evidence/:id/withdrawal": vendor("owner"),
  "GET /api/vendor/passports": everyVendor,
  "GET /api/vendor/passports/:id/requests": everyVendor,
  "PUT /api/vendor/passports/:id": vendor("owner"),
  "POST /api/vendor/passports/:id/revocation": vendor("owner"),
  "POST /api/vendor/passports/:id/requests/:requestId": vendor("owner"),
  "GET /api/vendor/suppliers": everyVendor,
  "POST /api/vendor/suppliers/buying": vendor("owner"),
  "POST /api/vendor/suppliers/:id/evidence": everyVendor,
  "GET /api/vendor/members": everyVendor,
  "PUT /api/vendor/members": vendor("owner"),
} as const satisfies Readonly<Record<string, Permission>>;

export type Route = keyof typeof permissions;
/** Routes for people of an organisation: there is somebody who acts for it. */
export type MemberRoute = { [R in Route]: (typeof permissions)[R] extends Roles ? R : never }[Route];
/** Whether there is such a route. */
export const isRoute = (text: string): text is Route => Object.hasOwn(permissions, text);

/** The route of a method and a path pattern such as `/api/buyer/assessments/:id`; undefined when there is none. */
export function routeOf(method: string, path: string): Route | undefined {
  const route = `${method === "HEAD" ? "GET" : method} ${path}`;
  return isRoute(route) ? route : undefined;
}

const patterns = Object.keys(permissions).map((route) => {
  const [method = "", path = ""] = route.split(" ");
  return { method, pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`) };
});

/** The methods that routes have at a path; none where there is no route. */
export function methodsAt(path: string): string[] {
  const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
}

/** Who may call a route. */
export const permissionOf = (route: Route): Permission => permissions[route];

/** Whether a route is for people of an organisation. */
export const isMemberRoute = (route: Route): route is MemberRoute => permissionOf(route).to === "roles";
