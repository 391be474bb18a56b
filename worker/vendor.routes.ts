import { vendorAskAgainRoutes } from "#worker/features/ask-again/ask-again.routes.ts";
import { vendorConversationRoutes } from "#worker/features/conversation/conversation.routes.ts";
import { delegationRoutes } from "#worker/features/delegations/delegations.routes.ts";
import { evidenceRoutes } from "#worker/features/evidence/evidence.routes.ts";
import { evidenceReaderRoutes } from "#worker/features/evidence-readers/readers.routes.ts";
import { vendorExitRoutes } from "#worker/features/exits/exits.routes.ts";
import { vendorMemberRoutes } from "#worker/features/members/members.routes.ts";
import { passportRoutes } from "#worker/features/passports/passports.routes.ts";
import { profileRoutes } from "#worker/features/profile/profile.routes.ts";
import { requestRoutes } from "#worker/features/requests/requests.routes.ts";
import { vendorRoundRoutes } from "#worker/features/rounds/rounds.routes.ts";
import { supplierRoutes } from "#worker/features/suppliers/suppliers.routes.ts";
import { vendorUnsentRoutes } from "#worker/features/unsent/unsent.routes.ts";
import type { Mounted } from "./http/routes.ts";

/** The vendor's facet: weights, scores, notes and reviews have no statement here. */
export const vendorRoutes: readonly Mounted[] = [
  ...vendorConversationRoutes,
  ...vendorAskAgainRoutes,
  ...delegationRoutes,
  ...evidenceRoutes,
  ...evidenceReaderRoutes,
  ...vendorMemberRoutes,
  ...passportRoutes,
  ...profileRoutes,
  ...requestRoutes,
  ...vendorRoundRoutes,
  ...vendorExitRoutes,
  ...supplierRoutes,
  ...vendorUnsentRoutes,
];
