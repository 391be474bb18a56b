import { buyerAskAgainRoutes } from "#worker/features/ask-again/ask-again.routes.ts";
import { assessmentRoutes } from "#worker/features/assessments/assessments.routes.ts";
import { assignmentRoutes } from "#worker/features/assignments/assignments.routes.ts";
import { calendarRoutes } from "#worker/features/calendar/calendar.routes.ts";
import { campaignRoutes } from "#worker/features/campaigns/campaigns.routes.ts";
import { comparisonRoutes } from "#worker/features/comparison/comparison.routes.ts";
import { buyerConversationRoutes } from "#worker/features/conversation/conversation.routes.ts";
import { decisionRoutes } from "#worker/features/decisions/decisions.routes.ts";
import { draftRoutes } from "#worker/features/drafts/drafts.routes.ts";
import { buyerExitRoutes } from "#worker/features/exits/exits.routes.ts";
import { findingRoutes } from "#worker/features/findings/findings.routes.ts";
import { inboxRoutes } from "#worker/features/inbox/inbox.routes.ts";
import { intakeRoutes } from "#worker/features/intake/intake.routes.ts";
import { listViewRoutes } from "#worker/features/list-views/list-views.routes.ts";
import { buyerMemberRoutes } from "#worker/features/members/members.routes.ts";
import { noticeRoutes } from "#worker/features/notices/notices.routes.ts";
import { outsideRoutes } from "#worker/features/outside/outside.routes.ts";
import { policyRoutes } from "#worker/features/policies/policies.routes.ts";
import { portfolioRoutes } from "#worker/features/portfolio/portfolio.routes.ts";
import { questionnaireRoutes } from "#worker/features/questionnaires/questionnaires.routes.ts";
import { vendorImportRoutes } from "#worker/features/register/import/import.routes.ts";
import { registerRoutes } from "#worker/features/register/register.routes.ts";
import { reminderRoutes } from "#worker/features/reminders/reminders.routes.ts";
import { reviewRoutes } from "#worker/features/reviews/reviews.routes.ts";
import { risksRoutes } from "#worker/features/risks/risks.routes.ts";
import { buyerRoundRoutes } from "#worker/features/rounds/rounds.routes.ts";
import { scoreHistoryRoutes } from "#worker/features/score-history/score-history.routes.ts";
import { sendingRoutes } from "#worker/features/sending/sending.routes.ts";
import { settingsRoutes } from "#worker/features/settings/settings.routes.ts";
import { tierRoutes } from "#worker/features/tiers/tiers.routes.ts";
import { twoReviewersRoutes } from "#worker/features/two-reviewers/two-reviewers.routes.ts";
import { buyerUnsentRoutes } from "#worker/features/unsent/unsent.routes.ts";
import { versionOfferRoutes } from "#worker/features/version-offers/version-offers.routes.ts";
import type { Mounted } from "./http/routes.ts";

/** The buyer's facet: nothing a vendor's session can reach. */
export const buyerRoutes: readonly Mounted[] = [
  ...assessmentRoutes,
  ...assignmentRoutes,
  ...risksRoutes,
  ...twoReviewersRoutes,
  ...campaignRoutes,
  ...comparisonRoutes,
  ...buyerConversationRoutes,
  ...decisionRoutes,
  ...draftRoutes,
  ...buyerExitRoutes,
  ...buyerAskAgainRoutes,
  ...findingRoutes,
  ...inboxRoutes,
  ...intakeRoutes,
  ...noticeRoutes,
  ...calendarRoutes,
  ...listViewRoutes,
  ...buyerMemberRoutes,
  ...outsideRoutes,
  ...policyRoutes,
  ...portfolioRoutes,
  ...registerRoutes,
  ...vendorImportRoutes,
  ...scoreHistoryRoutes,
  ...reminderRoutes,
  ...sendingRoutes,
  ...tierRoutes,
  ...questionnaireRoutes,
  ...reviewRoutes,
  ...buyerRoundRoutes,
  ...versionOfferRoutes,
  ...settingsRoutes,
  ...buyerUnsentRoutes,
];
