import type * as z from "zod";
import type { Route } from "#domain/access/permissions.ts";
import type { AssessmentId, CampaignId, IntakeId, PersonId, ProductId, RequestId, VendorId } from "#domain/ids.ts";
import { askAgainApi } from "./api/ask-again.ts";
import { assignmentsApi } from "./api/assignments.ts";
import { assessmentApi } from "./api/buyer.ts";
import { buyerDeskApi } from "./api/buyer-desk.ts";
import { campaignsApi } from "./api/campaigns.ts";
import { exitsApi } from "./api/exits.ts";
import { inboxApi } from "./api/inbox.ts";
import { intakeApi } from "./api/intake.ts";
import { logApi } from "./api/log.ts";
import { openApi } from "./api/open.ts";
import { outsideApi } from "./api/outside.ts";
import { registerApi } from "./api/register.ts";
import { remindersApi } from "./api/reminders.ts";
import { risksApi } from "./api/risks.ts";
import { scoreHistoryApi } from "./api/score-history.ts";
import { tiersApi } from "./api/tiers.ts";
import { twoReviewersApi } from "./api/two-reviewers.ts";
import { unsentApi } from "./api/unsent.ts";
import { vendorApi } from "./api/vendor.ts";
import { vendorImportApi } from "./api/vendor-import.ts";
import { vendorMappingApi } from "./api/vendor-mapping.ts";
import { vendorProfileApi } from "./api/vendor-profile.ts";
import type { RouteContract } from "./route.ts";

/**
 * Every route of the API with what goes over the wire. Routes of the worker (`on`), the screens (`call`) and the tests
 * are typed by it: another path, a misspelt parameter or another result does not compile.
 */
export const api = {
  ...openApi,
  ...assessmentApi,
  ...buyerDeskApi,
  ...registerApi,
  ...tiersApi,
  ...campaignsApi,
  ...vendorImportApi,
  ...vendorMappingApi,
  ...exitsApi,
  ...askAgainApi,
  ...scoreHistoryApi,
  ...remindersApi,
  ...unsentApi,
  ...inboxApi,
  ...outsideApi,
  ...intakeApi,
  ...risksApi,
  ...assignmentsApi,
  ...twoReviewersApi,
  ...vendorApi,
  ...vendorProfileApi,
  ...logApi,
} as const satisfies Readonly<Record<Route, RouteContract>>;
type Api = typeof api;

/** Fails to compile when this contract names a route that the table of permissions does not have. */
type NotPermitted = Exclude<keyof Api, Route>;
/** @public The compiler reads it, and nobody else. */
export const everyRouteIsPermitted: [NotPermitted] extends [never] ? true : NotPermitted = true;

type Part<R extends Route, K extends string> = Api[R] extends { readonly [key in K]: infer S } ? S : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a client sends as JSON; undefined where nothing is sent. */
export type Body<R extends Route> = In<Part<R, "body">>;
/** The body as a route reads it. */
export type ReadBody<R extends Route> = Out<Part<R, "body">>;
/** The query as a route reads it; undefined where there is none. */
export type ReadQuery<R extends Route> = Out<Part<R, "query">>;
/** What a route gives as JSON; undefined where it gives a file. */
export type Result<R extends Route> = Out<Part<R, "result">>;
/** Routes that give a file. */
export type FileRoute = { [R in Route]: Api[R] extends { readonly file: string } ? R : never }[Route];

/** The names of a route's path parameters. */
export type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters of a route's path, where it has any. */
export type PathParams<R extends Route> = [Params<R>] extends [never]
  ? unknown
  : { readonly params: Readonly<Record<Params<R>, string>> };
type BodyOf<R extends Route> = [Body<R>] extends [undefined] ? unknown : { readonly body: Body<R> };
/** What a client gives along with a route: its parameters, its body, and a query as it stands in an address. */
export type Sending<R extends Route> = PathParams<R> &
  BodyOf<R> & { readonly query?: Readonly<Record<string, string>> };

/** The parameters of a route's path as a route reads them: what stands behind `assessments/` is the id of an assessment. */
export type ReadParams<R extends Route> = { readonly [Name in Params<R>]: ParamOf<R, Name> };
type ParamOf<R extends Route, Name> = Name extends "personId"
  ? PersonId
  : Name extends "id"
    ? R extends `${string}/assessments/:id${string}` | `${string}/suppliers/:id${string}`
      ? AssessmentId
      : R extends `${string}/requests/:id${string}`
        ? RequestId
        : R extends `${string}/vendors/:id${string}`
          ? VendorId
          : R extends `${string}/vendor-products/:id${string}`
            ? ProductId
            : R extends `${string}/campaigns/:id${string}`
              ? CampaignId
              : R extends `${string}/asked/:id${string}` | `${string}/intakes/:id${string}`
                ? IntakeId
                : string
    : string;

/** The contract of a route, with the parts that not every route has. */
export const contractOf = (route: Route): RouteContract => api[route];
